import { beforeAll, describe, expect, test } from 'vitest';
import { makeBase, type Base } from './crashes/base.ts';
import { soonCompacted } from './crashes/bugs.ts';
import { plant } from './crashes/plant.ts';
import { run } from './crashes/run.ts';
import { loadTiers, type Tiers } from './crashes/tiers.ts';

/** CRASHES_RUNS=10000 CRASHES_SEED=7 npx vitest run tests/simulation/crashes.test.ts: so many runs from this seed on. */
const runs = Number(process.env['CRASHES_RUNS'] ?? 200);
const firstSeed = Number(process.env['CRASHES_SEED'] ?? 1);
const steps = Number(process.env['CRASHES_STEPS'] ?? 60);

/** Of each run that failed, so many letters. */
const mostPrinted = 6000;

describe('a server that dies at any moment', () => {
  let tiers: Tiers;
  let base: Base;
  beforeAll(async () => {
    tiers = await loadTiers();
    base = await makeBase(tiers);
  });

  test(
    `[I1]–[I13] it keeps what it promised (${runs} runs from seed ${firstSeed})`,
    async () => {
      const { failed, figures } = await runAll(tiers, base, runs);
      process.stdout.write(`${figures}\n`);
      expect(failed).toEqual([]);
    },
    60_000 + runs * 5000,
  );

  test(
    '[C7] also where a snapshot takes the place of every six rows',
    async () => {
      const planted = await plant({ patches: [soonCompacted] });
      const { failed } = await runAll(planted.tiers, base, Math.ceil(runs / 5));
      planted.remove();
      expect(failed).toEqual([]);
    },
    60_000 + runs * 1000,
  );

  test(
    '[I1]–[I13] also where people draw',
    async () => {
      const { failed, figures } = await runAll(tiers, base, Math.ceil(runs / 4), true);
      process.stdout.write(`${figures}\n`);
      expect(failed).toEqual([]);
    },
    60_000 + runs * 2000,
  );

  test('[C1] one seed is one run, to the letter', async () => {
    const [one, other] = [await run(5, tiers, base), await run(5, tiers, base)];
    expect(other).toEqual(one);
  });
});

async function runAll(
  tiers: Tiers,
  base: Base,
  count: number,
  draws = false,
): Promise<{ failed: readonly string[]; figures: string }> {
  const start = process.cpuUsage();
  const failed: string[] = [];
  let [saved, accepted] = [0, 0];
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const outcome = await run(seed, tiers, base, steps, draws).catch((problem: unknown) => {
      failed.push(String(problem).slice(0, mostPrinted));
    });
    saved += outcome?.saved ?? 0;
    accepted += outcome?.accepted ?? 0;
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1_000_000;
  const figures =
    `${count} runs of ${steps} steps in ${Math.round(seconds)} s of processor time; ` +
    `${saved} writes told saved, ${accepted} commands accepted; ${failed.length} runs failed`;
  return { failed, figures };
}
