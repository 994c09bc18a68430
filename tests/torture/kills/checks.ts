import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Finding } from '../ledger/ledger.ts';
import { readFolder, readOverSocket } from '../ledger/record.ts';
import type { FolderRecord } from '../ledger/record.ts';
import type { Crowd, Phase } from '../world/crowd.ts';
import { copyFolder, foldersIn, removeFolder } from '../world/folder.ts';
import { Broken, waitUntil } from '../world/wait.ts';
import type { Moment } from './moments.ts';
import type { Run } from './run.ts';

/** The first way to read the record: a copy of the folder, opened without the server. The copy is gone afterwards. */
export async function readCopy(copy: string, { folder }: Run): Promise<FolderRecord> {
  try {
    return await readFolder(copy, folder.conference);
  } catch (cause) {
    throw new Broken(`what is on disk cannot be read: ${textOf(cause)}`, { cause });
  } finally {
    removeFolder(copy);
  }
}

/** Unless the kill met the very change, everything is where it was. */
export function checkAddresses(
  { epochs }: Run,
  { conference, copiesMissing }: FolderRecord,
  before: Phase,
  moment: Moment,
): void {
  if (copiesMissing.length > 0) throw new Broken(`${copiesMissing.length} copies are not there`);
  for (const { id, epoch } of conference.audiences.values()) {
    if (epoch < (epochs.get(id) ?? 0)) throw new Broken('an epoch has gone back');
    epochs.set(id, epoch);
  }
  if (moment === 'part' || moment === 'redaction') return;
  const { audiences, currentPart, parts } = conference;
  const restricted = parts.get(currentPart)?.restricted ?? false;
  if (restricted !== before.restricted) throw new Broken('another part is open than before');
  for (const { audience, id } of before.documents) {
    if (audiences.get(audience)?.document !== id) throw new Broken('a document has moved');
  }
}

/** The second way: a fresh reader, while everybody goes on. */
export async function checkSocket(run: Run, crowd: Crowd): Promise<void> {
  const mark = run.ledger.mark();
  const { documents } = crowd.phase();
  const places = new Set(documents.map(({ audience }) => audience));
  const { found } = await readOverSocket(run.way, crowd.chair, documents);
  const isLookedFor = (key: string, place: string): boolean =>
    places.has(place) && !key.startsWith('journal ');
  check(run, 'over the socket', run.ledger.judge(found, { mark, isLookedFor }));
}

/** When nothing is under way any more: both ways to read are one, and so are all replicas. */
export async function checkEnd(run: Run): Promise<void> {
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
  await verify(run);
  const record = await readCopy(copyFolder(run.folder.path), run);
  const mark = run.ledger.mark();
  check(run, 'at the end', run.ledger.judge(record.found, { mark, isLookedFor: () => true }));
  for (const [place, board] of boards) {
    if (textOfBoard(record.boards.get(place)) !== textOfBoard(board)) {
      throw new Broken('what is on disk is not what was served');
    }
  }
}

/** As whoever runs it would: with the program for it. */
async function verify({ folder }: Run): Promise<void> {
  const { dataFolder, keysFolder } = foldersIn(folder.path);
  const args = [verifier, '--data', dataFolder, '--keys', keysFolder];
  await promisify(execFile)(process.execPath, args).catch((cause: { stdout?: string }) => {
    throw new Broken(`npm run verify says: ${cause.stdout ?? ''}`, { cause });
  });
}

const verifier = fileURLToPath(new URL('../../../server/upkeep/verify.ts', import.meta.url));

const boardOf = (doc: { getMap(name: string): { toJSON(): unknown } }): Map<string, string> =>
  new Map(
    Object.entries(doc.getMap('lines').toJSON() as Record<string, { text?: string }>).map(
      ([id, line]) => [id, line.text ?? ''],
    ),
  );

const textOfBoard = (board: ReadonlyMap<string, string> | undefined): string =>
  JSON.stringify([...(board ?? [])].toSorted(([one], [other]) => (one < other ? -1 : 1)));

const most = 4;

/** Throws with what the ledger holds of what is wrong. */
export function check({ ledger }: Run, where: string, findings: readonly Finding[]): void {
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
