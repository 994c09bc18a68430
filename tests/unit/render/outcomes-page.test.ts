import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomesPage } from '../../../server/render/html/page.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import { englishOutcomes } from '../../../shared/outcomes/words.ts';
import { holdSampleFamily } from '../outcomes/sample-family.ts';
import {
  audienceNamed,
  line,
  personNamed,
  smallConference,
  withPeoplePresent,
} from '../outcomes/small-conference.ts';

const conference = smallConference(withPeoplePresent(smallConference()));

function pageSaying(text: string): string {
  const lines = [line({ id: '1', code: 'strength', text })];
  const answers = [
    {
      person: personNamed(conference, 'Kezia'),
      score: 6,
      reason: text,
      oneHigher: '',
      recordedBy: 'i1',
    },
  ];
  const scales = [
    { id: 's1', order: 0, question: text, ten: 'safe', zero: 'not safe', danger: null, answers },
  ];
  const board = [{ audience: audienceNamed(conference, 'everyone'), lines, scales }];
  const outcomes = buildOutcomes(board, conference, personNamed(conference, 'Kezia'), {
    version: 1,
    at: 0,
  });
  if (outcomes === null) throw new Error('no copy');
  return outcomesPage(outcomes);
}

test('[H1] whatever somebody wrote is text in the page, never markup', () => {
  const page = pageSaying('<script>alert(1)</script> & "quotes" <img src=x onerror=alert(1)>');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;');
  expect(page).not.toMatch(/<script|<img/);
});

test('[H2] bidi overrides and halves of an emoji cannot turn or break the page', () => {
  const page = pageSaying('\u202Edrowssap \ud83d');
  expect(page).not.toContain('\u202E');
  expect(page.isWellFormed()).toBe(true);
  expect(page).toContain('drowssap');
});

test('[H3] any text yields a page with the same tags as an ordinary one', () => {
  const shape = (page: string) => page.match(/<[^>]*>/gu)?.map((tag) => tag.split(/[\s>]/u)[0]);
  const usual = shape(pageSaying('words'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(shape(pageSaying(text))).toEqual(usual);
    }),
  );
});

test('[H4] every copy says how to put it right and how to complain (D52, E23, Y17, N29)', () => {
  const page = pageSaying('Wren sleeps well.');
  for (const words of [englishOutcomes.howToCorrect, englishOutcomes.howToComplain]) {
    expect(page).toContain(words.replaceAll("'", '&#39;'));
  }
});

test('[H4] headings stand in order, no level is skipped, and the page names its language', () => {
  const page = pageSaying('words');
  const levels = [...page.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  expect(levels.every((level, at) => at === 0 || level - (levels[at - 1] ?? 0) <= 1)).toBe(true);
  expect(page).toMatch(/^<!doctype html><html lang="en-GB">/u);
});

test('who came without a word for what they are stands there with their role', () => {
  expect(pageSaying('')).toMatch(/<b>[^<]+<\/b>, Chair/);
});

test('[H4] a copy without reasons, as of somebody who was told only what was decided, has no empty heading', () => {
  const family = holdSampleFamily();
  const [mothers, fathers] = ['p03', 'p04'].map((key) => outcomesPage(family.copyFor(key)));
  expect(mothers).toContain('Why this was decided');
  expect(fathers).toContain('A child protection plan');
  expect(fathers).not.toMatch(/Why this was decided|Who did not agree|What parents said/u);
});

test('the chair’s page says from when to when somebody was there, and in which part; nobody else’s does', () => {
  const family = holdSampleFamily();
  const times = /\d\d:\d\d to \d\d:\d\d, With Rowan, Halina and interpreter/u;
  expect(outcomesPage(family.copyFor('p01'))).toMatch(times);
  expect(outcomesPage(family.copyFor('p09'))).not.toMatch(times);
});
