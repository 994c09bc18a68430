import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A disk under the server that keeps only what was fsynced: a kill is a power cut then. See power-cut.c. */
export interface PowerCut {
  /** For the server's process. */
  readonly env: Readonly<Record<string, string>>;
  /** Until `makeRoom` nothing can be written. */
  readonly fillUp: () => void;
  readonly makeRoom: () => void;
}

const compiler = process.env['CC'] ?? 'cc';

/** Only Linux has it, and only where there is a compiler: never left out where checks are run. */
export const hasPowerCut =
  process.platform === 'linux' && spawnSync(compiler, ['--version']).status === 0;

const source = fileURLToPath(new URL('power-cut.c', import.meta.url));
const cache = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));

/** Compiled once for what its source says now. */
function compile(): string {
  const says = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16);
  const library = join(cache, `power-cut-${says}.so`);
  if (existsSync(library)) return library;
  mkdirSync(cache, { recursive: true });
  const made = `${library}.${process.pid}`;
  const args = ['-shared', '-fPIC', '-O1', '-o', made, source, '-ldl', '-lpthread'];
  const { status, stderr } = spawnSync(compiler, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`power-cut.c does not compile: ${stderr}`);
  renameSync(made, library);
  return library;
}

/** `syncMs`: how long each fsync takes, so that there is always something on its way. */
export function openPowerCut(folder: string, syncMs: number): PowerCut {
  const full = join(folder, 'disk-is-full');
  return {
    env: {
      LD_PRELOAD: compile(),
      POWER_CUT: realpathSync(folder),
      SYNC_MS: String(syncMs),
      DISK_FULL: full,
    },
    fillUp: () => writeFileSync(full, ''),
    makeRoom: () => rmSync(full, { force: true }),
  };
}
