import { afterAll, describe, expect, test } from 'vitest';
import { hasPowerCut } from './faults/power-cut.ts';
import { firstSeed, print } from './how-much.ts';
import { runKills } from './kills/run-kills.ts';
import { bugs } from './mutants/bugs.ts';
import type { Planted } from './mutants/bugs.ts';
import { plant } from './mutants/plant.ts';

/** Each bug is planted in a copy of the server. A suite that lives on with one of them proves nothing. */

/** Many more than any of them needs. */
const mostKills = 15;

/** Every second one; all of them on demand. */
const share = bugs.filter((_, at) => process.env['TORTURE'] !== undefined || at % 2 === 0);

const caught: { bug: string; by: string }[] = [];

/** What the suite says of the server with this bug; null when it noticed nothing. */
async function notices(bug: Planted): Promise<string | null> {
  const planted = plant(bug);
  const { moments, opensParts, intrudes } = bug;
  try {
    await runKills({
      seed: firstSeed,
      kills: mostKills,
      root: planted.root,
      powerCutSyncMs: 15,
      moments,
      judgesFirst: true,
      ...(opensParts === undefined ? {} : { opensParts }),
      ...(intrudes === undefined ? {} : { intrudes }),
    });
    return null;
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  } finally {
    planted.remove();
  }
}

/** A bug is planted anew where a kill met something else first: when threads run is the machine's. */
const options = { timeout: 300_000, retry: 2 };

describe.skipIf(!hasPowerCut)('the suite notices', options, () => {
  test.each(share)('[T5] $bug', async (bug) => {
    const said = await notices(bug);
    expect(said, 'it noticed nothing').not.toBeNull();
    expect(said).toMatch(/^BROKEN/);
    expect(said?.split('\n')[0]).toMatch(bug.caughtBy);
    caught.push({ bug: bug.bug, by: said?.split('\n')[0] ?? '' });
  });
});

afterAll(() => {
  for (const { bug, by } of caught) print(`${bug}\n    → ${by.slice(0, 200)}`);
});
