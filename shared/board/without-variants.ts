import type { Line } from './line.ts';

/** A line that stands for another one, which the same reader has too. */
export interface Variant {
  readonly line: string;
  readonly of: string;
}

/**
 * The documents of a reader with each line once, where it stands in several audiences in other words: the first of its
 * variants that has words here. What answers, follows or belongs to a variant goes to the one that is shown. Pure.
 */
export function withoutVariants<L extends Line>(
  documents: readonly (readonly L[])[],
  variants: readonly Variant[],
): L[][] {
  const shown = shownFor(documents.flat(), variants);
  const named = (id: string): string => shown.get(id) ?? id;
  return documents.map((lines) =>
    lines
      .filter(({ id }) => named(id) === id)
      .map((line) => ({ ...line, ...references(line, named) })),
  );
}

/** By the id of each line that stands for another: the one that is shown in its place. */
export function shownFor(
  lines: readonly Pick<Line, 'id' | 'struck' | 'text'>[],
  variants: readonly Variant[],
): ReadonlyMap<string, string> {
  const here = new Set(lines.filter((line) => !isTaken(line)).map(({ id }) => id));
  const groups = Map.groupBy(variants, ({ of }) => of);
  return new Map(
    [...groups].flatMap(([of, others]) => {
      const group = [of, ...others.map(({ line }) => line)];
      const first = group.find((id) => here.has(id)) ?? of;
      return group.filter((id) => id !== first).map((id) => [id, first] as const);
    }),
  );
}

/** Emptied, because it went elsewhere: what stands for it is shown. */
const isTaken = ({ struck, text }: Pick<Line, 'struck' | 'text'>): boolean =>
  struck && text.trim() === '';

/** Only the fields that the line has. */
function references(line: Line, named: (id: string) => string): Partial<Line> {
  const { about, goal, after } = line;
  return {
    ...(about ? { about: named(about) } : {}),
    ...(goal ? { goal: named(goal) } : {}),
    ...(after ? { after: named(after) } : {}),
  };
}
