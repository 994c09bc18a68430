import { test } from 'vitest';
import { hasPowerCut } from './faults/power-cut.ts';
import { firstSeed, killsWanted, percentile, print } from './how-much.ts';
import { runKills } from './kills/run-kills.ts';
import type { Figures } from './kills/run-kills.ts';

/** A folder lives through so many; then another seed begins with a fresh one. */
const killsOfAFolder = 10;

/** Every other folder lies on a disk that keeps only what was fsynced: there a kill is a power cut. */
const diskOf = (at: number) => (at % 2 === 1 && hasPowerCut ? { powerCutSyncMs: 8 } : {});

test(
  `[T2] killed at any moment, the server has lost nothing that anybody was told is saved (${killsWanted} kills)`,
  { timeout: 60_000 + killsWanted * 30_000 },
  async () => {
    if (!hasPowerCut) print('There is no compiler (cc) here: no kill is a power cut.');
    const all: Figures[] = [];
    for (let left = killsWanted; left > 0; left -= killsOfAFolder) {
      const seed = firstSeed + all.length;
      const kills = Math.min(left, killsOfAFolder);
      all.push(await runKills({ seed, kills, ...diskOf(all.length) }));
      if (killsWanted > killsOfAFolder) print(`seed ${seed}: ${tell(all)}`);
    }
    print(tell(all));
  },
);

function tell(all: readonly Figures[]): string {
  const sum = (of: (figures: Figures) => number): number =>
    all.reduce((total, figures) => total + of(figures), 0);
  const recoveries = all.flatMap((figures) => figures.recoveries);
  const met = Map.groupBy(
    all.flatMap(({ moments }) => moments),
    (moment) => moment,
  );
  const moments = [...met].map(([moment, some]) => `${moment} ${some.length}`).join(', ');
  const ms = (share: number): string => percentile(recoveries, share).toFixed(0);
  return (
    `${sum(({ kills }) => kills)} kills (${moments}), ${sum(({ told }) => told)} edits told saved of ` +
    `${sum(({ tried }) => tried)} tried, 0 lost, 0 twice; ${sum(({ tries }) => tries)} sockets of people ` +
    `outside a restricted part opened in vain; 30 people back and a letter saved in ` +
    `${ms(0.5)} ms (p50), ${ms(0.95)} ms (p95), ${ms(1)} ms at most`
  );
}
