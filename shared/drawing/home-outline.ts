import type { Box, Point } from './box-of.ts';
import { boxAround, cornersOf, overlap } from './box-of.ts';

/**
 * The outline round these boxes that goes round none of the others: as one where there is a way between them, else as
 * many as it needs. On a grid, so its sides are upright and level.
 */
export function outlineRound(own: readonly Box[], others: readonly Box[]): Point[][] {
  const grid = gridOver(own, others);
  if (grid === null) return own.map(cornersOf);
  for (const box of own) fillBox(grid, box);
  closeGaps(grid);
  joinUp(grid);
  closeGaps(grid);
  return edgesOf(grid);
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  /** 1: inside, 2: somebody else stands there. */
  readonly cells: Uint8Array;
}

const cell = 12;
const mostCells = 60_000;

function gridOver(own: readonly Box[], others: readonly Box[]): Grid | null {
  const all = boxAround(own);
  const around = 12;
  const columns = Math.ceil(all.width / cell) + 2 * around;
  const rows = Math.ceil(all.height / cell) + 2 * around;
  if (columns * rows > mostCells) return null;
  const grid: Grid = {
    left: all.x - around * cell,
    top: all.y - around * cell,
    columns,
    rows,
    cells: new Uint8Array(columns * rows),
  };
  for (const box of others) {
    eachCell(grid, box, (at, place) => {
      if (overlap(place, box)) grid.cells[at] = 2;
    });
  }
  return grid;
}

function fillBox(grid: Grid, box: Box): void {
  eachCell(grid, box, (at, place) => {
    const isMiddleIn =
      place.x + cell / 2 > box.x &&
      place.x + cell / 2 < box.x + box.width &&
      place.y + cell / 2 > box.y &&
      place.y + cell / 2 < box.y + box.height;
    if (isMiddleIn && grid.cells[at] === 0) grid.cells[at] = 1;
  });
}

/** Looks at every cell that the box may touch. */
function eachCell(
  { left, top, columns, rows }: Grid,
  box: Box,
  look: (at: number, place: Box) => void,
): void {
  const firstRow = Math.max(0, Math.floor((box.y - top) / cell));
  const lastRow = Math.min(rows - 1, Math.floor((box.y + box.height - top) / cell));
  const firstColumn = Math.max(0, Math.floor((box.x - left) / cell));
  const lastColumn = Math.min(columns - 1, Math.floor((box.x + box.width - left) / cell));
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const place = { x: left + column * cell, y: top + row * cell, width: cell, height: cell };
      look(row * columns + column, place);
    }
  }
}

/** From the first island the shortest free way to the next, until none can be reached. */
function joinUp(grid: Grid): void {
  for (let round = 0; round < 40; round += 1) {
    const way = wayToNext(grid);
    if (way === null) return;
    for (const at of way) widen(grid, at);
  }
}

function wayToNext(grid: Grid): number[] | null {
  const { cells } = grid;
  const first = cells.indexOf(1);
  if (first === -1) return null;
  const seen = new Uint8Array(cells.length);
  const island = flood(grid, first, seen);
  const from = new Int32Array(cells.length).fill(-1);
  let edge = island;
  while (edge.length > 0) {
    const next: number[] = [];
    for (const at of edge) {
      for (const side of sides) {
        const beside = cellBeside(grid, at, side);
        if (beside === -1 || seen[beside] === 1 || cells[beside] === 2) continue;
        seen[beside] = 1;
        from[beside] = at;
        if (cells[beside] === 1) return traceBack(from, at);
        next.push(beside);
      }
    }
    edge = next;
  }
  return null;
}

/** Back to the first island, whose own cells came from nowhere. */
function traceBack(from: Int32Array, last: number): number[] {
  const way: number[] = [];
  for (let at = last; (from[at] ?? -1) !== -1; at = from[at] ?? -1) way.push(at);
  return way;
}

/** All of the island this cell is of, each marked as seen. */
function flood(grid: Grid, first: number, seen: Uint8Array): number[] {
  const island = [first];
  const open = [first];
  seen[first] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const side of sides) {
      const beside = cellBeside(grid, at, side);
      if (beside === -1 || grid.cells[beside] !== 1 || seen[beside] === 1) continue;
      seen[beside] = 1;
      island.push(beside);
      open.push(beside);
    }
  }
  return island;
}

