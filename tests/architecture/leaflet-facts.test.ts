import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listKeepingTests, readFacts } from '../facts/read-facts.ts';
import { tableOf } from '../facts/table.ts';

const facts = readFacts();
const tests = listKeepingTests();
const named = new Set(tests.flatMap((one) => one.facts));

test('all 146 facts of the five leaflets are listed', () => {
  expect(facts).toHaveLength(146);
  expect(new Set(facts.map(({ id }) => id)).size).toBe(146);
});

test('each fact is kept by a test, or has a reason why none does', () => {
  const open = facts.filter(({ id, unkept }) => !named.has(id) && unkept === undefined);
  expect(open.map(({ id }) => id)).toEqual([]);
});

test('no test names a fact that no leaflet has', () => {
  const known = new Set(facts.map(({ id }) => id));
  expect([...named].filter((id) => !known.has(id))).toEqual([]);
});

test('the page of facts is as new as the tests: node tests/facts/write-table.ts', () => {
  const page = readFileSync(new URL('../../docs/leaflet-facts.md', import.meta.url), 'utf8');
  expect(page).toBe(tableOf(facts, tests));
});
