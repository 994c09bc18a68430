import { test } from 'vitest';
import { openBoardStore } from '../../client/provider/board-store.ts';
import { sleepThroughRedaction } from './pen-life/asleep-over-redaction.ts';
import { sleepThroughRestricted } from './pen-life/asleep.ts';
import { live } from './pen-life/live.ts';
import { takeAndGiveBack } from './pen-life/quick-hands.ts';
import type { StepName } from './pen-life/steps.ts';

/** PEN_LIFE_RUNS=200 for more lives, PEN_LIFE_SEED=1234 to live that one again, PEN_LIFE_OFTEN=handOver,undo. */
const { PEN_LIFE_RUNS: runs = '6', PEN_LIFE_SEED: seed, PEN_LIFE_OFTEN: often = '' } = process.env;

const seeds =
  seed === undefined
    ? Array.from({ length: Number(runs) }, () => Math.floor(Math.random() * 2 ** 31))
    : [Number(seed)];

test.for(seeds)(
  '[P1] [P2] [P3] whatever happens to three pens, nothing typed is lost and all end up the same (seed %i)',
  { timeout: 90_000 },
  async (one) => {
    await live(one, {
      openBoardStore,
      often: often.split(',') as StepName[],
      slowDisk: one % 3 === 0,
    });
  },
);

test('[P1] the pen is taken and given back while words are on their way, and what is written next is kept too', async () => {
  await takeAndGiveBack({ openBoardStore });
});

test('[P1] [P2] a laptop sleeps through a restricted part: what was typed on it is in the tray and on no board', async () => {
  await sleepThroughRestricted({ openBoardStore });
});

test('[P10] a laptop sleeps while a line it writes in is taken away for good: nothing of it ever comes back', async () => {
  await sleepThroughRedaction({ openBoardStore });
});
