import type Database from 'better-sqlite3';
import type { AudienceId, ConferenceId, DocumentId } from '../../../shared/protocol/ids.ts';
import { keyNames, openKeyVault } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { RecordRow } from '../rows.ts';
import { checkKeysFit } from '../sealing/check-keys-fit.ts';
import { checkFormat } from '../sealing/format.ts';
import { openRecord } from '../sealing/records.ts';
import { openSealedStore } from '../sealing/sealed-store.ts';
import { verifyJournal } from '../sealing/verify-journal.ts';
import type { Verified } from '../sealing/verify-journal.ts';
import type { RecordKind, Store } from '../store.ts';
import { isOfFormat1 } from './upgrade/is-of-format-1.ts';
import type { Databases } from './backup.ts';
import { keysOnlyRead, rowsOnlyRead } from './read-only-rows.ts';
import { dataTables, keyTables } from './tables.ts';

/** Everything that is stored, to be looked at: nothing is written. */
export interface Looked {
  readonly store: Store;
  readonly vault: KeyVault;
  /** In the order of their ids, destroyed ones too. */
  readonly conferences: readonly ConferenceId[];
  readonly destroyed: ReadonlySet<ConferenceId>;
  readonly rowsOf: (conference: ConferenceId) => RowIds;
  /** By the installation's key of journals alone; throws `StoreDamaged` where the head does not open. */
  verify(conference: ConferenceId): Promise<Verified>;
  /** The link of one fact, in hex; null where there is none. */
  linkOf(conference: ConferenceId, fact: number): Promise<string | null>;
  /** How many records open, and the kinds of those that do not. */
  readonly records: { readonly whole: number; readonly damaged: readonly string[] };
}

/** Which rows a conference has. */
export interface RowIds {
  readonly ops: readonly string[];
  readonly copies: readonly string[];
  readonly documents: readonly DocumentId[];
  /** Names of the keys that its rows are sealed with. */
  readonly keys: readonly string[];
}

/** Throws a plain sentence where another release wrote it, or the keys are others. */
export async function lookAt(
  { data, keys }: Databases,
  installationKey: Uint8Array,
): Promise<Looked> {
  checkRelease(data, dataTables);
  checkRelease(keys, keyTables);
  const rows = rowsOnlyRead(data);
  const vault = await openKeyVault(installationKey, keysOnlyRead(keys));
  await checkKeysFit(rows, vault);
  await checkFormat(rows, vault);
  const store = await openSealedStore(rows, vault);
  return {
    store,
    vault,
    conferences: data
      .prepare<[], string>('SELECT conference FROM conferences ORDER BY conference')
      .pluck()
      .all(),
    destroyed: new Set((await store.listDestroyed()).map(({ conference }) => conference)),
    rowsOf: (conference) => rowIdsOf(data, conference),
    async verify(conference) {
      const journal = await rows.readFacts(conference);
      return verifyJournal(vault, conference, journal.rows, journal.standing?.head ?? null);
    },
    async linkOf(conference, fact) {
      const link = await rows.readLink(conference, fact);
      return link === null ? null : Buffer.from(link).toString('hex');
    },
    records: openRecords(data, vault),
  };
}

function rowIdsOf(data: Database.Database, conference: ConferenceId): RowIds {
  const all = <Row>(sql: string) => data.prepare<[string], Row>(sql).all(conference);
  const column = (sql: string) => data.prepare<[string], string>(sql).pluck().all(conference);
  const sealed = [
    ...all<Sealed>('SELECT DISTINCT audience, epoch FROM updates WHERE conference = ?'),
    ...all<Sealed>(
      "SELECT DISTINCT audience, epoch FROM words WHERE conference = ? AND audience <> ''",
    ),
  ];
  const versions = all<{ version: number }>(
    'SELECT DISTINCT version FROM copies WHERE conference = ?',
  );
  return {
    ops: column('SELECT op FROM ops WHERE conference = ?'),
    copies: column('SELECT copy FROM copies WHERE conference = ?'),
    documents: column('SELECT DISTINCT document FROM updates WHERE conference = ?'),
    keys: [
      keyNames.conference,
      ...sealed.map(({ audience, epoch }) => keyNames.audience(audience, epoch)),
      ...versions.map(({ version }) => keyNames.copies(version)),
    ],
  };
}

interface Sealed {
  readonly audience: AudienceId;
  readonly epoch: number;
}

function checkRelease(database: Database.Database, tables: readonly string[]): void {
  const steps = Number(database.pragma('user_version', { simple: true }));
  if (steps > tables.length)
    throw new Error('A newer release has written this. Use that release, or a newer one.');
  if (steps < tables.length || (tables === dataTables && isOfFormat1(database)))
    throw new Error(
      'An earlier release has written this. Start this release on it once, or restore it, and verify it then.',
    );
}

/** Those of people; what the store keeps for itself is looked at when it opens. */
function openRecords(data: Database.Database, vault: KeyVault): Looked['records'] {
  const rows = data
    .prepare<[], RecordRow>(
      "SELECT kind, id, bytes FROM records WHERE kind NOT IN ('store', 'errand')",
    )
    .all();
  const damaged = rows.filter(({ kind, id, bytes }) => {
    try {
      openRecord(vault, kind as RecordKind, id, bytes);
      return false;
    } catch {
      return true;
    }
  });
  return { whole: rows.length - damaged.length, damaged: damaged.map(({ kind }) => kind) };
}
