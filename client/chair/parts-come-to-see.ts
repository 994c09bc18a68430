import type { Line } from '../../shared/board/line.ts';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { allApartFrom } from '../parts/kept-apart.ts';
import { mayBeRestricted, tickable } from '../parts/sides.ts';
import { currentPart, isInPart } from '../parts/who-moves.ts';

/** Documents as the chair has them. */
export interface Written {
  readonly audience: string;
  readonly lines: readonly Line[];
}

/** What bringing somebody into the part that runs would mean, or why it cannot be. */
export type BringingIn =
  | { readonly can: false; readonly why: 'apart'; readonly from: readonly PersonView[] }
  | { readonly can: false; readonly why: 'restricted' }
  /** There are lines about children they may not hear about. */
  | { readonly can: false; readonly why: 'hears'; readonly children: readonly string[] }
  | { readonly can: true; readonly lines: number };

export function bringIn(
  view: ConferenceView,
  person: PersonView,
  written: readonly Written[],
): BringingIn {
  const part = currentPart(view);
  if (part === null || part.people === 'everyone') return { can: true, lines: 0 };
  const from = allApartFrom(person, tickable(view.people)).filter((one) => isInPart(part, one));
  if (from.length > 0) return { can: false, why: 'apart', from };
  if (part.restricted && !mayBeRestricted(person)) return { can: false, why: 'restricted' };
  const children = namesNotHeard(view, person, linesOf(written, part.audience));
  if (children.length > 0) return { can: false, why: 'hears', children };
  return { can: true, lines: countLines(view, person, written, part.audience) };
}

/** First names of the children of these lines whom this person may not hear about. */
function namesNotHeard(
  { conference }: ConferenceView,
  { hears = 'all' }: PersonView,
  lines: readonly Line[],
): string[] {
  const about = new Set(lines.flatMap(({ children = [] }) => children));
  return conference.children
    .filter(({ id }) => about.has(id) && hears !== 'all' && !hears.includes(id))
    .map(({ name }) => name);
}

/** The lines of the part, and of its narrower boards that are about nobody else than they may hear about. */
function countLines(
  { audiences = [] }: ConferenceView,
  { hears = 'all' }: PersonView,
  written: readonly Written[],
  audience: string,
): number {
  const narrower = audiences.filter(
    ({ of, children }) =>
      of === audience && (hears === 'all' || children.every((child) => hears.includes(child))),
  );
  return [audience, ...narrower.map(({ id }) => id)]
    .flatMap((id) => linesOf(written, id))
    .filter(({ text }) => text !== '').length;
}

const linesOf = (written: readonly Written[], audience: string): readonly Line[] =>
  written.find((one) => one.audience === audience)?.lines ?? [];
