/** How much of the suite runs: TORTURE=200 TORTURE_SEED=7 npm test -- tests/torture */
export const killsWanted = Number(process.env['TORTURE'] ?? 20);

/** A run on demand is another one each time; the share that always runs is always the same. */
export const firstSeed = Number(
  process.env['TORTURE_SEED'] ??
    (process.env['TORTURE'] === undefined ? 20_261_122 : Math.floor(Math.random() * 2 ** 31)),
);

export const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** A line for whoever ran it. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);
