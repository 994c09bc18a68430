import type { Moment } from '../kills/moments.ts';
import type { Bug } from './plant.ts';

/** A planted bug, where it shows, and what the suite must say of it. */
export interface Planted extends Bug {
  readonly moments: readonly Moment[];
  /** How often a part is opened in between; 0.4 unless told. */
  readonly opensParts?: number;
  /** How often somebody tries to change locked words; 0.3 unless told. */
  readonly intrudes?: number;
  readonly caughtBy: RegExp;
}

export const bugs: readonly Planted[] = [
  {
    bug: 'a commit does not wait for its fsync',
    file: 'server/store/sqlite/open-database.ts',
    from: "  if (mode.join() !== 'wal,2')",
    to: "  database.pragma('synchronous = OFF');\n  if (mode.join() !== 'wal,2')",
    moments: ['typing'],
    caughtBy: /lost|did not start|cannot be read/,
  },
  {
    bug: '"saved" is said before the batch is on disk',
    file: 'server/rooms/document-writer.ts',
    from: 'await queue.add(prepare(accepted, person, from));',
    to: 'queue.add(prepare(accepted, person, from)).catch(() => undefined);',
    moments: ['typing'],
    caughtBy: /lost/,
  },
  {
    bug: '"saved n" counts one write too far',
    file: 'server/relay/sync-connection.ts',
    from: 'count.saved(n);',
    to: 'count.saved(n + 1);',
    moments: ['typing'],
    caughtBy: /lost/,
  },
  {
    bug: 'a command is answered before it is on disk',
    file: 'server/rooms/journal.ts',
    from: 'return answerOf(await written, accepted);',
    to: 'written.catch(() => undefined);\n    return ok(accepted);',
    moments: ['typing'],
    caughtBy: /lost/,
  },
  {
    bug: 'a batch that failed is answered as if it had been stored',
    file: 'server/rooms/commit-queue.ts',
    from: 'for (const one of together) one.reject(reason);',
    to: 'for (const one of together) one.resolve({ repeated: null });',
    moments: ['full'],
    caughtBy: /lost/,
  },
  {
    bug: 'the op is not stored with its batch',
    file: 'server/store/sqlite/write-rows.ts',
    from: 'if (op !== null) run.addOp.run(conference, op.id, op.answer);',
    to: '',
    moments: ['typing'],
    caughtBy: /cannot be read|twice|answered/,
  },
  {
    bug: 'a snapshot is made before its turn, and drops what comes between',
    file: 'server/rooms/document-writer.ts',
    from: `    const batch = (): Batch => ({
      conference: address.conference,
      snapshot: rowOf(encodeStateAsUpdate(document.committed), now),
    });`,
    to: `    const snapshot = rowOf(encodeStateAsUpdate(document.committed), now);
    const batch = (): Batch => ({ conference: address.conference, snapshot });`,
    moments: ['snapshot'],
    caughtBy: /lost|pending/,
  },
  {
    bug: 'a batch is several transactions',
    file: 'server/store/sqlite/commit-together.ts',
    from: `    begin: runner('BEGIN IMMEDIATE'),
    commit: runner('COMMIT'),
    rollback: runner('ROLLBACK'),
    savepoint: runner('SAVEPOINT job'),
    release: runner('RELEASE job'),
    undo: runner('ROLLBACK TO job'),`,
    to: ['begin', 'commit', 'rollback', 'savepoint', 'release', 'undo']
      .map((name) => `    ${name}: () => undefined,`)
      .join('\n'),
    moments: ['typing'],
    caughtBy: /cannot be read|did not start|lost/,
  },
  {
    bug: 'the head is not moved on',
    file: 'server/store/sqlite/write-rows.ts',
    from: 'UPDATE conferences SET batches = batches + 1, head = ?,',
    to: 'UPDATE conferences SET batches = batches + 1, head = coalesce(head, ?),',
    moments: ['typing'],
    caughtBy: /cannot be read|never came/,
  },
  {
    bug: 'a restricted part is forgotten at the start',
    file: 'server/rooms/load-conference.ts',
    from: '  const documents: LoadedDocument[] = [];',
    to: `  const whole = [...conference.parts.values()].find(({ people }) => people === 'everyone');
  if (whole !== undefined) conference = { ...conference, currentPart: whole.id };
  const documents: LoadedDocument[] = [];`,
    moments: ['typing', 'start-up'],
    opensParts: 1,
    caughtBy: /a restricted part was open|moved|another part/,
  },
  {
    bug: 'an old address opens the document as it is now',
    file: 'server/rooms/document-rights.ts',
    from: "document === document ? ok(owner) : no('replaced');",
    to: "document === '' ? no('replaced') : ok(owner);",
    moments: ['typing'],
    opensParts: 1,
    caughtBy: /an old address was answered with a board|refused and there/,
  },
  {
    bug: 'what the gate refused is stored all the same',
    file: 'server/rooms/seat.ts',
    from: 'if (!verdict.ok) return verdict;',
    to: `if (!verdict.ok) {
        writer.write({ bytes: update, newClients: [] }, person, peer).catch(() => undefined);
        return verdict;
      }`,
    moments: ['typing'],
    intrudes: 1,
    caughtBy: /nobody wrote it|pending/,
  },
  {
    bug: 'a key is on disk after what it seals',
    file: 'server/store/sqlite/worker.ts',
    from: 'const keys = openDatabase(files.keys, keyTables);',
    to: "const keys = openDatabase(files.keys, keyTables);\nkeys.pragma('synchronous = OFF');",
    moments: ['part', 'redaction'],
    caughtBy: /cannot be read/,
  },
  {
    bug: 'what a part opening moved is not stored with it',
    file: 'server/rooms/journal.ts',
    from: 'updates: writes.flatMap(({ batch }) => batch.updates ?? []),',
    to: 'updates: [],',
    moments: ['part'],
    caughtBy: /lost|did not start|cannot be read/,
  },
];
