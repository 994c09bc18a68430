import { createChance } from '../../simulation/pen-life/chance.ts';
import { createLedger } from '../ledger/ledger.ts';
import type { Finding, Ledger } from '../ledger/ledger.ts';
import { readFolder, readOverSocket } from '../ledger/record.ts';
import type { FolderRecord } from '../ledger/record.ts';
import { openCrowd } from '../world/crowd.ts';
import type { Crowd, Phase } from '../world/crowd.ts';
import { copyFolder, makeFolder, removeFolder } from '../world/folder.ts';
import type { Folder } from '../world/folder.ts';
import { openOutsider } from '../world/outsider.ts';
import type { Outsider } from '../world/outsider.ts';
import { prepareServer } from '../world/server.ts';
import type { Server } from '../world/server.ts';
import type { Way } from '../world/view.ts';
import { Broken, pause, waitUntil } from '../world/wait.ts';
import { comeTo, moments, openOtherPart } from './moments.ts';
import type { At, Moment } from './moments.ts';

export interface KillOptions {
  readonly seed: number;
  readonly kills: number;
  /** The server's source; this project's unless told. */
  readonly root?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly moments?: readonly Moment[];
}

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

interface Run {
  readonly folder: Folder;
  readonly server: Server;
  readonly way: Way;
  readonly ledger: Ledger;
  readonly chance: ReturnType<typeof createChance>;
  readonly crowd: () => Crowd | null;
  readonly open: () => Promise<Crowd>;
  /** Rows behind the newest snapshot, when it was last looked. */
  rows: number;
}

async function begin({ seed, root, env }: KillOptions): Promise<Run> {
  const chance = createChance(seed);
  const folder = await makeFolder();
  const server = await prepareServer({
    folder: folder.path,
    ...(root === undefined ? {} : { root }),
    ...(env === undefined ? {} : { env }),
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
  const phase = await crowd.follow();
  if (phase.isClosed) {
    await crowd.command({ kind: 'reopen', opId: crypto.randomUUID(), reason: 'It goes on.' });
    await crowd.follow();
  }
  await crowd.allThere();
}

async function killOnce(run: Run, moment: Moment) {
  const { crowd, at } = await prepare(run);
  const before = crowd.phase();
  crowd.work();
  await comeTo(moment, at);
  run.ledger.note(`killed (${moment})`);
  await run.server.kill();
  await crowd.rest();
  await crowd.allGone();
  // What was on its way in a socket when the server died has been heard by now.
  const mark = run.ledger.mark();
  const copy = copyFolder(run.folder.path);
  const outsiders = before.restricted && moment !== 'part' ? openOutsiders(run, crowd) : [];
  if (moment === 'start-up') await killAtStart(run);
  if (run.chance.happens(0.2)) crowd.loseOne();
  const recoveryMs = await comeBack(run);
  const record = await readCopy(copy, run);
  check(run, 'on disk', run.ledger.judge(record.found, { mark, isLookedFor: () => true }));
  checkAddresses(record, before, moment);
  run.rows = record.rows.get(crowd.phase().audience) ?? 0;
  await checkSocket(run, crowd);
  return { recoveryMs, tries: await stopAll(outsiders) };
}

/** Now and then a part is opened before, so that half of the kills meet a restricted part. */
async function prepare(run: Run): Promise<{ crowd: Crowd; at: At }> {
  const { folder, ledger, chance } = run;
  const crowd = await run.open();
  const at = { crowd, folder, ledger, chance, lettersToSnapshot: Math.max(0, 500 - run.rows) };
  if (chance.happens(0.35)) {
    if (!(await openOtherPart(at))) throw new Broken('a part could not be opened');
    await settle(crowd);
  }
  return { crowd, at };
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

async function readCopy(copy: string, { folder }: Run): Promise<FolderRecord> {
  try {
    return await readFolder(copy, folder.conference);
  } catch (cause) {
    throw new Broken(`what is on disk cannot be read: ${textOf(cause)}`, { cause });
  } finally {
    removeFolder(copy);
  }
}

/** Unless the kill met the very change, everything is where it was. */
function checkAddresses(
  { conference, copiesMissing }: FolderRecord,
  before: Phase,
  moment: Moment,
) {
  if (copiesMissing.length > 0) throw new Broken(`${copiesMissing.length} copies are not there`);
  if (moment === 'part' || moment === 'redaction') return;
  const { audiences, currentPart, parts } = conference;
  const restricted = parts.get(currentPart)?.restricted ?? false;
  if (restricted !== before.restricted) throw new Broken('another part is open than before');
  for (const { audience, id } of before.documents) {
    if (audiences.get(audience)?.document !== id) throw new Broken('a document has moved');
  }
}

async function checkSocket(run: Run, crowd: Crowd): Promise<void> {
  const mark = run.ledger.mark();
  const { documents } = crowd.phase();
  const places = new Set(documents.map(({ audience }) => audience));
  const { found } = await readOverSocket(run.way, crowd.chair, documents);
  const isLookedFor = (key: string, place: string): boolean =>
    places.has(place) && !key.startsWith('journal ');
  check(run, 'over the socket', run.ledger.judge(found, { mark, isLookedFor }));
}

/** When nothing is under way any more: both ways to read are one, and so are all replicas. */
async function checkEnd(run: Run): Promise<void> {
  const crowd = await run.open();
  await crowd.quiet();
  const { documents, document, audience } = crowd.phase();
  const { boards } = await readOverSocket(run.way, crowd.chair, documents);
  const shown = textOfBoard(boards.get(audience));
  for (const { doc } of [...crowd.writers(), ...crowd.readers()]) {
    const own = () => textOfBoard(boardOf(doc));
    await waitUntil(
      () => own() === shown,
      () => `all replicas of ${document} are one`,
    );
  }
  const ended = await run.server.term();
  if (ended.code !== 0) throw new Broken(`it ended with ${ended.code}`);
  const record = await readCopy(copyFolder(run.folder.path), run);
  const mark = run.ledger.mark();
  check(run, 'at the end', run.ledger.judge(record.found, { mark, isLookedFor: () => true }));
  for (const [place, board] of boards) {
    if (textOfBoard(record.boards.get(place)) !== textOfBoard(board)) {
      throw new Broken('what is on disk is not what was served');
    }
  }
}

const boardOf = (doc: { getMap(name: string): { toJSON(): unknown } }): Map<string, string> =>
  new Map(
    Object.entries(doc.getMap('lines').toJSON() as Record<string, { text?: string }>).map(
      ([id, line]) => [id, line.text ?? ''],
    ),
  );

const textOfBoard = (board: ReadonlyMap<string, string> | undefined): string =>
  JSON.stringify([...(board ?? [])].toSorted(([one], [other]) => (one < other ? -1 : 1)));

const most = 4;

function check({ ledger }: Run, where: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const kinds = Map.groupBy(findings, ({ wrong }) => wrong);
  const counted = [...kinds].map(([wrong, some]) => `${some.length} ${wrong}`).join(', ');
  const shown = [...kinds.values()].flatMap((some) => some.slice(0, most));
  const lines = shown.map(({ wrong, key, lines: tale }) =>
    [`${wrong}: ${key}`, ...tale.map((line) => `    ${line}`)].join('\n'),
  );
  const { tried, told } = ledger.counts();
  const of = `of ${told} told and ${tried} tried`;
  throw new Broken(`${where}: ${counted} ${of}\n${lines.join('\n')}`);
}

const textOf = (problem: unknown): string =>
  problem instanceof Error ? problem.message : String(problem);