const sides = ['left', 'right', 'above', 'below'] as const;

/** -1 beyond the edge. */
function cellBeside({ columns, rows }: Grid, at: number, side: (typeof sides)[number]): number {
  if (side === 'left') return at % columns > 0 ? at - 1 : -1;
  if (side === 'right') return at % columns < columns - 1 ? at + 1 : -1;
  if (side === 'above') return at >= columns ? at - columns : -1;
  return at < columns * (rows - 1) ? at + columns : -1;
}

/** A way is three cells wide where there is room. */
function widen(grid: Grid, at: number): void {
  for (const down of [-1, 0, 1]) {
    for (const across of [-1, 0, 1]) {
      const near = at + down * grid.columns + across;
      if (grid.cells[near] === 0) grid.cells[near] = 1;
    }
  }
}

/** What is narrower than a few cells belongs inside, unless somebody stands there: grown, and shrunk again. */
function closeGaps(grid: Grid): void {
  const { cells, columns } = grid;
  const inside = new Uint8Array(cells.length);
  for (let at = 0; at < cells.length; at += 1) inside[at] = cells[at] === 1 ? 1 : 0;
  const grown = spread(spread(inside, 1, gap, 1), columns, gap, 1);
  const shrunk = spread(spread(grown, 1, gap, 0), columns, gap, 0);
  for (let at = 0; at < cells.length; at += 1) {
    if (shrunk[at] === 1 && cells[at] === 0) cells[at] = 1;
  }
}

const gap = 4;

/** Gives each cell this kind that has one of it within so many steps, before it or after it. */
function spread(cells: Uint8Array, step: number, far: number, kind: number): Uint8Array {
  const wider = cells.slice();
  const nearest = new Int32Array(step);
  const look = (at: number) => {
    const lane = at % step;
    if (cells[at] === kind) nearest[lane] = at;
    else if (Math.abs(at - (nearest[lane] ?? 0)) <= far * step) wider[at] = kind;
  };
  nearest.fill(-cells.length);
  for (let at = 0; at < cells.length; at += 1) look(at);
  nearest.fill(3 * cells.length);
  for (let at = cells.length - 1; at >= 0; at -= 1) look(at);
  return wider;
}

/** Walks round each island, with the inside to the right, and keeps the corners. */
function edgesOf(grid: Grid): Point[][] {
  const starts = new Map<number, number[]>();
  const wide = grid.columns + 1;
  const put = (from: number, to: number) => starts.set(from, [...(starts.get(from) ?? []), to]);
  const isIn = (row: number, column: number) => grid.cells[row * grid.columns + column] === 1;
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      if (!isIn(row, column)) continue;
      const corner = row * wide + column;
      if (row === 0 || !isIn(row - 1, column)) put(corner, corner + 1);
      if (column === grid.columns - 1 || !isIn(row, column + 1)) put(corner + 1, corner + wide + 1);
      if (row === grid.rows - 1 || !isIn(row + 1, column)) put(corner + wide + 1, corner + wide);
      if (column === 0 || !isIn(row, column - 1)) put(corner + wide, corner);
    }
  }
  const outlines: Point[][] = [];
  for (const first of starts.keys()) {
    const outline = walk(starts, first);
    const points = outline.map((corner) => ({
      x: grid.left + (corner % wide) * cell,
      y: grid.top + Math.floor(corner / wide) * cell,
    }));
    if (points.length >= 4) outlines.push(onlyCorners(points));
  }
  return outlines;
}

function walk(starts: Map<number, number[]>, first: number): number[] {
  const outline: number[] = [];
  let at = first;
  for (let next = starts.get(at)?.pop(); next !== undefined; next = starts.get(at)?.pop()) {
    outline.push(at);
    at = next;
  }
  return outline;
}

function onlyCorners(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points.at(index - 1) ?? point;
    const after = points[(index + 1) % points.length] ?? point;
    return (before.x === point.x) !== (point.x === after.x);
  });
}
