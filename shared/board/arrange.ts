import type { Code } from './codes.ts';
import type { Line } from './line.ts';
import { joinDocuments } from './join-documents.ts';

/** What the board must know of a template's heading. */
interface Heading {
  readonly codes: readonly Code[];
  readonly tone: string;
}

/** A line with the comments beneath it. */
export interface Entry<L extends Line> {
  readonly line: L;
  readonly comments: readonly L[];
}

export interface Arranged<L extends Line, H extends Heading> {
  readonly band: Band<L>;
  readonly headings: readonly { readonly heading: H; readonly entries: readonly Entry<L>[] }[];
}

/** What stands apart from the headings and cannot be overlooked. */
export interface Band<L extends Line> {
  /** Danger statements, each with the safety goals that answer it. */
  readonly dangers: readonly (Entry<L> & { readonly goals: readonly Entry<L>[] })[];
  /** Safety goals that answer no danger statement on this board. */
  readonly goals: readonly Entry<L>[];
  readonly childrensWords: readonly Entry<L>[];
}

/**
 * Where every line stands under a template: the union of the documents a reader has, widest audience first. Pure, and
 * nothing is lost: each line given is found exactly once, struck ones in their place too. Only what was struck out
 * before a word was written in it is left out: there is nothing to read.
 */
export function arrange<L extends Line, H extends Heading>(
  template: { readonly headings: readonly H[] },
  documents: readonly (readonly L[])[],
): Arranged<L, H> {
  const entries = entriesOf(joinDocuments(documents));
  const places = placesOf(template.headings);
  return {
    band: bandOf(entries),
    headings: template.headings.map((heading) => ({
      heading,
      entries: entries.filter(({ line }) => !isOfBand(line) && places(line.code) === heading),
    })),
  };
}

/** Comments go beneath the line they answer, however deep; one whose line is not here stands by itself. */
function entriesOf<L extends Line>(lines: readonly L[]): Entry<L>[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const beneath = Map.groupBy(lines, (line) => rootOf(line, byId));
  return lines.flatMap((line) => {
    if (rootOf(line, byId) !== null) return [];
    const comments = beneath.get(line) ?? [];
    return comments.length === 0 && saysNothing(line) ? [] : [{ line, comments }];
  });
}

/** Begun and taken back. */
const saysNothing = ({ struck, text }: Line): boolean => struck && text.trim() === '';

/** The line that a comment answers in the end, or null for what is no comment or answers nothing here. */
function rootOf<L extends Line>(line: L, byId: ReadonlyMap<string, L>): L | null {
  const passed = new Set<L>();
  let at: L | undefined = line;
  while (at?.code === 'comment' && !passed.has(at)) {
    passed.add(at);
    at = byId.get(at.about ?? '');
  }
  return at === undefined || at.code === 'comment' ? null : at === line ? null : at;
}

const isOfBand = ({ code }: Line): boolean =>
  code === 'danger-statement' || code === 'safety-goal' || code === 'child-view';

function bandOf<L extends Line>(entries: readonly Entry<L>[]): Band<L> {
  const having = (code: Code) => entries.filter(({ line }) => line.code === code);
  const statements = having('danger-statement');
  const byId = new Map(statements.map((entry) => [entry.line.id, entry]));
  const goalsFor = Map.groupBy(
    having('safety-goal'),
    ({ line }) => byId.get(line.goal ?? '') ?? byId.get(line.about ?? ''),
  );
  return {
    dangers: statements.map((entry) => ({ ...entry, goals: goalsFor.get(entry) ?? [] })),
    goals: goalsFor.get(undefined) ?? [],
    childrensWords: having('child-view'),
  };
}

/** Where a code stands. One that no heading holds goes under the plain heading, else the last: nothing is ever lost. */
function placesOf<H extends Heading>(headings: readonly H[]): (code: Code) => H | undefined {
  const spare = headings.find(({ tone }) => tone === 'plain') ?? headings.at(-1);
  return (code) => headings.find(({ codes }) => codes.includes(code)) ?? spare;
}
