/** Where something wants to stand, and how far from the one before it at least. */
export interface Wish {
  readonly wanted: number;
  readonly apart: number;
}

interface Run {
  start: number;
  count: number;
  sum: number;
}

/**
 * Places for a row in its order, as close to where each wants to stand as all of them together can be (least squares),
 * and never closer to each other than they must. By pooling neighbours that collide.
 */
export function spreadOut(wishes: readonly Wish[]): number[] {
  // Told from the first: when everybody is moved back by what lies before them, "apart" is only "in order".
  const before: number[] = [];
  let total = 0;
  wishes.forEach(({ apart }, index) => {
    total += index === 0 ? 0 : apart;
    before.push(total);
  });
  const runs: Run[] = [];
  wishes.forEach(({ wanted }, index) => {
    let run: Run = { start: index, count: 1, sum: wanted - (before[index] ?? 0) };
    for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
      if (last.sum / last.count <= run.sum / run.count) break;
      run = { start: last.start, count: last.count + run.count, sum: last.sum + run.sum };
      runs.pop();
    }
    runs.push(run);
  });
  return runs.flatMap(({ start, count, sum }) =>
    Array.from({ length: count }, (_, index) => sum / count + (before[start + index] ?? 0)),
  );
}
