import { beforeAll, expect, test } from 'vitest';
import { leftOut } from '../../../shared/outcomes/left-out.ts';
import type { LeftOut } from '../../../shared/outcomes/left-out.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import { boardOfFamily, holdSampleFamily } from './sample-family.ts';
import type { SampleFamily } from './sample-family.ts';

const { conference } = sample;

let family: SampleFamily;
beforeAll(() => {
  family = holdSampleFamily();
});

const leftOutFor = (key: string): LeftOut[] =>
  leftOut(boardOfFamily(family), family.held.now(), family.idOf(key));

const lineOf = (key: string): string =>
  [...conference.items, ...conference.restrictedItems].find(({ id }) => id === key)?.text ?? '';

const about = (key: string, words: string): LeftOut | undefined =>
  leftOutFor(key).find(({ text }) => text === words);

test('[O29] the chair is left out of nothing', () => {
  expect(leftOutFor('p01').filter(({ why }) => why !== 'restricted')).toEqual([]);
});

test('[O29] every line the father does not get is listed once, in the order of the board, and why', () => {
  const all = leftOutFor('p04');
  const version = conference.distribution.find(({ to }) => to === 'p04')?.version ?? '';
  const hidden = /hidden items ([A-Z0-9,]+)/u.exec(version)?.[1]?.split(',') ?? [];
  for (const key of hidden) {
    const found = all.filter(({ text }) => text === lineOf(key));
    expect([key, found.length, found[0]?.instead]).toEqual([key, 1, null]);
  }
  const order = all
    .filter(({ heading }) => heading === all.find(({ text }) => text === lineOf('W3'))?.heading)
    .map(({ text }) => text);
  const worries = conference.items.filter(({ id }) => id.startsWith('W')).map(({ text }) => text);
  expect(order.filter((text) => worries.includes(text))).toEqual(
    worries.filter((text) => order.includes(text)),
  );
});

test('[O29] what the father reads in other words stands beside what the chair reads', () => {
  const other = conference.items.find(({ id }) => id === 'W1')?.variants?.[0]?.text;
  expect(about('p04', lineOf('W1'))).toMatchObject({ why: 'other-wording', instead: other });
});

test('[O29] it says for whom a line is', () => {
  expect(about('p04', lineOf('R2'))).toMatchObject({ why: 'restricted' });
  expect(about('p04', lineOf('G2'))).toMatchObject({
    why: 'part',
    name: expect.stringMatching(/./u) as string,
  });
  expect(about('p03', lineOf('W11'))).toBeUndefined();
});

test('[O29] what was decided for a child he may not hear about, and why, is left out of his copy', () => {
  const decided = leftOutFor('p04').filter(({ heading }) => heading === 'The decision');
  expect(decided.find(({ text }) => text.startsWith('Juno:'))).toMatchObject({
    why: 'children',
    name: 'Juno',
  });
  expect(decided.find(({ text }) => text === conference.decisionRationale)).toMatchObject({
    why: 'part',
  });
  expect(leftOutFor('p03').filter(({ heading }) => heading === 'The decision')).toEqual([]);
});

test('[O29] what is left out is not in the copy, and what is not left out is', () => {
  for (const { id } of conference.participants) {
    const copy = family.textFor(id);
    for (const { text, instead, why } of leftOutFor(id)) {
      if (why === 'other-wording') expect(copy).toContain(JSON.stringify(instead).slice(1, -1));
      else expect(copy.includes(JSON.stringify({ text }).slice(1, -1))).toBe(false);
    }
  }
});
