/** What a column shows on one page: lines `from` (in) to `to` (out), the first one without its `skip` topmost pixels. */
export interface Slice {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
}

/** One slice for each column of a page. */
export type Page = readonly Slice[];

/** The room a page has, in pixels. */
export interface Room {
  readonly height: number;
  /** How much of a line that is taller than a page is shown again on the next. */
  readonly overlap: number;
}

/**
 * Cuts columns of measured lines into pages that fit, so that nothing is ever scrolled or made smaller. Only a line
 * that is taller than a page is cut. A column that has run out stays on its last page while the others go on.
 */
export function paginate(columns: readonly (readonly number[])[], room: Room): Page[] {
  const slices = columns.map((heights) => slicesOf(heights, room));
  const count = Math.max(1, ...slices.map(({ length }) => length));
  return Array.from({ length: count }, (_, page) =>
    slices.map((column) => column[page] ?? column.at(-1) ?? nothing),
  );
}

/** The page on which this line of this column ends, for that is where it is written on; null when it is on none. */
export function pageOf(pages: readonly Page[], column: number, line: number): number | null {
  const holds = pages.map((page) => {
    const slice = page[column];
    return slice !== undefined && line >= slice.from && line < slice.to;
  });
  const [first, last] = [holds.indexOf(true), holds.lastIndexOf(true)];
  if (first === -1) return null;
  const slice = pages[last]?.[column];
  // Repeated because the column has run out, or cut because it is taller than a page?
  return slice !== undefined && slice.skip > 0 ? firstLike(pages, column, slice) : first;
}

/** How far up a column's list is moved so that this slice is in the window. */
export const offsetOf = (heights: readonly number[], { from, skip }: Slice): number =>
  heights.slice(0, from).reduce((sum, height) => sum + height, skip);

const nothing: Slice = { from: 0, to: 0, skip: 0 };

function slicesOf(heights: readonly number[], room: Room): Slice[] {
  const slices: Slice[] = [];
  let from = 0;
  let used = 0;
  const endAt = (to: number) => {
    if (from < to) slices.push({ from, to, skip: 0 });
    [from, used] = [to, 0];
  };
  heights.forEach((height, at) => {
    if (used + height > room.height) endAt(at);
    used += height;
    if (height <= room.height) return;
    slices.push(...cut(at, height, room));
    [from, used] = [at + 1, 0];
  });
  endAt(heights.length);
  return slices;
}

/** A line taller than a page, page after page. */
function cut(at: number, height: number, { height: page, overlap }: Room): Slice[] {
  const step = Math.max(1, page - overlap);
  const count = 1 + Math.ceil((height - page) / step);
  return Array.from({ length: count }, (_, part) => ({ from: at, to: at + 1, skip: part * step }));
}

const firstLike = (pages: readonly Page[], column: number, slice: Slice): number =>
  pages.findIndex((page) => page[column]?.from === slice.from && page[column]?.skip === slice.skip);
