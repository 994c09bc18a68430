import type { PartView, PersonView } from '../../shared/conference/view.ts';
import { apartFrom } from './kept-apart.ts';
import { mayBeRestricted, tickable } from './sides.ts';

/** A part as a form holds it. */
export interface PartDraft {
  readonly name: string;
  readonly restricted: boolean;
  /** Everybody ticked, whether a restricted part would have them or not. */
  readonly people: readonly string[];
}

export const emptyPart: PartDraft = { name: '', restricted: false, people: [] };

/** What a form starts with when a part is there already. */
export const draftOf = ({ name, restricted, people }: PartView): PartDraft => ({
  name,
  restricted,
  people: people === 'everyone' ? [] : people,
});

/** Why somebody cannot be ticked now, or null. [PT1] [PT2] */
export type Hindrance =
  | { readonly why: 'apart'; readonly from: readonly PersonView[] }
  | { readonly why: 'restricted' };

export function hindranceOf(
  person: PersonView,
  draft: PartDraft,
  people: readonly PersonView[],
): Hindrance | null {
  if (draft.restricted && !mayBeRestricted(person)) return { why: 'restricted' };
  // Two who were ticked before they were kept apart: either of them can be taken out.
  if (draft.people.includes(person.id)) return null;
  const from = apartFrom(person, peopleOf(draft, people), people);
  return from.length > 0 ? { why: 'apart', from } : null;
}

/** Those ticked whom the part can have, in the order of the list. */
export const peopleOf = (draft: PartDraft, people: readonly PersonView[]): string[] =>
  tickable(people)
    .filter((person) => draft.people.includes(person.id))
    .filter((person) => !draft.restricted || mayBeRestricted(person))
    .map(({ id }) => id);

/** All of these who can be ticked beside those who are; the earlier of two kept apart. */
export function withAll(
  draft: PartDraft,
  group: readonly PersonView[],
  people: readonly PersonView[],
): PartDraft {
  return group.reduce(
    (sofar, person) =>
      sofar.people.includes(person.id) || hindranceOf(person, sofar, people) !== null
        ? sofar
        : { ...sofar, people: [...sofar.people, person.id] },
    draft,
  );
}

export const without = (draft: PartDraft, ids: readonly string[]): PartDraft => ({
  ...draft,
  people: draft.people.filter((id) => !ids.includes(id)),
});
