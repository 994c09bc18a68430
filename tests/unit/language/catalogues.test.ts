import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { english as first } from '../../../client/language/catalogues.ts';
import { drawingEnglish } from '../../../client/language/drawing-catalogue.ts';
import { listKeys, listUses } from './texts-in-use.ts';

const client = fileURLToPath(new URL('../../../client/', import.meta.url));
const english = { ...first, ...drawingEnglish };
const areas = Object.keys(english);
const keys = listKeys(english);
const uses = globSync('**/*.{ts,tsx}', { cwd: client }).flatMap((file) =>
  listUses(readFileSync(`${client}${file}`, 'utf8'), areas),
);

test('[L1] every text a page asks for is in the catalogue', () => {
  const missing = uses.filter((use) => !keys.some((key) => use.test(key)));
  expect(missing.map(({ source }) => source)).toEqual([]);
});

test('[L2] every text in the catalogue is shown somewhere', () => {
  expect(keys.filter((key) => !uses.some((use) => use.test(key)))).toEqual([]);
});

test('[L1] what a page asks for is found, however it is written', () => {
  const [plain, composed] = listUses("t('app.name', { a }) + t(`roles.${role}`)", areas);
  expect(plain?.test('app.name')).toBe(true);
  expect(plain?.test('app.names')).toBe(false);
  expect(composed?.test('roles.parent')).toBe(true);
  expect(composed?.test('roles.parent.hint')).toBe(false);
});

test('[L3] texts use the words of the glossary and no technical ones', () => {
  const banned = /\b(user|session|error \d|server|websocket|canvas|sticky|token)s?\b/gi;
  expect(JSON.stringify(english).match(banned) ?? []).toEqual([]);
});
