import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createLedger } from './ledger/ledger.ts';
import type { Edit } from './ledger/ledger.ts';

const edit = (id: string, puts: readonly string[], takes: readonly string[] = []): Edit => ({
  id,
  who: 'somebody',
  place: 'everyone',
  puts,
  takes,
});

const all = () => true;

/** What the ledger says of a record with these keys in it. */
function judged(ledger: ReturnType<typeof createLedger>, ...keys: readonly string[]): string[] {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  const findings = ledger.judge(found, { mark: ledger.mark(), isLookedFor: all });
  return findings.map(({ wrong, key }) => `${wrong}: ${key}`);
}

test('[T1] the ledger leans on nothing: no code of the server, of a provider or of Yjs', () => {
  const source = readFileSync(new URL('ledger/ledger.ts', import.meta.url), 'utf8');
  expect(source).not.toMatch(/\bimport\b.*from|\brequire\(|\bimport\(/);
});

test('[T1] what was told saved must be there once; what was not may be there once or not at all', () => {
  const ledger = createLedger();
  ledger.tried(edit('1', ['a']));
  ledger.tried(edit('2', ['b']));
  ledger.told('1');
  expect(judged(ledger, 'a')).toEqual([]);
  expect(judged(ledger, 'a', 'b')).toEqual([]);
  expect(judged(ledger, 'b')).toEqual(['lost: a']);
  expect(judged(ledger, 'a', 'a', 'b', 'b')).toEqual(['twice: a', 'twice: b']);
  expect(judged(ledger, 'a', 'c')).toEqual(['nobody wrote it: c']);
});

test('[T1] what was taken away and told so must be gone; until it is told it may be either', () => {
  const ledger = createLedger();
  ledger.tried(edit('1', ['a']));
  ledger.told('1');
  ledger.tried(edit('2', [], ['a']));
  expect(judged(ledger)).toEqual([]);
  expect(judged(ledger, 'a')).toEqual([]);
  ledger.told('2');
  expect(judged(ledger)).toEqual([]);
  expect(judged(ledger, 'a')).toEqual(['came back: a']);
});

test('[T1] what was refused must not be there, and takes nothing away', () => {
  const ledger = createLedger();
  ledger.tried(edit('1', ['a']));
  ledger.told('1');
  ledger.tried(edit('2', ['b'], ['a']));
  ledger.refused('2');
  expect(judged(ledger, 'a')).toEqual([]);
  expect(judged(ledger, 'b')).toEqual(['lost: a', 'refused and there: b']);
});

test('[T1] only what was told before a record was read is looked for in it', () => {
  const ledger = createLedger();
  ledger.tried(edit('1', ['a']));
  const mark = ledger.mark();
  ledger.told('1');
  expect(ledger.judge(new Map(), { mark, isLookedFor: all })).toEqual([]);
});
