import { createChance } from '../../simulation/pen-life/chance.ts';
import { openPowerCut } from '../faults/power-cut.ts';
import { createLedger } from '../ledger/ledger.ts';
import type { FolderRecord } from '../ledger/record.ts';
import { openCrowd } from '../world/crowd.ts';
import type { Crowd } from '../world/crowd.ts';
import { copyFolder, makeFolder, newId, removeFolder } from '../world/folder.ts';
import { intrude } from '../world/intruder.ts';
import { openOutsider } from '../world/outsider.ts';
import type { Outsider } from '../world/outsider.ts';
import { prepareServer } from '../world/server.ts';
import type { Server } from '../world/server.ts';
import { fallAsleep } from '../world/sleeper.ts';
import { Broken, pause } from '../world/wait.ts';
import { check, checkAddresses, checkEnd, checkSocket, readCopy } from './checks.ts';
import { comeTo, moments, openOtherPart } from './moments.ts';
import type { At, Moment } from './moments.ts';
import type { KillOptions, Run } from './run.ts';

export interface Figures {
  readonly kills: number;
  readonly tried: number;
  readonly told: number;
  /** Sockets that people outside a restricted part opened in vain. */
  readonly tries: number;
  /** From the start of the process to everybody having the board and a new letter saved, in milliseconds. */
  readonly recoveries: readonly number[];
}

/** One folder, one crowd, so many kills; throws with seed, kill and the ledger's lines when something is wrong. */
export async function runKills(options: KillOptions): Promise<Figures> {
  const run = await begin(options);
  const recoveries: number[] = [];
  let tries = 0;
  let [kill, moment]: [number, Moment | 'the beginning' | 'the end'] = [0, 'the beginning'];
  try {
    await comeBack(run);
    for (kill = 1; kill <= options.kills; kill += 1) {
      moment = run.chance.pick(options.moments ?? moments) ?? 'typing';
      if (moment === 'full' && run.disk === null) moment = 'typing';
      const survived = await killOnce(run, moment);
      recoveries.push(survived.recoveryMs);
      tries += survived.tries;
    }
    moment = 'the end';
    await checkEnd(run);
  } catch (problem) {
    const kind = problem instanceof Broken ? 'BROKEN' : 'HARNESS (no finding of the server)';
    const where = `seed ${options.seed}, kill ${kill} (${moment})`;
    const said = run.server.said.slice(-12).join('\n');
    throw new Error(`${kind}: ${where}: ${textOf(problem)}\nThe server said last:\n${said}`, {
      cause: problem,
    });
  } finally {
    run.crowd()?.leave();
    await run.server.kill();
    removeFolder(run.folder.path);
  }
  return { kills: options.kills, ...run.ledger.counts(), tries, recoveries };
}

async function begin(options: KillOptions): Promise<Run> {
  const { seed, root, powerCutSyncMs, opensParts = 0.4, judgesFirst = false } = options;
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
  let crowd: Crowd | null = null;
  return {
    folder,
    server,
    way,
    ledger,
    chance,
    disk,
    opensParts,
    judgesFirst,
    asleep: new Set(),
    rows: 0,
    crowd: () => crowd,
    open: async () => (crowd ??= await openCrowd({ folder, way, ledger, chance })),
  };
}

/** Starts it and lets everybody come back; milliseconds until the board is there for all and a new letter is saved. */
async function comeBack(run: Run): Promise<number> {
  const since = performance.now();
  await listens(run.server);
  const crowd = await run.open();
  await settle(crowd);
  await crowd.saveOne();
  return performance.now() - since;
}

async function listens(server: Server): Promise<void> {
  try {
    await server.start().listens;
  } catch (cause) {
    throw new Broken('the server did not start', { cause });
  }
}

/** Everybody at the document that is written now; a conference that was closed goes on. */
async function settle(crowd: Crowd): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    const phase = await crowd.follow();
    if (phase.isClosed) {
      await crowd.command({ kind: 'reopen', opId: newId(), reason: 'It goes on.' });
    } else if (await crowd.allThere()) return;
  }
  throw new Broken('people are sent from one address to the next');
}

