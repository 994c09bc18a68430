import * as fc from 'fast-check';

/** What programs stumble over: signs of markup and of formulas, controls, halves of a pair, overrides, no characters. */
const stumbles = [
  ...'< > & " \' = + - @ , ; \\ { } $ # \t'.split(' '),
  '\n',
  '\r',
  '\u0000',
  '\u0007',
  '\u000B',
  '\u001B',
  '\u0085',
  '\u00A0',
  '\u200B',
  '\u2028',
  '\u2029',
  '\u202E',
  '\u2067',
  '\uD83D',
  '\uDE00',
  '\uFEFF',
  '\uFFFE',
  '\uFFFF',
  '\u{1F469}\u200D\u{1F467}',
  'ی',
  'ਕ',
];

/** Any text at all, of which much is what programs stumble over. */
export const anyText = (bounds: { minLength?: number; maxLength?: number } = {}) =>
  fc.string({
    ...bounds,
    unit: fc.oneof(
      fc.constantFrom(...stumbles),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('a', 'b', 'c', ' '),
    ),
  });
