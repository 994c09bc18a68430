import { createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { seal, unseal } from '../sealing/seal.ts';
import { writeAnew } from './empty-log.ts';
import { openAsItIs } from './open-database.ts';
import { syncFolder } from '../sync.ts';
import { readInstallationKey } from '../keys/installation-key.ts';
import { keyNames, placeOfKey } from '../keys/key-vault.ts';

/** How the installation's key was changed. */
export interface Rotated {
  /** How many roots are wrapped under the new key. */
  readonly roots: number;
  /** Where the key is that was in use until now. */
  readonly oldKey: string;
  /** A change that was cut off was brought to its end, none begun. */
  readonly finished: boolean;
}

export interface RotateOptions {
  readonly keysFolder: string;
  /** keys.db, which nobody else has open. */
  readonly keys: Database.Database;
  /** Names the old key's file: "2026-11-22". */
  readonly date: string;
  /** Told how far it is; what a test stops it by. */
  readonly onStep?: (step: RotateStep) => void;
}

type RotateStep = 'key written' | 'half wrapped' | 'wrapped' | 'old key kept' | 'done';

interface Root {
  readonly owner: string;
  readonly wrapped: Uint8Array;
}

const names = { current: 'installation.key', next: 'installation.key.next' } as const;

/**
 * Wraps every root under a new key of the installation, in one transaction, and puts that key in the place of the old
 * one, which is kept beside it. Stopped at any moment keys.db opens with exactly one of `installation.key` and
 * `installation.key.next`; done again it goes on from there.
 */
export function rotateInstallationKey(options: RotateOptions): Rotated {
  const { keysFolder, keys, onStep = () => {} } = options;
  const next = join(keysFolder, names.next);
  const current = keyOf(readInstallationKey(join(keysFolder, names.current)));
  const roots = listRoots(keys);
  const isCutOff = !opensAll(current, roots) && opensWithNext(keysFolder, roots);
  if (!isCutOff) {
    if (!opensAll(current, roots)) {
      throw new Error(
        'The installation key does not open keys.db, and nothing was changed. Put back the key that belongs to it.',
      );
    }
    // Of an attempt that had wrapped nothing yet.
    rmSync(next, { force: true });
    const fresh = writeKey(keysFolder, next);
    onStep('key written');
    wrapAnew(keys, roots, { from: current, to: fresh }, () => onStep('half wrapped'));
  }
  // What was wrapped under the old key stands in no file any more.
  writeAnew(keys);
  onStep('wrapped');
  const oldKey = keepOld(keysFolder, options.date);
  onStep('old key kept');
  renameSync(next, join(keysFolder, names.current));
  syncFolder(keysFolder);
  onStep('done');
  return { roots: roots.length, oldKey, finished: isCutOff };
}

/** Throws what to do where a change of the key was cut off so that only the new one opens keys.db. */
export function checkNotCutOff(keysFolder: string, keysFile: string): void {
  if (!existsSync(join(keysFolder, names.next))) return;
  const keys = openAsItIs(keysFile);
  try {
    if (!opensWithNext(keysFolder, listRoots(keys))) return;
  } finally {
    keys.close();
  }
  throw new Error(
    `The change of the installation key in ${keysFolder} was cut off: the keys open with ${names.next} and no longer with ` +
      `${names.current}. Run: npm run rotate-key`,
  );
}

const listRoots = (keys: Database.Database): Root[] =>
  keys.prepare<[string], Root>('SELECT owner, wrapped FROM keys WHERE name = ?').all(keyNames.root);

const keyOf = (bytes: Uint8Array): KeyObject => createSecretKey(bytes);

function opensWithNext(keysFolder: string, roots: readonly Root[]): boolean {
  const file = join(keysFolder, names.next);
  return existsSync(file) && roots.length > 0 && opensAll(keyOf(readFileSync(file)), roots);
}

function opensAll(key: KeyObject, roots: readonly Root[]): boolean {
  try {
    for (const { owner, wrapped } of roots) unseal(key, placeOfKey(owner, keyNames.root), wrapped);
    return true;
  } catch {
    return false;
  }
}

function writeKey(keysFolder: string, file: string): KeyObject {
  const bytes = randomBytes(32);
  const handle = openSync(file, 'wx', 0o400);
  writeSync(handle, bytes);
  fsyncSync(handle);
  closeSync(handle);
  syncFolder(keysFolder);
  return keyOf(bytes);
}

function wrapAnew(
  keys: Database.Database,
  roots: readonly Root[],
  { from, to }: { readonly from: KeyObject; readonly to: KeyObject },
  onHalf: () => void,
): void {
  const put = keys.prepare('UPDATE keys SET wrapped = ? WHERE owner = ? AND name = ?');
  keys.transaction(() => {
    for (const [index, { owner, wrapped }] of roots.entries()) {
      if (index === Math.floor(roots.length / 2)) onHalf();
      const place = placeOfKey(owner, keyNames.root);
      put.run(seal(to, place, unseal(from, place, wrapped)), owner, keyNames.root);
    }
  })();
}

/** Under a second name, for backups that were made with it. */
function keepOld(keysFolder: string, date: string): string {
  const current = join(keysFolder, names.current);
  const old = (count: number) =>
    join(keysFolder, `${names.current}.until-${date}${count === 1 ? '' : `-${count}`}`);
  let count = 1;
  while (existsSync(old(count)) && !readFileSync(old(count)).equals(readFileSync(current)))
    count += 1;
  if (!existsSync(old(count))) linkSync(current, old(count));
  syncFolder(keysFolder);
  return old(count);
}
