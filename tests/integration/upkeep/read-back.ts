import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { Doc, applyUpdate } from 'yjs';
import { linesOf, officialOf } from '../../../shared/board/roots.ts';
import type { RecordKind, Store } from '../../../server/store/store.ts';

/** Everything a store can be asked for, as JSON that can be compared. */
export interface ReadBack {
  readonly conferences: readonly object[];
  readonly records: Readonly<Record<string, readonly object[]>>;
}

/** Which rows a data file has; ids stand in the clear. */
export interface Inventory {
  readonly conferences: readonly string[];
  readonly ops: readonly Row<'op'>[];
  readonly documents: readonly Row<'document'>[];
  readonly copies: readonly Row<'copy'>[];
}

type Row<Name extends string> = { readonly conference: string } & Readonly<Record<Name, string>>;

/** Those of this release; what an older one wrote is asked for by those it had. */
const allKinds: readonly RecordKind[] = [
  'account',
  'session',
  'sign-in',
  'setting',
  'link',
  'code',
  'destroyed',
];

/** The store must be closed. */
export function takeInventory(dataFile: string): Inventory {
  const database = new Database(dataFile, { fileMustExist: true });
  const all = <Kept>(sql: string) => database.prepare<[], Kept>(sql).all();
  const inventory: Inventory = {
    conferences: all<{ conference: string }>(
      'SELECT conference FROM conferences ORDER BY conference',
    ).map(({ conference }) => conference),
    ops: all('SELECT conference, op FROM ops ORDER BY conference, op'),
    documents: all(
      'SELECT DISTINCT conference, document FROM updates ORDER BY conference, document',
    ),
    copies: all('SELECT conference, copy FROM copies ORDER BY conference, copy'),
  };
  database.close();
  return inventory;
}

/** Reads whatever `inventory` tells of; as JSON keeps it, so that it fits what was written to a file. */
export async function readBack(
  store: Store,
  inventory: Inventory,
  kinds: readonly RecordKind[] = allKinds,
): Promise<ReadBack> {
  const conferences = [];
  for (const conference of inventory.conferences)
    conferences.push(await readConference(store, inventory, conference));
  const records = await Promise.all(
    kinds.map(async (kind) => [kind, await recordsOf(store, kind)] as const),
  );
  const read = { conferences, records: Object.fromEntries(records) };
  return JSON.parse(JSON.stringify(read)) as ReadBack;
}

async function recordsOf(store: Store, kind: RecordKind): Promise<object[]> {
  const listed = await store.listRecords(kind);
  return listed.toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

async function readConference(store: Store, all: Inventory, conference: string): Promise<object> {
  const mine = <Kept extends { readonly conference: string }>(rows: readonly Kept[]) =>
    rows.filter((row) => row.conference === conference);
  const summaries = await store.listConferences();
  const documents = [];
  for (const { document } of mine(all.documents))
    documents.push(await readDocument(store, conference, document));
  return {
    conference,
    summary: summaries.find((summary) => summary.conference === conference) ?? null,
    facts: await store.readFacts(conference),
    documents,
    answers: await Promise.all(
      mine(all.ops).map(async ({ op }) => [op, await store.readAnswer(conference, op)]),
    ),
    copies: await Promise.all(
      mine(all.copies).map(({ copy }) => readCopy(store, conference, copy)),
    ),
  };
}

async function readCopy(store: Store, conference: string, id: string): Promise<object | null> {
  const copy = await store.readCopy(conference, id);
  return copy && { ...copy, json: createHash('sha256').update(copy.json).digest('hex') };
}

async function readDocument(store: Store, conference: string, document: string): Promise<object> {
  const doc = new Doc();
  const bytes = createHash('sha256');
  let rows = 0;
  for await (const update of store.readUpdates(conference, document)) {
    applyUpdate(doc, update);
    bytes.update(`${update.length} `).update(update);
    rows += 1;
  }
  const writers = await store.readWriters(conference, document);
  return {
    document,
    rows,
    bytes: bytes.digest('hex'),
    lines: linesOf(doc).toJSON(),
    official: officialOf(doc).toJSON(),
    writers: [...writers].toSorted(([one], [other]) => one - other),
  };
}
