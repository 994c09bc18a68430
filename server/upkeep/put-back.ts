import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ConferenceId } from '../../shared/protocol/ids.ts';
import { renewAddresses } from '../rooms/renew-addresses.ts';
import { readInstallationKey } from '../store/keys/installation-key.ts';
import { openAsItIs, openDatabase } from '../store/sqlite/open-database.ts';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';
import { keyTables } from '../store/sqlite/tables.ts';
import { makeFolder } from '../store/make-folder.ts';
import type { Store } from '../store/store.ts';
import { syncFolder } from '../store/sync.ts';
import { isServed } from './channel.ts';
import { filesOf } from './paths.ts';
import type { Folders } from './paths.ts';
import { CannotDo } from './program.ts';
import { verifyDatabases } from './verify-folder.ts';
import type { Finding } from './verify-conference.ts';

export interface Backup {
  readonly data: string;
  readonly keys: string;
  /** The installation's key; null where it lies in the keys folder already. */
  readonly key: string | null;
}

export interface PutBackOptions {
  readonly from: Backup;
  readonly into: Folders;
  /** Puts back what can be read although some of it is damaged. */
  readonly despiteDamage: boolean;
  readonly now: () => number;
}

export interface PutBack {
  readonly restored: readonly ConferenceId[];
  readonly facts: number;
  /** Cannot be opened, and why. */
  readonly notReadable: readonly Pick<Finding, 'conference' | 'damage' | 'withoutKey'>[];
}

/** Where everything is made ready; found again, a restore was cut off. */
const stageName = 'restoring';

/**
 * Puts a backup into empty folders. Every journal is verified first; then every document gets a new address, and all
 * sessions end. The files stand in their places only when all of that is on disk.
 */
export async function putBack(options: PutBackOptions): Promise<PutBack> {
  const { from, into } = options;
  await checkEmpty(into, from.key);
  const stage: Folders = {
    dataFolder: join(into.dataFolder, stageName),
    keysFolder: join(into.keysFolder, stageName),
  };
  try {
    layOut(from, into, stage);
    const done = await makeReady(stage, options);
    moveIn(stage, into, from.key !== null);
    return done;
  } finally {
    for (const folder of [stage.dataFolder, stage.keysFolder])
      rmSync(folder, { recursive: true, force: true });
  }
}

async function checkEmpty(into: Folders, key: string | null): Promise<void> {
  if (await isServed(into.dataFolder)) {
    throw new CannotDo(
      `A server runs on ${into.dataFolder}. Stop it, and restore into empty folders.`,
    );
  }
  const { installationKey } = filesOf(into);
  const isThere = existsSync(installationKey);
  if (key === null && !isThere) {
    throw new CannotDo(
      `The installation key is needed too: put it at ${installationKey}, or say where it is: --key installation.key`,
    );
  }
  const own: readonly string[] = key === null ? ['installation.key'] : [];
  for (const folder of [into.dataFolder, into.keysFolder]) {
    const may = folder === into.keysFolder ? own : [];
    const found = existsSync(folder) ? readdirSync(folder) : [];
    const others = found.filter((name) => name !== stageName && !may.includes(name));
    if (others.length === 0) continue;
    throw new CannotDo(
      found.includes(stageName)
        ? `A restore into ${folder} was cut off. Empty that folder and run it again.`
        : `${folder} is not empty (${others[0]}). Move away what is there, and restore into an empty folder.`,
    );
  }
}

function layOut(from: Backup, into: Folders, stage: Folders): void {
  for (const folder of [into.dataFolder, into.keysFolder]) makeFolder(folder);
  for (const folder of [stage.dataFolder, stage.keysFolder]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
  }
  const files = filesOf(stage);
  const key = from.key ?? filesOf(into).installationKey;
  readInstallationKey(key);
  copyOf(from.data, files.data, 0o600);
  copyOf(from.keys, files.keys, 0o600);
  copyOf(key, files.installationKey, 0o400);
}

function copyOf(file: string, to: string, mode: number): void {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new CannotDo(`There is no file ${file}.`);
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) {
    throw new CannotDo(
      `${file} is no backup but a copy of a folder in use (there is a ${file}-wal). Make one by: npm run backup`,
    );
  }
  copyFileSync(file, to);
  chmodSync(to, mode);
}

async function makeReady(stage: Folders, options: PutBackOptions): Promise<PutBack> {
  dropAnchors(stage);
  // Brings it up to date where an earlier release wrote it, and finishes what a crash had cut short.
  await (await openSqliteStore(stage)).close();
  const findings = await verifyStage(stage);
  const damaged = findings.filter(({ damage }) => damage.length > 0);
  if (damaged.length > 0 && !options.despiteDamage) throw new CannotDo(sentenceOf(damaged));
  const notReadable = findings.filter(
    ({ damage, withoutKey }) => damage.length > 0 || withoutKey.length > 0,
  );
  const live = findings.filter((finding) => !finding.destroyed && !notReadable.includes(finding));
  const store = await openSqliteStore(stage);
  try {
    for (const { conference } of live)
      await renewAddresses({ store, newId, now: options.now }, conference);
    await endSessions(store);
  } finally {
    await store.close();
  }
  return {
    restored: live.map(({ conference }) => conference),
    facts: findings.reduce((sum, { facts }) => sum + (facts ?? 0), 0),
    notReadable,
  };
}

const sentenceOf = (damaged: readonly Finding[]): string =>
  [
    'This backup is damaged, and nothing was restored:',
    ...damaged.map(({ conference, damage }) => `  ${conference}: ${damage.join(' ')}`),
    'Take another backup. To restore what can be read of this one: --despite-damage',
  ].join('\n');

/** As browsers make theirs: an id tells nothing. */
const newId = (): string => randomBytes(16).toString('hex');

/** Everybody comes in again: who was sent out or stopped since the backup has no way back by an old cookie. */
async function endSessions(store: Store): Promise<void> {
  for (const kind of ['session', 'sign-in'] as const) {
    for (const { key } of await store.listRecords(kind)) await store.deleteRecord(kind, key);
  }
}

/** What these keys say of a time after this data is what is being undone. */
function dropAnchors(stage: Folders): void {
  const keys = openDatabase(filesOf(stage).keys, keyTables);
  keys.exec('DELETE FROM anchors');
  keys.close();
}

async function verifyStage(stage: Folders): Promise<readonly Finding[]> {
  const files = filesOf(stage);
  const data = openAsItIs(files.data);
  const keys = openAsItIs(files.keys);
  try {
    return (await verifyDatabases({ data, keys }, readInstallationKey(files.installationKey)))
      .findings;
  } finally {
    data.close();
    keys.close();
  }
}

/** The data before its keys: cut off in between, no server starts on it. */
function moveIn(stage: Folders, into: Folders, withKey: boolean): void {
  const [from, to] = [filesOf(stage), filesOf(into)];
  if (withKey) renameSync(from.installationKey, to.installationKey);
  for (const [folder, key] of [
    [into.dataFolder, 'data'],
    [into.keysFolder, 'keys'],
  ] as const) {
    renameSync(from[key], to[key]);
    syncFolder(folder);
  }
}
