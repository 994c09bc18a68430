import type Database from 'better-sqlite3';
import type { ConferenceId } from '../../../../shared/protocol/ids.ts';
import { installationOwner, keyNames } from '../../keys/key-vault.ts';
import type { KeyVault } from '../../keys/key-vault.ts';
import type { FactRow } from '../../rows.ts';
import { chainStart, nextLink } from '../../sealing/chain.ts';
import { formatPlace } from '../../sealing/format.ts';
import { hashOfSummary, sealHead } from '../../sealing/head.ts';
import { addToMark, markIds, noMark } from '../../sealing/marks.ts';
import type { Marks } from '../../sealing/marks.ts';
import { sealJson } from '../../sealing/seal.ts';
import { openOld } from './format-1.ts';
import type { OldConference } from './format-1.ts';

/** What became of the conferences of a folder. */
export interface Upgraded {
  readonly conferences: number;
  /** Damaged before: left as they are, and still refused. */
  readonly damaged: readonly ConferenceId[];
}

type Link = Pick<FactRow, 'seq' | 'body' | 'mac'>;
type OldRow = OldConference & { readonly summary: Uint8Array | null };

/**
 * Verifies each journal by the rules of format 1 and writes links and heads of format 2, all in one transaction; the key
 * of journals must be on disk. `onConference` is told before each.
 */
export function toFormat2(
  data: Database.Database,
  keys: KeyVault,
  onConference: (conference: ConferenceId) => void,
): Upgraded {
  const old = data
    .prepare<[], OldRow>('SELECT conference, batches, head, summary FROM conferences')
    .all();
  const damaged: ConferenceId[] = [];
  data.transaction(() => {
    for (const row of old) {
      onConference(row.conference);
      if (!rewrite(data, keys, row)) damaged.push(row.conference);
    }
    const key = keys.key(installationOwner, keyNames.records);
    data
      .prepare('INSERT INTO records VALUES (?, ?, ?)')
      .run('store', formatPlace.row, sealJson(key, formatPlace, { format: 2 }));
  })();
  return { conferences: old.length - damaged.length, damaged };
}

function rewrite(data: Database.Database, keys: KeyVault, row: OldRow): boolean {
  const { conference, batches, summary } = row;
  const facts = data
    .prepare<[string], Link>('SELECT seq, body, mac FROM facts WHERE conference = ? ORDER BY seq')
    .all(conference);
  const old = openOld(keys, row, facts);
  if (old === null) return false;
  const setMac = data.prepare('UPDATE facts SET mac = ? WHERE conference = ? AND seq = ?');
  let chain = chainStart;
  for (const { body } of facts) {
    chain = nextLink(keys, conference, chain, body);
    setMac.run(chain.mac, conference, chain.seq);
  }
  const head = sealHead(keys, conference, {
    batches,
    chain,
    tails: new Map(old.tails),
    marks: marksOf(data, keys, conference),
    summary: hashOfSummary(summary),
    // Format 1 destroyed no words: what is missing was lost, and will be said to be.
    dropped: new Set(),
  });
  data.prepare('UPDATE conferences SET head = ? WHERE conference = ?').run(head, conference);
  return true;
}

function marksOf(data: Database.Database, keys: KeyVault, conference: ConferenceId): Marks {
  const all = <Row>(sql: string) => data.prepare<[string], Row>(sql).all(conference);
  const mark = (kind: keyof Marks, ids: readonly string[]) =>
    addToMark(keys, conference, kind, noMark, ids);
  return {
    ops: mark(
      'ops',
      all<{ op: string }>('SELECT op FROM ops WHERE conference = ?').map(({ op }) =>
        markIds.ops(op),
      ),
    ),
    writers: mark(
      'writers',
      all<{ document: string; client: number }>(
        'SELECT document, client FROM writers WHERE conference = ?',
      ).map(markIds.writers),
    ),
    copies: mark(
      'copies',
      all<{ copy: string; version: number }>(
        'SELECT copy, version FROM copies WHERE conference = ?',
      ).map(markIds.copies),
    ),
  };
}
