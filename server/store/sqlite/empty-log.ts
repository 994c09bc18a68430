import type Database from 'better-sqlite3';
import { StoreFailure } from '../store-failure.ts';

/** Moves what is in the log to its place and cuts the log off, so that nothing that was deleted stands in it any more. */
export function emptyLog(database: Database.Database): void {
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (result?.busy === 0) return;
  throw new StoreFailure('io', 'The log of the database could not be emptied.');
}

/**
 * Writes the whole file again, so that nothing that was deleted stands in it any more: `secure_delete` alone leaves copies
 * of a few rows behind in pages that were split (6 of 4,000). For small files: everybody waits.
 */
export function writeAnew(database: Database.Database): void {
  database.exec('VACUUM');
  emptyLog(database);
}
