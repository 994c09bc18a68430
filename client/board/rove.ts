/** Line ids as they stand: heading after heading. */
export type Layout = readonly (readonly string[])[];

/** The keys that walk over the board, seen in reading direction. */
export type Step = 'up' | 'down' | 'back' | 'on' | 'first' | 'last';

/**
 * The line the focus goes to: up and down within a heading, back and on to the line of the same height in the
 * next heading that has lines, first and last within the heading. Stays where it is at an edge.
 */
export function walk(layout: Layout, from: string, step: Step): string {
  const column = layout.findIndex((lines) => lines.includes(from));
  const lines = layout[column] ?? [];
  const row = lines.indexOf(from);
  switch (step) {
    case 'up':
      return lines[row - 1] ?? from;
    case 'down':
      return lines[row + 1] ?? from;
    case 'first':
      return lines[0] ?? from;
    case 'last':
      return lines.at(-1) ?? from;
    case 'back':
      return beside(layout.slice(0, column).toReversed(), row) ?? from;
    case 'on':
      return beside(layout.slice(column + 1), row) ?? from;
    default:
      return from;
  }
}

/** The one line that Tab reaches: the current one while it is on the board, else the first. */
export function tabStop(layout: Layout, current: string | null): string | null {
  const all = layout.flat();
  return current !== null && all.includes(current) ? current : (all[0] ?? null);
}

/** What a key means, in the reading direction of the page. */
export function stepOf(key: string, isRightToLeft: boolean): Step | null {
  const [back, on] = isRightToLeft ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  if (key === back) return 'back';
  if (key === on) return 'on';
  return steps.get(key) ?? null;
}

const steps: ReadonlyMap<string, Step> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Home', 'first'],
  ['End', 'last'],
]);

function beside(columns: Layout, row: number): string | undefined {
  const lines = columns.find((column) => column.length > 0);
  return lines?.[Math.min(row, lines.length - 1)];
}
