import type Database from 'better-sqlite3';
import type { KeyRows } from '../keys/key-rows.ts';
import type { Rows } from '../rows.ts';
import { createKeyReads } from './key-jobs.ts';
import { createReads } from './read-rows.ts';

/** Rows that are only read; whatever would change them throws. */
export function rowsOnlyRead(data: Database.Database): Rows {
  const read = createReads(data);
  return {
    readHead: async (...of) => read.readHead(...of),
    listSummaries: async () => read.listSummaries(),
    readFacts: async (...of) => read.readFacts(...of),
    readUpdates: async (...of) => read.readUpdates(...of),
    readWriters: async (...of) => read.readWriters(...of),
    readAnswer: async (...of) => read.readAnswer(...of),
    readCopy: async (...of) => read.readCopy(...of),
    readLink: async (...of) => read.readLink(...of),
    listDocuments: async (...of) => read.listDocuments(...of),
    readRecord: async (...of) => read.readRecord(...of),
    listRecords: async (...of) => read.listRecords(...of),
    apply: refuse,
    putRecord: refuse,
    deleteRecord: refuse,
    dropConference: refuse,
    purge: refuse,
    close: async () => {},
  };
}

/** The same for keys. */
export function keysOnlyRead(keys: Database.Database): KeyRows {
  const read = createKeyReads(keys);
  return {
    list: async () => read.listKeys(),
    listAnchors: async () => read.listAnchors(),
    put: refuse,
    destroy: refuse,
    putAnchors: refuse,
  };
}

async function refuse(): Promise<never> {
  throw new Error('This folder is only looked at.');
}
