import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomesPage } from '../../../server/render/html/page.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
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
