import type { FolderRecord } from '../ledger/record.ts';
import type { Crowd } from '../world/crowd.ts';
import { copyFolder } from '../world/folder.ts';
import { intrude } from '../world/intruder.ts';
import { openOutsider } from '../world/outsider.ts';
import type { Outsider } from '../world/outsider.ts';
import { fallAsleep } from '../world/sleeper.ts';
import { Broken, pause } from '../world/wait.ts';
import { begin, comeBack, settle } from './begin.ts';
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
  readonly moments: readonly Moment[];
}

/** One folder, one crowd, so many kills; throws with seed, kill and the ledger's lines when something is wrong. */
export async function runKills(options: KillOptions): Promise<Figures> {
  const run = await begin(options);
  const recoveries: number[] = [];
  const met: Moment[] = [];
  let tries = 0;
  let [kill, moment]: [number, Moment | 'the beginning' | 'the end'] = [0, 'the beginning'];
  try {
    await comeBack(run);
    for (kill = 1; kill <= options.kills; kill += 1) {
      // Each in its turn, so that ten kills meet them all; which comes first is the seed's.
      const list = options.moments ?? moments;
      moment = list[(options.seed + kill) % list.length] ?? 'typing';
      if (moment === 'full' && run.disk === null) moment = 'typing';
      met.push(moment);
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
    await run.end();
  }
  return { kills: options.kills, ...run.ledger.counts(), tries, recoveries, moments: met };
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
    checkAddresses(run, found, before, moment);
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
  if (chance.happens(run.intrudes)) await intrude(run.way, pen, document);
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
