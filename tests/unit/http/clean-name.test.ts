import { expect, test } from 'vitest';
import { cleanName } from '../../../server/http/clean-name.ts';

test.each([
  ['  Kezia   Thistlewick ', 'Kezia Thistlewick'],
  ['Chair\u202E(ruo', 'Chair(ruo'],
  ['line\nbreak\u2028here', 'line break here'],
  ['Z\u0301\u0302\u0303\u0304\u0305\u0306', '\u0179\u0302\u0303\u0304'],
  ['\u200F\u2066 \u0007', ''],
  ['Mar\u200Bgue\u00ADrite', 'Marguerite'],
  ['\u3164\u115F\uFFA0', ''],
  ['\u2800\u2800', ''],
  ['\u200D\u200C', ''],
  ['\u0301\u0302', ''],
  ['Kezia\u{E0041}\u{E0042}', 'Kezia'],
])('[P8] a name that could play tricks on the list is made plain: %j', (typed, shown) => {
  expect(cleanName(typed)).toBe(shown);
});

test.each([
  'Seán Ó Súilleabháin',
  'ਕੁਲਦੀਪ ਕੌਰ',
  'شازیہ',
  'Zofia Łumen',
  "D'Arcy-Ngũgĩ",
  '李雷',
  'می‌خواهم',
  'क्‍ष',
  'Ada 👩🏽‍🌾',
])('[P8] a name of any script stays as it is: %s', (name) => {
  expect(cleanName(name)).toBe(name);
});
