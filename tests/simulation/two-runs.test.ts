import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whos, type Observer } from './two-runs/cast.ts';
import { compare } from './two-runs/compare.ts';
import { historyArb } from './two-runs/intents.ts';
import { loadTiers } from './two-runs/tiers.ts';

/** TWO_RUNS=2000 SEED=1234 npx vitest run tests/simulation/two-runs.test.ts: so many histories for each who looks on. */
const runs = Number(process.env['TWO_RUNS'] ?? 10);
// What is handed over is judged by the same histories each time; longer runs take seeds of their own.
const seed = Number(process.env['SEED'] ?? 20_261_122);
const longest = 40;

const observers: readonly Observer[] = [...whos, 'screen', 'waiting'];

/** The first thing that was not the same, for whoever looks for the leak. */
function differing(whole: readonly string[], rest: readonly string[]): readonly string[] {
  const at = whole.findIndex((one, index) => one !== rest[index]);
  const index = at < 0 ? whole.length : at;
  return ['with all of it:', whole[index] ?? 'nothing', 'without:', rest[index] ?? 'nothing'];
}

describe('two runs of one history', () => {
  test.each(observers)(
    `[R7] what is hidden from the %s changes not one byte they receive (seed ${seed})`,
    async (observer) => {
      const tiers = await loadTiers();
      const holdTwice = fc.asyncProperty(historyArb(longest), async (history) => {
        const { undecided, ops, whole, rest } = await compare(tiers, history, observer);
        fc.pre(!undecided);
        expect(rest.join('\n') === whole.join('\n') || [...ops, ...differing(whole, rest)]).toBe(
          true,
        );
      });
      await fc.assert(holdTwice, { numRuns: runs, seed });
    },
    60_000 + runs * 2000,
  );
});
