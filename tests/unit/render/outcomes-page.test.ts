import { expect, test } from 'vitest';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import { englishOutcomes } from '../../../shared/outcomes/words.ts';
import { pageOf } from '../../support/page-of.ts';
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
  return pageOf(outcomes);
}

test('[H1] whatever somebody wrote is text in the page, never markup', () => {
  const page = pageSaying('<script>alert(1)</script> & "quotes" <img src=x onerror=alert(1)>');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;');
  expect(page).not.toMatch(/<script|<img/);
});

test('[H4] every copy says how to put it right and how to complain (D52, E23, Y17, N29)', () => {
  const page = pageSaying('Wren sleeps well.');
  for (const words of [englishOutcomes.howToCorrect, englishOutcomes.howToComplain]) {
    expect(page).toContain(words.replaceAll("'", '&#39;'));
  }
});

test('who came without a word for what they are stands there with their role', () => {
  expect(pageSaying('')).toMatch(/<b>[^<]+:<\/b> <bdi><span class="text">Chair/u);
});

test('[H4] a copy without reasons, as of somebody who was told only what was decided, has no empty heading', () => {
  const family = holdSampleFamily();
  const [mothers, fathers] = ['p03', 'p04'].map((key) => pageOf(family.copyFor(key)));
  expect(mothers).toContain('Why this was decided');
  expect(fathers).toContain('A child protection plan');
  expect(fathers).not.toMatch(/Why this was decided|Who did not agree|What parents said/u);
});

test('the chair’s page says from when to when somebody was there, and in which part; nobody else’s does', () => {
  const family = holdSampleFamily();
  const times = /\d\d:\d\d to \d\d:\d\d, With Rowan, Halina and interpreter/u;
  expect(pageOf(family.copyFor('p01'))).toMatch(times);
  expect(pageOf(family.copyFor('p09'))).not.toMatch(times);
});
