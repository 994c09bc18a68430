import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One thing the disk does wrong, to files whose name ends so. */
export interface Fault {
  readonly call: 'sync' | 'write';
  readonly end: string;
  /** short: each write takes half of what it was given. hang: until the fault is taken away. */
  readonly what: 'eio' | 'enospc' | 'short' | 'slow' | 'hang';
  readonly milliseconds?: number;
}

/** A disk under a process of its own, steered while that runs. */
export interface FaultyDisk {
  /** For the process that shall meet it. */
  readonly env: Readonly<Record<string, string>>;
  /** From the next call on. */
  set(...faults: readonly Fault[]): void;
  heal(): void;
}

const compiler = process.env['CC'] ?? 'cc';

/** Where there is none, and nowhere else, these tests are left out; the check's own machine has one. */
export const canFail: boolean =
  process.platform === 'linux' &&
  (process.env['CI'] !== undefined || spawnSync(compiler, ['--version']).status === 0);

if (!canFail) process.stderr.write('No C compiler: the tests of failing disks are left out.\n');

export function openFaultyDisk(folder: string): FaultyDisk {
  const rules = join(folder, 'faults');
  const set = (...faults: readonly Fault[]): void => {
    const lines = faults.map(({ call, end, what, milliseconds = 0 }) =>
      [call, end, what, milliseconds].join(' '),
    );
    // Replaced as a whole: nobody reads half a rule.
    writeFileSync(`${rules}.new`, `${lines.join('\n')}\n`);
    renameSync(`${rules}.new`, rules);
  };
  set();
  return { env: { LD_PRELOAD: compile(), FAULTS: rules }, set, heal: () => set() };
}

/** Once for each version of its source. */
function compile(): string {
  const source = fileURLToPath(new URL('disk-faults.c', import.meta.url));
  const mark = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), 'whiteboard-faults');
  const library = join(folder, `${mark}.so`);
  if (existsSync(library)) return library;
  mkdirSync(folder, { recursive: true });
  const draft = `${library}.${process.pid}`;
  const made = spawnSync(compiler, ['-shared', '-fPIC', '-O1', '-o', draft, source, '-ldl']);
  if (made.status !== 0)
    throw new Error(`the faulty disk did not compile:\n${made.stderr.toString()}`);
  renameSync(draft, library);
  return library;
}

/** A disk without room: neither the database nor its log can grow or change. */
export const full: readonly Fault[] = ['.db', '.db-wal'].map((end) => ({
  call: 'write',
  end,
  what: 'enospc',
}));

/** What was written is not known to be on the disk. */
export const failing: readonly Fault[] = [{ call: 'sync', end: '.db-wal', what: 'eio' }];
