import type { ConferenceView, PartView, PersonView } from '../../shared/conference/view.ts';
import { findPair } from './kept-apart.ts';
import { tickable } from './sides.ts';

type Split = Pick<ConferenceView, 'people' | 'parts'>;

/** What opening a part would do to everybody. [PT3] */
export interface Moves {
  readonly comeIn: readonly PersonView[];
  readonly goOut: readonly PersonView[];
  readonly stay: readonly PersonView[];
  /** Named for it and not let in yet. */
  readonly notCome: readonly PersonView[];
}

export const isInPart = ({ people }: PartView, { id, role }: PersonView): boolean =>
  role === 'chair' || people === 'everyone' || people.includes(id);

export const currentPart = ({ parts }: Pick<Split, 'parts'>): PartView | null =>
  parts?.find(({ current }) => current) ?? null;

/** More than the one part that every conference begins with. */
export const isSplit = ({ parts }: Pick<Split, 'parts'>): boolean => (parts ?? []).length > 1;

export function whoMoves(view: Split, part: PartView): Moves {
  const now = currentPart(view);
  const here = tickable(view.people).filter(({ attendance }) => attendance === 'present');
  const isIn = (person: PersonView) => now !== null && isInPart(now, person);
  const joins = here.filter((person) => isInPart(part, person));
  return {
    comeIn: joins.filter((person) => !isIn(person)),
    goOut: here.filter((person) => isIn(person) && !isInPart(part, person)),
    stay: joins.filter(isIn),
    notCome: tickable(view.people).filter(
      (person) => person.attendance === 'invited' && isInPart(part, person),
    ),
  };
}

/** Let in, and not of the part that runs: on the page that says the chair will bring them back. */
export function whoWaitsOutside(view: Split): PersonView[] {
  const now = currentPart(view);
  if (now === null) return [];
  return tickable(view.people).filter(
    (person) => person.attendance === 'present' && !isInPart(now, person),
  );
}

/** Two people who are kept apart and would both be in this part. */
export function pairIn(view: Split, part: PartView): readonly [PersonView, PersonView] | null {
  const comes = new Set(['present', 'invited']);
  return findPair(
    tickable(view.people).filter(
      (person) =>
        isInPart(part, person) && (part.people !== 'everyone' || comes.has(person.attendance)),
    ),
  );
}

/** Family, and who comes with them, on the list and named for no part of a split conference. */
export function inNoPart(view: Split): PersonView[] {
  const parts = (view.parts ?? []).filter(({ people }) => people !== 'everyone');
  if (parts.length === 0) return [];
  return tickable(view.people).filter((person) => !parts.some((part) => isInPart(part, person)));
}
