import { createChance } from '../../simulation/pen-life/chance.ts';
import { openPowerCut } from '../faults/power-cut.ts';
import { createLedger } from '../ledger/ledger.ts';
import { openCrowd } from '../world/crowd.ts';
import type { Crowd } from '../world/crowd.ts';
import { makeFolder, newId, removeFolder } from '../world/folder.ts';
import type { Seat } from '../world/folder.ts';
import { prepareServer } from '../world/server.ts';
import type { Server } from '../world/server.ts';
import type { Way } from '../world/view.ts';
import { Broken } from '../world/wait.ts';
import type { KillOptions, Run } from './run.ts';

/** A fresh folder and a server that is not started yet. `wayOf`: how a writer reaches it, when not directly. */
export async function begin(
  options: KillOptions,
  wayOf: (seat: Seat, way: Way) => Way = (_seat, way) => way,
): Promise<Run> {
  const { seed, root, powerCutSyncMs, opensParts = 0.4, judgesFirst = false } = options;
  const { intrudes = 0.3 } = options;
  const chance = createChance(seed);
  const folder = await makeFolder();
  const disk = powerCutSyncMs === undefined ? null : openPowerCut(folder.path, powerCutSyncMs);
  const server = await prepareServer({
    folder: folder.path,
    env: disk?.env ?? {},
    ...(root === undefined ? {} : { root }),
  });
  const { port, origin } = server;
  const way = { port, origin, conference: folder.conference };
  const ledger = createLedger();
  const parts = { folder, way, ledger, chance };
  let crowd: Crowd | null = null;
  return {
    folder,
    server,
    way,
    ledger,
    chance,
    disk,
    opensParts,
    intrudes,
    judgesFirst,
    asleep: new Set(),
    epochs: new Map(),
    rows: 0,
    end: async () => {
      crowd?.leave();
      await server.kill();
      removeFolder(folder.path);
    },
    open: async () => (crowd ??= await openCrowd({ ...parts, wayOf: (seat) => wayOf(seat, way) })),
  };
}

/** Starts it and lets everybody come back; milliseconds until the board is there for all and a new letter is saved. */
export async function comeBack(run: Run): Promise<number> {
  const since = performance.now();
  await listens(run.server);
  const crowd = await run.open();
  await settle(crowd);
  await crowd.saveOne();
  return performance.now() - since;
}

export async function listens(server: Server): Promise<void> {
  try {
    await server.start().listens;
  } catch (cause) {
    throw new Broken('the server did not start', { cause });
  }
}

/** Everybody at the document that is written now; a conference that was closed goes on. */
export async function settle(crowd: Crowd): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    const phase = await crowd.follow();
    if (phase.isClosed) {
      await crowd.command({ kind: 'reopen', opId: newId(), reason: 'It goes on.' });
    } else if (await crowd.allThere()) return;
  }
  throw new Broken('people are sent from one address to the next');
}
