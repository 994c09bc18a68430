/** Where one page begins and ends in a column: `from` is in, `to` is out. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts columns of measured lines into pages that fit, so that nothing is ever scrolled or made smaller.
 * A line is never cut in two; one that is taller than a page has a page of its own.
 * Every page has one slice per column; a column that has run out is empty there.
 */
export function paginate(columns: readonly (readonly number[])[], pageHeight: number): Slice[][] {
  const slices = columns.map((heights) => slicesOf(heights, pageHeight));
  const pages = Math.max(1, ...slices.map((column) => column.length));
  return Array.from({ length: pages }, (_, page) =>
    slices.map((column, at) => column[page] ?? emptyAt(columns[at]?.length ?? 0)),
  );
}

/** The page on which this line of this column stands; the first when it is on none. */
export function pageOf(pages: readonly (readonly Slice[])[], column: number, line: number): number {
  const found = pages.findIndex((page) => {
    const slice = page[column];
    return slice !== undefined && line >= slice.from && line < slice.to;
  });
  return Math.max(0, found);
}

function slicesOf(heights: readonly number[], pageHeight: number): Slice[] {
  const slices: Slice[] = [];
  let from = 0;
  let used = 0;
  heights.forEach((height, at) => {
    if (at > from && used + height > pageHeight) {
      slices.push({ from, to: at });
      [from, used] = [at, 0];
    }
    used += height;
  });
  if (from < heights.length) slices.push({ from, to: heights.length });
  return slices;
}

const emptyAt = (length: number): Slice => ({ from: length, to: length });
