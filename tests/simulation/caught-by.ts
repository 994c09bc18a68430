import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Which history, or which seed, caught each planted bug the last time: it is held first, and where it passes over the bug
 * all others follow as ever. So a table that is out of date costs time and proves no less.
 */
export interface CaughtBy {
  readonly first: (bug: string) => number | null;
  /** CAUGHT_BY=write: it is noted in the table. */
  readonly caught: (bug: string, by: number) => void;
}

export function openCaughtBy(name: string): CaughtBy {
  const file = fileURLToPath(new URL(`${name}/caught-by.json`, import.meta.url));
  const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  return {
    first: (bug) => known[bug] ?? null,
    caught: (bug, by) => {
      known[bug] = by;
      if (process.env['CAUGHT_BY'] !== 'write') return;
      writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`);
    },
  };
}
