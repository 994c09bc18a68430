/** Where something wants to stand, and how far from the one before it at least. */
export interface Wish {
  readonly wanted: number;
  readonly apart: number;
  /** How much its own wish counts. */
  readonly weight: number;
}

interface Run {
  start: number;
  count: number;
  weight: number;
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
  wishes.forEach(({ wanted, weight }, index) => {
    const sum = (wanted - (before[index] ?? 0)) * weight;
    let run: Run = { start: index, count: 1, weight, sum };
    for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
      if (last.sum / last.weight <= run.sum / run.weight) break;
      run = {
        start: last.start,
        count: last.count + run.count,
        weight: last.weight + run.weight,
        sum: last.sum + run.sum,
      };
      runs.pop();
    }
    runs.push(run);
  });
  return runs.flatMap(({ start, count, weight, sum }) =>
    Array.from({ length: count }, (_, index) => sum / weight + (before[start + index] ?? 0)),
  );
}
