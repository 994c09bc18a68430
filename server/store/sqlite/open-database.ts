import Database from 'better-sqlite3';

/** How long an opening waits for a process that is on its way out. */
const waitMs = 2000;
const walLimitBytes = 16 * 1024 * 1024;

/** Opens a database for this process alone, safe against power loss, and brings its tables up to date. */
export function openDatabase(file: string, tables: readonly string[]): Database.Database {
  return openWith(file, (database) => bringUpToDate(database, tables));
}

/** The same, but leaves its tables as another release may have made them. */
export const openAsItIs = (file: string): Database.Database => openWith(file, () => {});

function openWith(file: string, work: (database: Database.Database) => void): Database.Database {
  const database = new Database(file, { timeout: waitMs, fileMustExist: true });
  try {
    prepare(database);
    // Takes the lock: until something is read, another process may have it.
    database.pragma('user_version');
    work(database);
    return database;
  } catch (error) {
    database.close();
    if (!isHeldElsewhere(error)) throw error;
    throw new Error(
      `Another process has ${file} open. Stop it first, or start this one on a folder of its own.`,
      { cause: error },
    );
  }
}

const isHeldElsewhere = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

function prepare(database: Database.Database): void {
  // First of all: taken with the first read, let go with the process, kill -9 included.
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  // After WAL: this build of SQLite falls back to NORMAL there, which loses the last commits with the power.
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('temp_store = MEMORY');
  database.pragma(`journal_size_limit = ${walLimitBytes}`);
  const mode = [
    database.pragma('journal_mode', { simple: true }),
    database.pragma('synchronous', { simple: true }),
  ];
  if (mode.join() !== 'wal,2')
    throw new Error(`SQLite would not write safely here (${mode.join()}).`);
}

function bringUpToDate(database: Database.Database, tables: readonly string[]): void {
  const steps = Number(database.pragma('user_version', { simple: true }));
  if (steps > tables.length)
    throw new Error('A newer release has written this folder. Start that release, or a newer one.');
  database.exec('BEGIN EXCLUSIVE');
  for (const step of tables.slice(steps)) database.exec(step);
  database.pragma(`user_version = ${tables.length}`);
  database.exec('COMMIT');
}
