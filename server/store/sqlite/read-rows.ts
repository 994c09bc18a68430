import type Database from 'better-sqlite3';
import type {
  CopyRow,
  DocumentRow,
  FactRow,
  RecordRow,
  Standing,
  SummaryRow,
  UpdateRow,
  WordsRow,
  WriterRow,
} from '../rows.ts';
import type { Jobs } from './jobs.ts';

type Reads = Pick<
  Jobs,
  | 'readHead'
  | 'listSummaries'
  | 'readFacts'
  | 'readUpdates'
  | 'readWriters'
  | 'readAnswer'
  | 'readCopy'
  | 'readLink'
  | 'listDocuments'
  | 'readRecord'
  | 'listRecords'
>;
type FlatFact = Pick<FactRow, 'seq' | 'body' | 'mac'> & {
  [Name in keyof WordsRow]: WordsRow[Name] | null;
};

/** A page of updates ends after this many rows or bytes, so that a long log is never in memory as a whole. */
const pageRows = 1000;
const pageBytes = 512 * 1024;

/** The jobs that read rows; each answers one moment of the database. */
export function createReads(database: Database.Database): Reads {
  const run = statements(database);
  const headOf = (conference: string): Uint8Array | null => run.head.get(conference)?.head ?? null;

  function readHead(conference: string): Standing | null {
    const row = run.head.get(conference);
    if (row === undefined) return null;
    return {
      ...row,
      ops: run.ops.all(conference).map(({ op }) => op),
      writers: run.allWriters.all(conference),
      copies: run.allCopies.all(conference),
    };
  }

  return {
    readHead,
    listSummaries: () => run.summaries.all(),
    readFacts: (conference) => ({
      rows: run.facts.all(conference).map(factOf),
      standing: readHead(conference),
    }),
    readUpdates(conference, document, after) {
      const rows: UpdateRow[] = [];
      let bytes = 0;
      for (const row of run.updates.iterate(conference, document, after)) {
        if (rows.length > 0 && (rows.length === pageRows || bytes + row.bytes.length > pageBytes)) {
          return { rows, more: true, head: null };
        }
        rows.push(row);
        bytes += row.bytes.length;
      }
      return { rows, more: false, head: headOf(conference) };
    },
    readWriters: (conference, document) => run.writers.all(conference, document),
    readAnswer: (conference, op) => run.answer.get(conference, op)?.answer ?? null,
    readCopy: (conference, copy) => run.copy.get(conference, copy) ?? null,
    readLink: (conference, seq) => run.link.get(conference, seq)?.mac ?? null,
    listDocuments: (conference) => run.documents.all(conference),
    readRecord: (kind, id) => run.record.get(kind, id)?.bytes ?? null,
    listRecords: (kind) => run.records.all(kind),
  };
}

function factOf({ seq, body, mac, audience, epoch, bytes }: FlatFact): FactRow {
  const isWhole = audience !== null && epoch !== null && bytes !== null;
  return { seq, body, mac, words: isWhole ? { audience, epoch, bytes } : null };
}

function statements(database: Database.Database) {
  const prepare = <Values extends unknown[], Row>(sql: string) =>
    database.prepare<Values, Row>(sql);
  return {
    head: prepare<[string], Pick<Standing, 'batches' | 'head' | 'summary'>>(
      'SELECT batches, head, summary FROM conferences WHERE conference = ?',
    ),
    ops: prepare<[string], { op: string }>('SELECT op FROM ops WHERE conference = ?'),
    summaries: prepare<[], SummaryRow>(
      'SELECT conference, head, summary AS bytes FROM conferences',
    ),
    facts: prepare<[string], FlatFact>(
      'SELECT seq, body, mac, audience, epoch, bytes FROM facts LEFT JOIN words USING (conference, seq) WHERE conference = ? ORDER BY seq',
    ),
    updates: prepare<[string, string, number], UpdateRow>(
      'SELECT document, audience, epoch, kind, number, bytes FROM updates WHERE conference = ? AND document = ? AND number > ? ORDER BY number',
    ),
    writers: prepare<[string, string], WriterRow>(
      'SELECT client, person FROM writers WHERE conference = ? AND document = ?',
    ),
    allWriters: prepare<[string], Standing['writers'][number]>(
      'SELECT document, client FROM writers WHERE conference = ?',
    ),
    allCopies: prepare<[string], Standing['copies'][number]>(
      'SELECT copy, version FROM copies WHERE conference = ?',
    ),
    answer: prepare<[string, string], { answer: Uint8Array }>(
      'SELECT answer FROM ops WHERE conference = ? AND op = ?',
    ),
    copy: prepare<[string, string], CopyRow>(
      'SELECT copy, version, bytes FROM copies WHERE conference = ? AND copy = ?',
    ),
    link: prepare<[string, number], { mac: Uint8Array }>(
      'SELECT mac FROM facts WHERE conference = ? AND seq = ?',
    ),
    documents: prepare<[string], DocumentRow>(
      'SELECT document, audience, min(epoch) AS oldest, max(epoch) AS newest FROM updates WHERE conference = ? GROUP BY document, audience',
    ),
    record: prepare<[string, string], { bytes: Uint8Array }>(
      'SELECT bytes FROM records WHERE kind = ? AND id = ?',
    ),
    records: prepare<[string], RecordRow>('SELECT kind, id, bytes FROM records WHERE kind = ?'),
  };
}
