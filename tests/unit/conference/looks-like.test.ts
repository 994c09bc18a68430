import { expect, test } from 'vitest';
import { looksLike } from '../../../shared/conference/view/looks-like.ts';

const chair = 'Marguerite Oldacre';

test.each([
  'Marguerite Oldacre',
  ' MARGUERITE  oldacre ',
  'Marguerite-Oldacre',
  'Márguerite Oldacré',
  'Marguerite\u200BOldacre',
  'Mar\u00ADguerite Old\u2060acre',
  '\u041C\u0430rguerite \u041Eldacre',
  'Marguer1te 0ldacre',
  'Ｍａｒｇｕｅｒｉｔｅ Oldacre',
  'Marguerite Oldacre (chair)',
  'Ms Marguerite Oldacre',
  'Chair',
  'the CHAIR',
  'Conference chairperson',
])('[C13] %j is marked as the name of the chair', (name) => {
  expect(looksLike(name, chair)).toBe(true);
});

test.each([
  'Kezia Thistlewick',
  'Margaret Oldacre',
  'Marguerite',
  'Oldacre',
  'Chairil Anwar',
  'مارگریت',
  '李',
])('[C13] %j is nobody’s but its own', (name) => {
  expect(looksLike(name, chair)).toBe(false);
});

test('[C13] a short name that stands inside another by chance is not marked', () => {
  expect(looksLike('Joanna Birch', 'Anna')).toBe(false);
  expect(looksLike('anna', 'Anna')).toBe(true);
});
