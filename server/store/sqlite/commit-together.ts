import Database from 'better-sqlite3';
import { StoreFailure } from '../store-failure.ts';
import type { Answer } from './jobs.ts';

/**
 * Runs jobs in one transaction and one fsync, each in a savepoint of its own: one that contradicts what is stored fails
 * alone, a disk that says no fails them all.
 */
export type CommitTogether = (jobs: readonly (() => unknown)[]) => Answer[];

export function createCommitTogether(database: Database.Database): CommitTogether {
  const run = statements(database);

  function runAside(job: () => unknown): Answer {
    run.savepoint();
    try {
      const value = job();
      run.release();
      return { ok: true, value };
    } catch (error) {
      if (isOfTheDisk(error)) throw error;
      run.undo();
      run.release();
      return failed(error);
    }
  }

  /**
   * When the fsync of a commit fails, its frames may lie whole in the WAL: a crash now would bring back what was
   * refused. A small commit over them makes them invalid. Where even that fails, the next commit that succeeds does it.
   */
  function writeOver(): void {
    try {
      run.noteMishap();
    } catch {
      // The failure that led here is already answered.
    }
  }

  return (jobs) => {
    try {
      run.begin();
      const answers = jobs.map(runAside);
      run.commit();
      return answers;
    } catch (error) {
      if (database.inTransaction) run.rollback();
      writeOver();
      return jobs.map(() => failed(error));
    }
  };
}

function statements(database: Database.Database) {
  const runner = (sql: string) => {
    const statement = database.prepare<[]>(sql);
    return () => statement.run();
  };
  return {
    begin: runner('BEGIN IMMEDIATE'),
    commit: runner('COMMIT'),
    rollback: runner('ROLLBACK'),
    savepoint: runner('SAVEPOINT job'),
    release: runner('RELEASE job'),
    undo: runner('ROLLBACK TO job'),
    noteMishap: runner('UPDATE mishaps SET number = number + 1'),
  };
}

/** The answer to a job that could not be done. */
export function failed(error: unknown): Answer {
  const message = error instanceof Error ? error.message : 'It could not be stored.';
  return { ok: false, problem: { kind: kindOf(error), message } };
}

function kindOf(error: unknown) {
  if (error instanceof StoreFailure) return error.kind;
  if (!isOfTheDisk(error)) return 'refused';
  return error.code === 'SQLITE_FULL' ? 'full' : 'io';
}

/** True for what meets every batch of the transaction; a constraint or a value that does not fit meets only its own. */
const isOfTheDisk = (error: unknown): error is InstanceType<typeof Database.SqliteError> =>
  error instanceof Database.SqliteError &&
  !/^SQLITE_(CONSTRAINT|TOOBIG|MISMATCH|RANGE)/.test(error.code);
