import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCaughtBy } from './caught-by.ts';
import { makeBase, type Base } from './crashes/base.ts';
import { bugs, type Known } from './crashes/bugs.ts';
import { bugsOfDrawings } from './crashes/bugs-of-drawings.ts';
import { plant } from './crashes/plant.ts';
import { run } from './crashes/run.ts';
import { loadTiers } from './crashes/tiers.ts';
import { Violation } from './crashes/violation.ts';

/** CRASHES_BUG_RUNS=1000: so many runs at most for each bug. A simulation that passes over one proves nothing. */
const most = Number(process.env['CRASHES_BUG_RUNS'] ?? 200);
/** Every second one; all of them on demand. */
const share = Object.entries({ ...bugs, ...bugsOfDrawings }).filter(
  (_, at) => process.env['CRASHES_BUG_RUNS'] !== undefined || at % 2 === 0,
);

const caughtBy = openCaughtBy('crashes');

describe('a bug that was planted', () => {
  let base: Base;
  const table: string[] = [];
  beforeAll(async () => {
    base = await makeBase(await loadTiers());
  });
  afterAll(() => void process.stdout.write(`${table.join('\n')}\n`));

  test.each(share)(
    '[C8] %s: is noticed',
    async (name, known) => {
      const { claims } = known;
      const caught = await huntFor(known, base, caughtBy.first(name));
      if (caught !== null) caughtBy.caught(name, caught.seed);
      const by = String(caught?.seed ?? 'none').padStart(5);
      table.push(`seed ${by}  ${(caught?.how ?? '').padEnd(3)}  ${name}`);
      if (!claims.includes(caught?.how ?? '')) throw new Error(caught?.message ?? 'never noticed');
      expect(claims).toContain(caught?.how);
    },
    120_000 + most * 1000,
  );
});

interface Caught {
  readonly seed: number;
  readonly how: string;
  readonly message: string;
}

/** Seeds one after another until a promise is broken; which, and in which run. Whatever else goes wrong proves nothing. */
async function huntFor(
  { bug, draws }: Known,
  base: Base,
  first: number | null,
): Promise<Caught | null> {
  const { tiers, remove } = await plant(bug);
  try {
    const seeds = Array.from({ length: most }, (_, at) => at + 1);
    for (const seed of first === null ? seeds : [first, ...seeds]) {
      const problem = await run(seed, tiers, base, 60, draws).then(
        () => null,
        (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason))),
      );
      if (problem === null) continue;
      if (!(problem instanceof Violation) && !isDamage(problem)) throw problem;
      return { seed, how: claimOf(problem), message: problem.message };
    }
    return null;
  } finally {
    remove();
  }
}

/** The disk of a run is read by the store as it is: that it cannot read it is [I9]. */
const isDamage = ({ name }: Error): boolean => name === 'StoreDamaged';

const claimOf = (problem: Error): string => (problem instanceof Violation ? problem.claim : 'I9');
