import { expect, test } from 'vitest';
import { firstSeed, killsWanted, print } from './how-much.ts';
import { begin, comeBack } from './kills/begin.ts';
import { check, checkEnd, checkSocket, readCopy } from './kills/checks.ts';
import type { Run } from './kills/run.ts';
import { copyFolder } from './world/folder.ts';
import { pause } from './world/wait.ts';

const stops = Math.max(3, Math.floor(killsWanted / 20));

test(`[T3] asked to stop under load, it tells everybody to come again and has lost nothing (${stops} times)`, async () => {
  const run = await begin({ seed: firstSeed, kills: 0 });
  const took: number[] = [];
  try {
    await comeBack(run);
    for (let stop = 0; stop < stops; stop += 1) took.push(await stopUnderLoad(run));
    await checkEnd(run);
  } finally {
    await run.end();
  }
  const { told } = run.ledger.counts();
  print(
    `${stops} stops, ${told} edits told saved, 0 lost; at most ${Math.max(...took).toFixed(0)} ms`,
  );
});

async function stopUnderLoad(run: Run): Promise<number> {
  const crowd = await run.open();
  crowd.work();
  await pause(300 + run.chance.below(700));
  run.ledger.note('asked to stop');
  const { code, ms } = await run.server.term();
  await crowd.rest();
  await crowd.allGone();
  const mark = run.ledger.mark();
  // It ends with 1 where it took longer than its three seconds.
  expect(code).toBe(0);
  const codes = new Set([...crowd.writers(), ...crowd.readers()].map((one) => one.lastCode()));
  expect([...codes]).toEqual([4503]);
  const { found } = await readCopy(copyFolder(run.folder.path), run);
  check(run, 'on disk', run.ledger.judge(found, { mark, isLookedFor: () => true }));
  await comeBack(run);
  await checkSocket(run, crowd);
  return ms;
}
