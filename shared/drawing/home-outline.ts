import type { Box, Point } from './box-of.ts';
import { boxRound, cornersOf, overlap } from './box-of.ts';

/**
 * The outline round these boxes that goes round none of the others: as one where there is a way between them, else as
 * many as it needs. On a grid, so its sides are upright and level.
 */
export function outlineRound(own: readonly Box[], others: readonly Box[]): Point[][] {
  const grid = gridOver(own, others);
  if (grid === null) return own.map(cornersAt);
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
  const all = boxRound(own.flatMap(cornersAt));
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
  const island = flood(grid, first);
  const from = new Int32Array(cells.length).fill(-1);
  let edge = [...island];
  const seen = new Set(island);
  while (edge.length > 0) {
    const next: number[] = [];
    for (const at of edge) {
      for (const beside of besides(grid, at)) {
        if (seen.has(beside) || cells[beside] === 2) continue;
        seen.add(beside);
        from[beside] = at;
        if (cells[beside] === 1) return traceBack(from, at, island);
        next.push(beside);
      }
    }
    edge = next;
  }
  return null;
}

function traceBack(from: Int32Array, last: number, island: ReadonlySet<number>): number[] {
  const way: number[] = [];
  for (let at = last; at !== -1 && !island.has(at); at = from[at] ?? -1) way.push(at);
  return way;
}

function flood(grid: Grid, first: number): Set<number> {
  const island = new Set([first]);
  const open = [first];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const beside of besides(grid, at)) {
      if (grid.cells[beside] !== 1 || island.has(beside)) continue;
      island.add(beside);
      open.push(beside);
    }
  }
  return island;
}

function besides({ columns, rows }: Grid, at: number): number[] {
  const [column, row] = [at % columns, Math.floor(at / columns)];
  return [
    ...(column > 0 ? [at - 1] : []),
    ...(column < columns - 1 ? [at + 1] : []),
    ...(row > 0 ? [at - columns] : []),
    ...(row < rows - 1 ? [at + columns] : []),
  ];
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
  const inside = Uint8Array.from(cells, (kind) => (kind === 1 ? 1 : 0));
  const grown = spread(spread(inside, 1, gap, 1), columns, gap, 1);
  const shrunk = spread(spread(grown, 1, gap, 0), columns, gap, 0);
  shrunk.forEach((kind, at) => {
    if (kind === 1 && cells[at] === 0) cells[at] = 1;
  });
}

const gap = 4;

/** Gives each cell this kind that has one of it within so many steps. */
function spread(cells: Uint8Array, step: number, far: number, kind: number): Uint8Array {
  return cells.map((own, at) => {
    if (own === kind) return own;
    for (let away = step; away <= far * step; away += step) {
      if (cells[at + away] === kind || cells[at - away] === kind) return kind;
    }
    return own;
  });
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

const cornersAt = (box: Box): Point[] =>
  cornersOf(box).map(({ x, y }) => ({ x: x + box.x, y: y + box.y }));
