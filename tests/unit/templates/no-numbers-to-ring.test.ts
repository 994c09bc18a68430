import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { englishOutcomes } from '../../../shared/outcomes/words.ts';
import { templates } from '../../../shared/templates/templates.ts';

const catalogues = new URL('../../../client/language/en/', import.meta.url);

/** Seven digits or more, however they are set apart, and the short ones everybody knows. */
const numberToRing = /\b0\d(?:[\s-]?\d){5,}\b|\b(?:0800|0808|0300|101|111|116)\b/;

test('[T10] no number to ring is written into a format or a text: printed ones grow old (E24, Y18)', () => {
  const texts = [
    JSON.stringify(templates),
    JSON.stringify(englishOutcomes),
    ...readdirSync(catalogues).map((file) => readFileSync(new URL(file, catalogues), 'utf8')),
  ];
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) expect(numberToRing.exec(text)?.[0]).toBeUndefined();
  expect('ring 01632 960100').toMatch(numberToRing);
});