async function killOnce(run: Run, moment: Moment) {
  const { crowd, at } = await prepare(run);
  const before = crowd.phase();
  crowd.work();
  await comeTo(moment, at);
  run.ledger.note(`killed (${moment})`);
  await run.server.kill();
  run.disk?.makeRoom();
  await crowd.rest();
  await crowd.allGone();
  // What was on its way in a socket when the server died has been heard by now.
  const mark = run.ledger.mark();
  const copy = copyFolder(run.folder.path);
  const judge = async (): Promise<FolderRecord> => {
    const found = await readCopy(copy, run);
    check(run, 'on disk', run.ledger.judge(found.found, { mark, isLookedFor: () => true }));
    checkAddresses(found, before, moment);
    return found;
  };
  const early = run.judgesFirst ? await judge() : null;
  const outsiders = before.restricted && moment !== 'part' ? openOutsiders(run, crowd) : [];
  if (moment === 'start-up') await killAtStart(run);
  if (run.chance.happens(0.2)) crowd.loseOne();
  const [back] = await Promise.allSettled([comeBack(run)]);
  // First what is on disk: a server that does not come back may be the same mistake.
  const record = early ?? (await judge());
  if (back.status === 'rejected') throw back.reason;
  run.rows = record.rows.get(crowd.phase().audience) ?? 0;
  await checkSocket(run, crowd);
  return { recoveryMs: back.value, tries: await stopAll(outsiders) };
}

/**
 * Now and then a part is opened before, so that half of the kills meet a restricted part; a laptop falls asleep before
 * one and wakes up behind it; somebody tries to change locked words.
 */
async function prepare(run: Run): Promise<{ crowd: Crowd; at: At }> {
  const { folder, ledger, chance, disk } = run;
  const crowd = await run.open();
  const at = {
    crowd,
    folder,
    ledger,
    chance,
    disk,
    lettersToSnapshot: Math.max(0, 500 - run.rows),
  };
  const pen = folder.seats.findLast((seat) => seat.pen);
  if (pen === undefined) throw new Error('nobody holds the pen');
  if (chance.happens(run.opensParts)) {
    if (!crowd.phase().restricted) {
      run.asleep.add(await fallAsleep(crowd.phase(), pen, crowd.forWriters));
    }
    if (!(await openOtherPart(at))) throw new Broken('a part could not be opened');
    await settle(crowd);
  }
  const { restricted, document } = crowd.phase();
  if (!restricted) await wakeUp(run, document);
  if (chance.happens(0.3)) await intrude(run.way, pen, document);
  return { crowd, at };
}

async function wakeUp({ asleep }: Run, document: string): Promise<void> {
  for (const sleeper of asleep) {
    if (sleeper.document === document) continue;
    asleep.delete(sleeper);
    await sleeper.wakeUp();
  }
}

async function killAtStart({ server, chance, ledger }: Run): Promise<void> {
  for (let again = chance.below(3); again >= 0; again -= 1) {
    server.start();
    await pause(chance.below(1200));
    await server.kill();
    ledger.note('killed while it started');
  }
}

const openOutsiders = ({ way }: Run, crowd: Crowd): Outsider[] => {
  const ids = crowd.phase().documents.map(({ id }) => id);
  return crowd.outside.slice(0, 2).map((seat) => openOutsider(way, seat, ids));
};

async function stopAll(outsiders: readonly Outsider[]): Promise<number> {
  const stopped = await Promise.all(outsiders.map(async (one) => one.stop()));
  const leaked = stopped.flatMap((one) => one.leaked);
  if (leaked.length > 0) throw new Broken(`a restricted part was open: ${leaked[0]}`);
  return stopped.reduce((sum, { tries }) => sum + tries, 0);
}

const textOf = (problem: unknown): string =>
  problem instanceof Error ? problem.message : String(problem);
