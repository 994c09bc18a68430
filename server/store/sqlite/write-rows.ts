import type Database from 'better-sqlite3';
import type { SealedBatch, SealedDestroy } from '../rows.ts';
import { StoreFailure } from '../store-failure.ts';
import type { Jobs } from './jobs.ts';

type Bytes = Uint8Array;
type Writes = Pick<Jobs, 'apply' | 'dropConference' | 'putRecord' | 'deleteRecord'>;

/** The jobs that change rows; each runs inside a transaction of the caller's. */
export function createWrites(database: Database.Database): Writes {
  const run = statements(database);

  function stand({ conference, expects, head, summary }: SealedBatch): void {
    const { changes } =
      expects === 0
        ? run.addConference.run(conference, head, summary)
        : run.moveOn.run(head, summary, conference, expects);
    if (changes === 1) return;
    throw new StoreFailure(
      'refused',
      `Conference ${conference}: a batch before this one could not be stored.`,
    );
  }

  function destroy(conference: string, what: SealedDestroy): void {
    for (const seq of what.words) run.dropWords.run(conference, seq);
    for (const { seq, words } of what.rewritten)
      run.rewriteWords.run(words.audience, words.epoch, words.bytes, conference, seq);
    for (const document of what.documents) run.dropDocument.run(conference, document);
    if (what.copies) run.dropCopies.run(conference);
    const { kind, id, bytes } = what.errand;
    run.putRecord.run(kind, id, bytes);
  }

  return {
    apply(batch) {
      const { conference, op, snapshot } = batch;
      stand(batch);
      if (op !== null) run.addOp.run(conference, op.id, op.answer);
      for (const { seq, body, mac, words } of batch.facts) {
        run.addFact.run(conference, seq, body, mac);
        if (words !== null)
          run.addWords.run(conference, seq, words.audience, words.epoch, words.bytes);
      }
      if (snapshot !== null) run.dropUpdates.run(conference, snapshot.document, snapshot.number);
      if (batch.destroy !== null) destroy(conference, batch.destroy);
      for (const row of snapshot === null ? batch.updates : [snapshot, ...batch.updates]) {
        run.addUpdate.run(
          conference,
          row.document,
          row.number,
          row.audience,
          row.epoch,
          row.kind,
          row.bytes,
        );
      }
      for (const { document, client, person } of batch.writers)
        run.addWriter.run(conference, document, client, person);
      for (const { copy, version, bytes } of batch.copies)
        run.addCopy.run(conference, copy, version, bytes);
    },
    dropConference(conference) {
      for (const drop of run.dropAll) drop.run(conference);
    },
    putRecord: ({ kind, id, bytes }) => void run.putRecord.run(kind, id, bytes),
    deleteRecord: (kind, id) => void run.deleteRecord.run(kind, id),
  };
}

function statements(database: Database.Database) {
  const prepare = <Values extends unknown[]>(sql: string) => database.prepare<Values>(sql);
  return {
    addConference: prepare<[string, Bytes, Bytes | null]>(
      'INSERT INTO conferences (conference, batches, head, summary) VALUES (?, 1, ?, ?) ON CONFLICT DO NOTHING',
    ),
    moveOn: prepare<[Bytes, Bytes | null, string, number]>(
      'UPDATE conferences SET batches = batches + 1, head = ?, summary = coalesce(?, summary) WHERE conference = ? AND batches = ?',
    ),
    addOp: prepare<[string, string, Bytes]>('INSERT INTO ops VALUES (?, ?, ?)'),
    addFact: prepare<[string, number, Bytes, Bytes]>('INSERT INTO facts VALUES (?, ?, ?, ?)'),
    addWords: prepare<[string, number, string, number, Bytes]>(
      'INSERT INTO words VALUES (?, ?, ?, ?, ?)',
    ),
    dropUpdates: prepare<[string, string, number]>(
      'DELETE FROM updates WHERE conference = ? AND document = ? AND number < ?',
    ),
    dropWords: prepare<[string, number]>('DELETE FROM words WHERE conference = ? AND seq = ?'),
    rewriteWords: prepare<[string, number, Bytes, string, number]>(
      'UPDATE words SET audience = ?, epoch = ?, bytes = ? WHERE conference = ? AND seq = ?',
    ),
    dropDocument: prepare<[string, string]>(
      'DELETE FROM updates WHERE conference = ? AND document = ?',
    ),
    dropCopies: prepare<[string]>('DELETE FROM copies WHERE conference = ?'),
    dropAll: [
      ...['ops', 'words', 'updates', 'writers', 'copies'].map((table) =>
        prepare<[string]>(`DELETE FROM ${table} WHERE conference = ?`),
      ),
      prepare<[string]>('UPDATE conferences SET summary = NULL WHERE conference = ?'),
    ],
    addUpdate: prepare<[string, string, number, string, number, string, Bytes]>(
      'INSERT INTO updates (conference, document, number, audience, epoch, kind, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    addWriter: prepare<[string, string, number, Bytes]>('INSERT INTO writers VALUES (?, ?, ?, ?)'),
    addCopy: prepare<[string, string, number, Bytes]>('INSERT INTO copies VALUES (?, ?, ?, ?)'),
    putRecord: prepare<[string, string, Bytes]>(
      'INSERT INTO records VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes',
    ),
    deleteRecord: prepare<[string, string]>('DELETE FROM records WHERE kind = ? AND id = ?'),
  };
}
