import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../client/outcomes/spoken.ts';

const spokenOf = (text: string, lang = 'en-GB'): string[] =>
  sentencesOf(text, lang).map(({ from, to }) => text.slice(from, to));

const withoutBlanks = (text: string): string => text.replaceAll(/\s/gu, '');

describe('[OC8] reading aloud', () => {
  test('goes on sentence by sentence', () => {
    expect(spokenOf('Otis was hungry. School gave him breakfast!  Did it help?')).toEqual([
      'Otis was hungry.',
      'School gave him breakfast!',
      'Did it help?',
    ]);
  });

  test('an empty text and blanks have nothing to say', () => {
    expect(spokenOf('')).toEqual([]);
    expect(spokenOf(' \n\t ')).toEqual([]);
  });

  test('a long sentence is said in parts, between two words', () => {
    const parts = spokenOf('and then '.repeat(400));
    expect(
      parts.every((part) => part.length <= 240 && /^(and|then)\b.*(and|then)$/.test(part)),
    ).toBe(true);
    expect(parts.join(' ')).toBe('and then '.repeat(400).trim());
  });

  test('a word without end is said in parts, and no letter is cut in half', () => {
    const text = '🧸'.repeat(500);
    const parts = spokenOf(text);
    expect(parts.join('')).toBe(text);
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
  });

  test.each(['en-GB', 'ur', 'ar', 'pl', 'pa'])(
    'nothing is skipped, whatever is written (%s)',
    (lang) => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
          expect(withoutBlanks(spokenOf(text, lang).join(''))).toBe(withoutBlanks(text));
        }),
        { numRuns: 60 },
      );
    },
  );
});
