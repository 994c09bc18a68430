import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseAddress } from '../../../server/addresses.ts';
import type { Config } from '../../../server/config.ts';
import type { CouncilSettings } from '../../../server/people/council/settings.ts';
import { createLog } from '../../../server/observe/logger.ts';
import { serve } from '../../../server/serve.ts';
import type { Serving } from '../../../server/serve.ts';
import type { Store } from '../../../server/store/store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';

/** The whole server on SQLite in a folder of its own. */
export interface RunningServer {
  readonly serving: Serving;
  readonly store: Store;
  readonly origin: string;
  readonly folder: string;
  /** Every line that was logged. */
  readonly logged: readonly string[];
  /** The server's clock. */
  now(): number;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** A folder of an earlier start; otherwise a new one. */
  readonly folder?: string;
  readonly port?: number;
  readonly straightIn?: boolean;
  readonly now?: () => number;
  readonly council?: CouncilSettings;
  readonly sweepEveryMs?: number;
  /** Stands between the server and its store. */
  readonly disk?: (store: Store) => Store;
}

/** The usual cost is a third of a second for each sign-in; that it is asked is for unit/people. */
const quickly = { N: 2 ** 10, r: 8, p: 1, maxmem: 32 * 1024 * 1024 };

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'whiteboard-test-'));

export const forgetFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });

/** Do these letters stand anywhere in the files of a folder? */
export function isInFiles(folder: string, letters: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(letters));
}

export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const { folder = newFolder(), port = 0, disk = (same) => same, ...rest } = options;
  const logged: string[] = [];
  const dataFolder = join(folder, 'data');
  const keysFolder = join(folder, 'keys');
  const config: Config = {
    port,
    dataFolder,
    keysFolder,
    host: null,
    room: false,
    json: false,
    tls: null,
    publicOrigin: null,
    council: null,
  };
  const store = disk(await openSqliteStore({ dataFolder, keysFolder }));
  const serving = await serve({
    ...rest,
    passphraseCost: quickly,
    port,
    store,
    listening: await chooseAddress(config),
    log: createLog({ write: (line) => void logged.push(line) }),
  });
  return {
    serving,
    store,
    folder,
    logged,
    origin: serving.address.origin,
    now: rest.now ?? Date.now,
    stop: () => serving.close(),
  };
}
