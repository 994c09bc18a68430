import Database from 'better-sqlite3';
import { join } from 'node:path';
import { applyUpdate, Doc, Map as YMap, Text as YText } from 'yjs';
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import { fold } from '../../../shared/conference/evolve.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import type { Seat } from '../world/folder.ts';
import { foldersIn } from '../world/folder.ts';
import { openSocket } from '../world/view.ts';
import type { SeenView, Way } from '../world/view.ts';
import { journalKey, letterKey, lineKey, sentMark, wordsKey } from './keys.ts';

/** What stands in a record, each key with how often. */
export type Found = Map<string, number>;

export interface FolderRecord {
  readonly found: Found;
  readonly conference: Conference;
  /** The words of each line, by audience. */
  readonly boards: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Rows of the document behind its last snapshot, by audience. */
  readonly rows: ReadonlyMap<string, number>;
  /** Copies that were issued and can not be read. */
  readonly copiesMissing: readonly string[];
}

/** The first way: the store opened directly, on a copy of the folder. Throws where anything does not verify. */
export async function readFolder(path: string, id: string): Promise<FolderRecord> {
  const { dataFolder, keysFolder } = foldersIn(path);
  checkIntegrity(join(dataFolder, 'conferences.db'));
  checkIntegrity(join(keysFolder, 'keys.db'));
  const store = await openSqliteStore({ dataFolder, keysFolder });
  try {
    const facts = await store.readFacts(id);
    const conference = fold(id, facts);
    if (conference === null) throw new Error('the conference is gone');
    const found: Found = new Map();
    const boards = new Map<string, Map<string, string>>();
    const rows = new Map<string, number>();
    for (const { id: audience, document } of conference.audiences.values()) {
      const { doc, count } = await readDocument(store, id, document);
      boards.set(audience, readBoard(doc, found));
      rows.set(audience, count);
    }
    for (const fact of facts) count(found, journalKeys(fact));
    return { found, conference, boards, rows, copiesMissing: await missing(store, conference) };
  } finally {
    await store.close();
  }
}

/** The second way: a fresh reader, over the socket. */
export async function readOverSocket(way: Way, seat: Seat, documents: SeenView['documents']) {
  const found: Found = new Map();
  const boards = new Map<string, Map<string, string>>();
  for (const { id, audience } of documents) {
    const doc = new Doc();
    applyUpdate(doc, await askForAll(way, seat, id));
    boards.set(audience, readBoard(doc, found));
  }
  return { found, boards };
}

/** SyncStep1 with nothing in it; answers the SyncStep2. */
async function askForAll(way: Way, seat: Seat, document: string): Promise<Uint8Array> {
  const socket = openSocket(way, `/sync/${way.conference}/${document}`, seat);
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      socket.on('open', () => socket.send(new Uint8Array([0, 0, 1, 0])));
      socket.on('message', (data: Buffer) => {
        if (data[0] !== 0 || data[1] !== 1) return;
        const decoder = createDecoder(data);
        readVarUint(decoder);
        readVarUint(decoder);
        resolve(readVarUint8Array(decoder));
      });
      socket.on('error', reject);
      socket.on('close', (code) => reject(new Error(`a fresh reader was closed with ${code}`)));
    });
  } finally {
    socket.terminate();
  }
}

/** The words of each line of a document; counts its keys. A document with something pending is broken. */
function readBoard(doc: Doc, found: Found): Map<string, string> {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw new Error('a document has something pending');
  }
  const board = new Map<string, string>();
  for (const [id, line] of doc.getMap('lines')) {
    const text: unknown = line instanceof YMap ? line.get('text') : null;
    if (!(text instanceof YText)) continue;
    const words = text.toJSON();
    board.set(id, words);
    if (words.startsWith(sentMark)) count(found, [wordsKey(id, words)]);
    else count(found, [lineKey(id), ...words.split('').map((letter) => letterKey(id, letter))]);
  }
  return board;
}

function count(found: Found, keys: readonly string[]): void {
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
}

function journalKeys(fact: Fact): string[] {
  const sent = fact.kind === 'lineAdded' || fact.kind === 'lineChanged';
  return sent && fact.words !== undefined ? [journalKey(fact.words.text)] : [];
}

async function readDocument(store: Store, conference: string, document: string) {
  const doc = new Doc();
  let rows = 0;
  for await (const update of store.readUpdates(conference, document)) {
    applyUpdate(doc, update);
    rows += 1;
  }
  return { doc, count: rows };
}

async function missing(store: Store, { id, issues }: Conference): Promise<string[]> {
  const newest = issues.at(-1);
  const copies = [...(newest?.copies.values() ?? [])];
  const read = await Promise.all(copies.map(async (copy) => store.readCopy(id, copy)));
  return copies.filter((_, at) => read[at] === null);
}

function checkIntegrity(file: string): void {
  const database = new Database(file);
  const answer = database.pragma('integrity_check', { simple: true });
  database.close();
  if (answer !== 'ok') throw new Error(`SQLite says of ${file}: ${String(answer)}`);
}
