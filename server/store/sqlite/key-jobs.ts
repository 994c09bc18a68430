import type Database from 'better-sqlite3';
import type { Anchor, WrappedKey } from '../keys/key-rows.ts';
import type { CommitTogether } from './commit-together.ts';
import { writeAnew } from './empty-log.ts';
import type { Answer, Jobs } from './jobs.ts';

type KeyReads = Pick<Jobs, 'listKeys' | 'listAnchors'>;
type KeyWrites = Pick<Jobs, 'putKeys' | 'destroyKeys' | 'putAnchors'>;

export function createKeyReads(database: Database.Database): KeyReads {
  // Prepared when they are asked for, once at the start: format 1 had no anchors.
  const all = <Row>(sql: string) => database.prepare<[], Row>(sql).all();
  return {
    listKeys: () => all<WrappedKey>('SELECT owner, name, wrapped FROM keys'),
    listAnchors: () => all<Anchor>('SELECT conference, batches, seq, mac, at FROM anchors'),
  };
}

/** Each inside a transaction of the caller's. */
export function createKeyWrites(database: Database.Database): KeyWrites {
  const put = database.prepare<[string, string, Uint8Array]>('INSERT INTO keys VALUES (?, ?, ?)');
  const drop = database.prepare<[string, string]>('DELETE FROM keys WHERE owner = ? AND name = ?');
  const putAnchor = database.prepare<[string, number, number, Uint8Array, number]>(
    'INSERT INTO anchors VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET batches = excluded.batches, seq = excluded.seq, mac = excluded.mac, at = excluded.at',
  );
  return {
    putKeys(rows) {
      for (const { owner, name, wrapped } of rows) put.run(owner, name, wrapped);
    },
    destroyKeys(names) {
      for (const { owner, name } of names) drop.run(owner, name);
    },
    putAnchors(anchors) {
      for (const { conference, batches, seq, mac, at } of anchors)
        putAnchor.run(conference, batches, seq, mac, at);
    },
  };
}

/** One job on the keys, in a transaction of its own. What it destroys is in no file afterwards. */
export function commitKeyJob(
  database: Database.Database,
  commit: CommitTogether,
  job: () => unknown,
  destroys: boolean,
): Answer {
  const [answer = { ok: true, value: undefined }] = commit([job]);
  if (answer.ok && destroys) writeAnew(database);
  return answer;
}
