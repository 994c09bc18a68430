import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tests = new URL('../', import.meta.url);
const table = readFileSync(new URL('integration/README.md', tests), 'utf8');

/** Each "`file` “words of the test's name”" of the table. */
const named = [...table.matchAll(/`([\w/.-]+\.test\.ts)` “([^”]+)”/g)].map(
  ([, file = '', words = '']) => [file, words] as const,
);
const rows = table.split('\n').filter((line) => /^\| (?!tried|---)/.test(line));

test('every line of the table names at least one test', () => {
  expect(rows.length).toBeGreaterThan(60);
  const bare = rows.filter((row) => !/`[\w/.-]+\.test\.ts` “[^”]+”/.test(row));
  expect(bare).toEqual([]);
});

test.each(named)('%s keeps “%s”', (file, words) => {
  expect(readFileSync(new URL(file, tests), 'utf8')).toContain(words);
});
