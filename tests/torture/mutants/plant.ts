import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A bug made on purpose: the server's source with a piece of text that is another one. */
export interface Bug {
  /** What is wrong with it, in words. */
  readonly bug: string;
  readonly file: string;
  /** Must stand in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The server with this bug in a folder of its own; never this one's own source. */
export function plant({ bug, file, from, to }: Bug): { root: string; remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'planted-'));
  for (const part of ['server', 'shared', 'package.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const path = join(copy, file);
  const [before, ...after] = readFileSync(path, 'utf8').split(from);
  if (after.length !== 1) {
    throw new Error(
      `"${bug}" cannot be planted: its text stands ${after.length} times in ${file}. Plant it anew.`,
    );
  }
  writeFileSync(path, `${before ?? ''}${to}${after[0] ?? ''}`);
  return { root: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}
