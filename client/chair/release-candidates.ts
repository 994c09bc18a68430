import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import type { ShownBoard, ShownLine } from '../reading/shown-line.ts';
import type { Written } from './parts-come-to-see.ts';

/** A line that can be shown to others, with the line it answers where it is an answer. */
export interface Candidate {
  readonly line: ShownLine;
  readonly about: string | null;
  /** The words of a line they see already, which this one answers. */
  readonly answers: string | null;
}

export interface CandidateGroup {
  readonly id: string;
  readonly heading: string;
  readonly candidates: readonly Candidate[];
}

export type Readers = Pick<ConferenceView, 'people' | 'audiences' | 'variants'>;

/** Everybody of an audience, as the server counts them: all of the list but who was sent out. */
export function readersOf({ people, audiences = [] }: Readers, audience: string): PersonView[] {
  const members = audiences.find(({ id }) => id === audience)?.members ?? [];
  return people.filter(({ id, attendance }) => attendance !== 'removed' && members.includes(id));
}

/** Who reads `to` and not yet where this line stands. */
export const newcomersTo = (view: Readers, to: string, from: string): PersonView[] => {
  const reads = readersOf(view, from).map(({ id }) => id);
  return readersOf(view, to).filter(({ id }) => !reads.includes(id));
};

/**
 * What the board has that not everyone of `to` sees yet, in the order it stands there. Nothing that is crossed out or
 * empty, and nothing that was shown to them before.
 */
export function candidatesFor(
  view: Readers,
  board: ShownBoard,
  written: readonly Written[],
  to: string,
): CandidateGroup[] {
  const there = shownBefore(view, written, to);
  const isNew = ({ id, struck, text, audience }: ShownLine): boolean =>
    !struck &&
    text.trim() !== '' &&
    audience !== to &&
    !there.has(id) &&
    newcomersTo(view, to, audience).length > 0;
  return groupsOf(board).flatMap(({ lines, ...group }) => {
    const candidates = lines.flatMap((line) => [
      ...(isNew(line) ? [{ line, about: null, answers: null }] : []),
      ...line.comments
        .filter((comment) => isNew(comment) && (isNew(line) || isThere(line, to, there)))
        .map((comment) =>
          isNew(line)
            ? { line: comment, about: line.id, answers: null }
            : { line: comment, about: null, answers: line.text },
        ),
    ]);
    return candidates.length === 0 ? [] : [{ ...group, candidates }];
  });
}

const isThere = ({ id, audience }: ShownLine, to: string, there: ReadonlySet<string>): boolean =>
  audience === to || there.has(id);

/** Lines for which another one stands in that audience. */
function shownBefore(
  { variants }: Readers,
  written: readonly Written[],
  to: string,
): ReadonlySet<string> {
  const lines = written.find(({ audience }) => audience === to)?.lines ?? [];
  const ids = new Set(lines.filter(({ struck }) => !struck).map(({ id }) => id));
  return new Set(variants.filter(({ line }) => ids.has(line)).map(({ of }) => of));
}

/** The band first, then the headings: as on the board. Their words are given where the catalogue has none. */
function groupsOf({ band, headings }: ShownBoard) {
  const { dangers, goals, childrensWords } = band;
  return [
    {
      id: 'dangers',
      heading: '',
      lines: [...dangers.flatMap((danger) => [danger.statement, ...danger.goals]), ...goals],
    },
    { id: 'children', heading: '', lines: childrensWords },
    ...headings.map(({ id, text, lines }) => ({ id, heading: text, lines })),
  ];
}
