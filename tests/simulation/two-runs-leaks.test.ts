import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openCaughtBy } from './caught-by.ts';
import { compare } from './two-runs/compare.ts';
import { historyArb } from './two-runs/intents.ts';
import { leaks } from './two-runs/leaks.ts';
import { loadTiers } from './two-runs/tiers.ts';

/** LEAKS=1000 SEED=1234 npx vitest run tests/simulation/two-runs-leaks.test.ts: so many histories at most for each leak. */
const most = Number(process.env['LEAKS'] ?? 600);
const seed = Number(process.env['SEED'] ?? 2);

/** Every second one; all of them on demand. */
const share = Object.keys(leaks).filter(
  (_, at) => process.env['LEAKS'] !== undefined || at % 2 === 0,
);

/** Bytes that differ; whatever else goes wrong proves nothing. */
class Caught extends Error {}

const caughtBy = openCaughtBy('two-runs');

describe('a leak that was planted', () => {
  afterEach(() => {
    vi.resetModules();
    for (const { file } of Object.values(leaks)) vi.doUnmock(file);
  });

  test.each(share)(
    `[R7] %s is caught (seed ${seed})`,
    async (name) => {
      const leak = leaks[name];
      if (leak === undefined) throw new Error('no such leak');
      vi.resetModules();
      vi.doMock(leak.file, async (importOriginal) => leak.mock(await importOriginal()));
      const tiers = await loadTiers();
      const holdTwice = fc.asyncProperty(historyArb(40, leak), async (history) => {
        const { undecided, whole, rest } = await compare(tiers, history, leak.to);
        if (!undecided && rest.join('\n') !== whole.join('\n')) throw new Caught();
      });
      const search = async (from: number, numRuns: number) =>
        fc.check(holdTwice, { numRuns, seed, path: String(from), endOnFailure: true });
      const known = caughtBy.first(name);
      const again = known === null ? null : await search(known, 1);
      const found = again?.failed === true ? again : await search(0, most);
      const [by] = found.counterexamplePath?.split(':') ?? [];
      if (by !== undefined) caughtBy.caught(name, Number(by));
      expect(found.errorInstance).toBeInstanceOf(Caught);
    },
    120_000,
  );
});
