import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { syncFile, syncFolder } from '../sync.ts';
import type { Files } from './jobs.ts';

/** The two databases of a folder, open in this thread. */
export interface Databases {
  readonly data: Database.Database;
  readonly keys: Database.Database;
}

/** So many pages at a time; between two steps whoever wants to write does. */
const pagesInAStep = 64;
/** What was copied is sent on to the disk every so often, so that the last fsync is a short one. */
const pagesBetweenSyncs = 2048;

/**
 * Writes both databases as they are at one moment, the one at which it ends, into two new files. They stand under
 * their names only once they are durable. Others write meanwhile: no step takes longer than a moment.
 */
export async function backUp({ data, keys }: Databases, files: Files): Promise<void> {
  const drafts = { data: `${files.data}.part`, keys: `${files.keys}.part` };
  const begun: string[] = [];
  try {
    for (const key of ['data', 'keys'] as const) {
      if (existsSync(files[key])) throw new Error(`${files[key]} is there already.`);
      closeSync(openSync(drafts[key], 'wx', 0o600));
      begun.push(drafts[key]);
    }
    const { closed } = await copyWhileOthersWrite(data, drafts.data);
    // In the same turn, so that no key is made or destroyed in between: these keys open exactly that data.
    keys.exec(`VACUUM INTO '${drafts.keys.replaceAll("'", "''")}'`);
    await closed;
    for (const key of ['data', 'keys'] as const) settle(drafts[key], files[key]);
  } finally {
    for (const draft of begun) rmSync(draft, { force: true });
  }
}

async function copyWhileOthersWrite(
  database: Database.Database,
  to: string,
): Promise<{ readonly closed: Promise<void> }> {
  const target = await open(to, 'r+');
  const sync = syncNowAndThen(target);
  let closed: Promise<void>;
  try {
    await database.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        sync.note(totalPages - remainingPages);
        return pagesInAStep;
      },
    });
  } finally {
    // Not waited for here: what follows must come in the same turn. The file is synced as a whole afterwards.
    closed = sync.end();
  }
  return { closed };
}

function syncNowAndThen(target: FileHandle) {
  let syncedAt = 0;
  let underWay: Promise<unknown> = Promise.resolve();
  return {
    note(pages: number) {
      if (pages - syncedAt < pagesBetweenSyncs) return;
      syncedAt = pages;
      underWay = underWay.then(() => target.datasync()).catch(() => undefined);
    },
    end: (): Promise<void> => underWay.then(() => target.close()).catch(() => undefined),
  };
}

/** One file with no log beside it, on disk, under its own name. */
function settle(draft: string, file: string): void {
  const copy = new Database(draft, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  syncFile(draft);
  renameSync(draft, file);
  syncFolder(dirname(file));
}
