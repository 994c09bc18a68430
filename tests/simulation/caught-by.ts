import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Which history, or which seed, caught each planted bug the last time: it is held first, and where it passes over the bug
 * all others follow as ever. So a table that is out of date costs time and proves no less.
 */
export interface CaughtBy {
  readonly first: (bug: string) => number | null;
  readonly caught: (bug: string, by: number) => void;
  /** CAUGHT_BY=write: the table is written anew. */
  readonly keep: () => void;
}

export function openCaughtBy(name: string): CaughtBy {
  const file = fileURLToPath(new URL(`${name}/caught-by.json`, import.meta.url));
  const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  const next: Record<string, number> = { ...known };
  const isWritten = process.env['CAUGHT_BY'] === 'write';
  return {
    first: (bug) => known[bug] ?? null,
    caught: (bug, by) => {
      next[bug] = by;
    },
    keep: () => {
      if (isWritten) writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
    },
  };
}
