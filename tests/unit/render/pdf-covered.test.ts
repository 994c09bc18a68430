import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOf, replaceUncovered, uncoverable } from '../../../server/render/pdf/covered.ts';
import { missingCharacters } from '../../../server/render/pdf/missing-characters.ts';
import { paperSaying } from '../../support/pdf/paper-saying.ts';
import { samplePaper } from '../../support/pdf/sample-paper.ts';

test('[H12] a letter no font of ours has is written as its name, and everything around it stays', () => {
  expect(replaceUncovered('A rune: \u16A0.')).toBe('A rune: [RUNIC LETTER FEHU FEOH FE F].');
  expect(replaceUncovered('שלום')).toMatch(/^\[HEBREW LETTER SHIN\]\[HEBREW LETTER LAMED\]/u);
  expect(replaceUncovered('a\u20DDb')).toBe('a[COMBINING ENCLOSING CIRCLE]b');
  // A font of ours has a shape of its own for one of the private letters.
  expect(replaceUncovered('\uECE0')).toBe('[U+ECE0]');
  expect(replaceUncovered('\uE000\u0378\u{1FFFE}')).toBe('[U+E000][U+0378][U+1FFFE]');
});

test('[H12] what our fonts have stays as it was written', () => {
  for (const text of [
    'Żółć, ťažký, naïve, Ðorđe – “so” … £5 ½ €',
    'Ελληνικά, Мама, O\u0308zge, e\u0301',
    'جدتي تساعدنا كل يوم، بچے ہر صبح۔',
    'ਬੱਚੇ ਖੁਸ਼ ਹਨ',
    'हिन्दी में',
    '👩‍👧‍👦 🏳️‍🌈 🇬🇧 👍🏽 ❤️ 1️⃣ ✓ → ☎ ★',
    'two\nlines',
  ]) {
    expect(replaceUncovered(text)).toBe(text);
    expect(uncoverable(text)).toEqual([]);
  }
});

test('[H12] every end of a line is one, and a space no font has is a space', () => {
  expect(replaceUncovered('a\r\nb\rc\u2028d\u2029e\tf\u3000g')).toBe('a\nb\nc\nd\ne f g');
});

test('[H12] whatever is missing is named once, and nothing of it is left in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const missing = uncoverable(text);
      const drawn = replaceUncovered(text);
      expect(new Set(missing).size).toBe(missing.length);
      for (const char of missing) expect(drawn).toContain(`[${nameOf(char)}]`);
      expect(uncoverable(drawn)).toEqual([]);
      expect(replaceUncovered(drawn)).toBe(drawn);
    }),
  );
});

test('[H12] the chair is told which letters of a paper have no shape, wherever they stand', () => {
  expect(missingCharacters(samplePaper).map(({ name }) => name)).toEqual([
    'RUNIC LETTER FEHU FEOH FE F',
    'CJK UNIFIED IDEOGRAPH-4E2D',
  ]);
  const [only, ...more] = missingCharacters(paperSaying(['one \u16A0']));
  expect([only, more]).toEqual([{ char: '\u16A0', name: 'RUNIC LETTER FEHU FEOH FE F' }, []]);
  expect(missingCharacters(paperSaying(['nothing missing']))).toEqual([]);
});
