import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const keyBytes = 32;

interface Making {
  /** False where there is data already: a new key would open none of it. */
  readonly mayMake: boolean;
  readonly tell: (sentence: string) => void;
}

/** Reads the key everything hangs on, made on the very first start. Throws an instruction where it cannot be trusted. */
export function openInstallationKey(folder: string, { mayMake, tell }: Making): Uint8Array {
  const file = join(folder, 'installation.key');
  if (!existsSync(file)) {
    if (!mayMake)
      throw new Error(
        `The key ${file} is missing, and without it the data cannot be read. Put it back from where you keep it safe.`,
      );
    makeKey(file);
    tell(
      `A new key was made: ${file}. Keep a copy of it in a safe place, apart from the data. Without it nobody can read the conferences.`,
    );
  }
  return readInstallationKey(file);
}

/** The key in this file. Throws an instruction where it cannot be trusted. */
export function readInstallationKey(file: string): Uint8Array {
  if (!existsSync(file))
    throw new Error(`The key ${file} is not there. Put it there from where you keep it safe.`);
  checkMode(file);
  const key = readFileSync(file);
  if (key.length !== keyBytes)
    throw new Error(
      `The key ${file} has ${key.length} bytes, it should have ${keyBytes}. Put back the right one from where you keep it safe.`,
    );
  return key;
}

/** Whole or not at all, and never over another: two processes may start at once. */
function makeKey(file: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o400);
  writeSync(handle, randomBytes(keyBytes));
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}

/** On Windows the folder's own rights decide. */
function checkMode(file: string): void {
  const mode = statSync(file).mode & 0o777;
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  throw new Error(
    `The key ${file} can be read by others on this machine (mode ${mode.toString(8)}). Run: chmod 400 ${file}`,
  );
}
