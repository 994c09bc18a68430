import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { openInstallationKey } from '../keys/installation-key.ts';
import type { KeyRows } from '../keys/key-rows.ts';
import { checkNotCutOff } from './rotate.ts';
import { openKeyVault } from '../keys/key-vault.ts';
import { makeFolder } from '../make-folder.ts';
import { realPath } from '../real-path.ts';
import type { Rows } from '../rows.ts';
import { checkKeysFit } from '../sealing/check-keys-fit.ts';
import { checkFormat } from '../sealing/format.ts';
import { openSealedStore } from '../sealing/sealed-store.ts';
import type { Store } from '../store.ts';
import { syncFolder } from '../sync.ts';
import { upgradeFolder } from './upgrade/upgrade-folder.ts';
import { openCourier } from './courier.ts';
import type { Courier } from './courier.ts';

export interface Folders {
  readonly dataFolder: string;
  /** Outside the data folder: who takes a copy of the one must not get the other with it. */
  readonly keysFolder: string;
  /** Given one sentence when the installation's key was made, for whoever started this. */
  readonly tell?: (sentence: string) => void;
  /** The thread that writes has died: nothing can be read or stored by this process any more. */
  readonly onGone?: () => void;
}

/**
 * Opens the embedded store, made now where there is none. Throws a plain sentence when another process has it open, when
 * a key is missing, does not fit or can be read by others, or when a newer release has written it.
 */
export async function openSqliteStore({
  dataFolder,
  keysFolder,
  tell = () => {},
  onGone,
}: Folders): Promise<Store> {
  checkApart(dataFolder, keysFolder);
  const files = { data: join(dataFolder, 'conferences.db'), keys: join(keysFolder, 'keys.db') };
  makeFolder(dataFolder);
  makeFolder(keysFolder);
  const key = openInstallationKey(keysFolder, {
    mayMake: !existsSync(files.data) && !existsSync(files.keys),
    tell,
  });
  makeFile(files.keys);
  makeFile(files.data);
  checkNotCutOff(keysFolder, files.keys);
  await upgradeFolder({ files, installationKey: key, tell });
  const courier = await openCourier(files, onGone);
  try {
    const vault = await openKeyVault(key, keyRowsOf(courier));
    const rows = rowsOf(courier);
    await checkKeysFit(rows, vault);
    await checkFormat(rows, vault);
    return {
      ...(await openSealedStore(rows, vault, { tell })),
      backup: (to) => courier.backup(to),
    };
  } catch (error) {
    await courier.close();
    throw error;
  }
}

/** As they are called, and behind links. */
function checkApart(dataFolder: string, keysFolder: string): void {
  const [data, keys] = [resolve(dataFolder), resolve(keysFolder)];
  if (isWithin(data, keys) || isWithin(realPath(data), realPath(keys))) {
    throw new Error(
      `The keys (${keysFolder}) must not lie inside the data folder (${dataFolder}): a copy of the data would hold them too.`,
    );
  }
}

function isWithin(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || !/^\.\.($|[\\/])|^[A-Za-z]:/.test(way);
}

/** For its owner only; SQLite gives its log files the same mode. */
function makeFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  syncFolder(dirname(file));
}

const keyRowsOf = (courier: Courier): KeyRows => ({
  list: () => courier.ask('listKeys'),
  put: (keys) => courier.ask('putKeys', keys),
  destroy: (keys) => courier.ask('destroyKeys', keys),
  listAnchors: () => courier.ask('listAnchors'),
  putAnchors: (anchors) => courier.ask('putAnchors', anchors),
});

const rowsOf = (courier: Courier): Rows => ({
  apply: (batch) => courier.ask('apply', batch),
  readHead: (conference) => courier.ask('readHead', conference),
  listSummaries: () => courier.ask('listSummaries'),
  readFacts: (conference) => courier.ask('readFacts', conference),
  readUpdates: (conference, document, after) =>
    courier.ask('readUpdates', conference, document, after),
  readWriters: (conference, document) => courier.ask('readWriters', conference, document),
  readAnswer: (conference, op) => courier.ask('readAnswer', conference, op),
  readCopy: (conference, copy) => courier.ask('readCopy', conference, copy),
  readLink: (conference, seq) => courier.ask('readLink', conference, seq),
  listDocuments: (conference) => courier.ask('listDocuments', conference),
  dropConference: (conference) => courier.ask('dropConference', conference),
  purge: () => courier.ask('purge'),
  putRecord: (record) => courier.ask('putRecord', record),
  readRecord: (kind, id) => courier.ask('readRecord', kind, id),
  listRecords: (kind) => courier.ask('listRecords', kind),
  deleteRecord: (kind, id) => courier.ask('deleteRecord', kind, id),
  close: () => courier.close(),
});
