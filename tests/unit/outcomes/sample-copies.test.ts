import { beforeAll, expect, test } from 'vitest';
import { outcomesSchema } from '../../../shared/outcomes/outcomes.ts';
import type { OutcomeLine, Outcomes } from '../../../shared/outcomes/outcomes.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import type { SampleFamily } from './sample-family.ts';
import { holdSampleFamily } from './sample-family.ts';

const { conference, meta } = sample;

let family: SampleFamily;
beforeAll(() => {
  family = holdSampleFamily();
});

/** Everything the sample calls by a key, in the words of the mother's side. */
const words = new Map<string, string>([
  ...conference.items.map(({ id, text }) => [id, text] as const),
  ...conference.restrictedItems.map(({ id, text }) => [id, text] as const),
  ...conference.dangerStatements.map(({ id, text }) => [id, text] as const),
  ...conference.safetyGoals.map(({ id, text }) => [id, text] as const),
  ...conference.plan.actions.map(({ id, action }) => [id, action] as const),
]);

const wordsOf = (key: string): string => {
  const found = words.get(key);
  if (found === undefined) throw new Error(`the sample has no ${key}`);
  return found;
};

const fathersWordsOf = (key: string): string =>
  [
    ...conference.items,
    ...conference.dangerStatements,
    ...conference.safetyGoals,
    ...conference.plan.actions,
  ]
    .filter(({ id }) => id === key)
    .flatMap(({ variants = [] }) => variants)
    .find((variant) => variant.for.includes('p04'))?.text ?? '';

/** The sample's own list of what the father's copy hides, and what it says in other words. */
const version = conference.distribution.find(({ to }) => to === 'p04')?.version ?? '';
const keysAfter = (words: string): string[] =>
  new RegExp(`${words} ([A-Z0-9,]+)`).exec(version)?.[1]?.split(',') ?? [];
const hidden = keysAfter('hidden items');
const inOtherWords = keysAfter('variants used for');

const linesOf = ({ dangers, goals, childrensWords, headings }: Outcomes): OutcomeLine[] => [
  ...dangers.flatMap(({ statement, goals: answers }) => [statement, ...answers]),
  ...goals,
  ...childrensWords,
  ...headings.flatMap(({ lines }) => lines),
];
const textsOf = (key: string): string[] => linesOf(family.copyFor(key)).map(({ text }) => text);

const everyone = conference.participants.map(({ id }) => id);

test('the sample hides 18 lines from the father and says 9 in other words', () => {
  expect([hidden.length, inOtherWords.length]).toEqual([18, 9]);
});

test('[O2] father and his mother have none of the hidden lines, and the others in their own words', () => {
  for (const key of ['p04', 'p06']) {
    const texts = textsOf(key);
    for (const one of hidden) expect(texts).not.toContain(wordsOf(one));
    for (const one of inOtherWords) {
      expect(texts.filter((text) => text === fathersWordsOf(one))).toHaveLength(1);
      if (fathersWordsOf(one) !== wordsOf(one)) expect(texts).not.toContain(wordsOf(one));
    }
    for (const one of ['W4', 'W5', 'W7', 'W11', 'G3', 'S4', 'S7', 'S8', 'S9', 'SG2', 'A7', 'A10']) {
      expect(texts).toContain(wordsOf(one));
    }
  }
});

test('[O2] nothing in the father’s copy is about Juno, the move, or who else was there', () => {
  const copy = family.copyFor('p04');
  const told = JSON.stringify({ ...copy, people: copy.people.map(({ name }) => name) });
  for (const word of [
    'Juno',
    'Bett',
    'old flat',
    'mended the cot',
    'Silas',
    'Gethin',
    'Only for',
  ]) {
    expect(told).not.toContain(word);
  }
  expect(copy.conference.children).toEqual(['Otis', 'Wren']);
  expect(linesOf(copy).flatMap(({ children, onlyFor }) => [onlyFor, ...children])).not.toContain(
    'Juno',
  );
  expect(linesOf(copy).every(({ onlyFor }) => onlyFor === null)).toBe(true);
});

test('[O7] each side reads who was in a part with them, and of nobody else whether they came', () => {
  const namesIn = (key: string) => family.copyFor(key).people.map(({ name }) => name.split(' ')[0]);
  expect(namesIn('p03')).toEqual(
    'Marguerite Dennis Kezia Bettina Sunniva Ines Caspian Maud Tobias DC Gethin'.split(' '),
  );
  expect(namesIn('p04')).toEqual(
    'Marguerite Dennis Rowan Halina Sunniva Ines Caspian Maud Tobias DC Zofia'.split(' '),
  );
  // Gethin left part A before it was over; Caspian was not in part C, and left nobody early.
  const left = (key: string) =>
    family.copyFor(key).people.filter(({ attendance }) => attendance === 'left');
  expect(left('p03').map(({ name }) => name)).toEqual(['Gethin Moorcroft']);
  expect(left('p04')).toEqual([]);
  expect(namesIn('p01')).toHaveLength(everyone.length);
});

test('[O7] chair and minute taker read when everybody came and went', () => {
  const timesIn = (key: string) =>
    family.copyFor(key).people.map(({ name, attended }) => [name, attended?.length]);
  expect(Object.fromEntries(timesIn('p01'))).toMatchObject({
    'Kezia Thistlewick': 2,
    'Rowan Pikestaff': 1,
    'DC Priya Lanternhill': 3,
    'Silas Orrery': 0,
  });
  for (const key of ['p03', 'p04', 'p09']) {
    expect(timesIn(key).every(([, times]) => times === undefined)).toBe(true);
  }
});

test('[O2] mother and grandmother have every line of part A with its comments, and what the father said when it was released', () => {
  const own = conference.items.filter(({ saidBy }) => !saidBy.includes('p04'));
  for (const key of ['p03', 'p05']) {
    const texts = textsOf(key);
    for (const { text } of own) expect(texts).toContain(text);
    for (const { text } of conference.dangerStatements) expect(texts).toContain(text);
    expect(texts).toContain(wordsOf('S8'));
    const copy = family.textFor(key);
    expect(copy).toContain('Two of the letters went to the old flat.');
    for (const one of inOtherWords.filter((id) => fathersWordsOf(id) !== wordsOf(id))) {
      expect(texts).not.toContain(fathersWordsOf(one));
    }
    for (const word of ['Halina Pikestaff', 'I did hit the door', 'Only for']) {
      expect(JSON.stringify({ ...family.copyFor(key), headings: [] })).not.toContain(word);
    }
  }
});

test('[O5] a professional of both parts has each line once, in the fullest words, with the comments of both sides', () => {
  const texts = textsOf('p09');
  expect(new Set(texts).size).toBe(texts.length);
  for (const one of [...hidden.filter((id) => !id.startsWith('R')), ...inOtherWords]) {
    expect(texts).toContain(wordsOf(one));
  }
  const door = linesOf(family.copyFor('p09')).find(({ text }) => text === wordsOf('W2'));
  expect(door?.comments.map(({ text }) => text)).toEqual([
    'I did hit the door. I did not throw the phone.',
  ]);
  const [danger] = family.copyFor('p09').dangers;
  expect(danger?.goals.map(({ text }) => text)).toEqual([wordsOf('SG1')]);
  expect(family.copyFor('p14').headings.flatMap(({ lines }) => lines)).not.toContainEqual(
    expect.objectContaining({
      text: 'I want to have Otis and Wren at weekends without someone checking me.',
    }),
  );
});

test('[O2] the father of one child who could not come reads what was released to him, and the decision for that child', () => {
  const copy = family.copyFor('p17');
  expect(copy.conference.children).toEqual(['Juno']);
  expect(linesOf(copy)).toHaveLength(3);
  expect(copy.decision?.children.map(({ child }) => child)).toEqual(['Juno']);
  expect(copy.people.map(({ name }) => name)).toEqual(['Silas Orrery']);
  expect(family.textFor('p17')).not.toMatch(/Otis|Wren|Rowan|Clearwater/u);
});

test('[O4] the decision is whole for those it was told to; the others read what was decided, and nothing of how', () => {
  const whole = family.copyFor('p03').decision;
  expect(whole).toMatchObject({ reasons: conference.decisionRationale });
  expect(whole?.children.map(({ child }) => child)).toEqual(['Juno', 'Otis', 'Wren']);
  for (const key of ['p04', 'p06', 'p10', 'p15']) {
    expect(family.copyFor(key).decision).toMatchObject({
      reasons: '',
      dissent: [],
      parentsViews: [],
    });
  }
  expect(family.copyFor('p04').decision?.children).toMatchObject([
    { child: 'Otis', words: 'A child protection plan', category: 'Neglect' },
    { child: 'Wren', words: 'A child protection plan', category: 'Neglect' },
  ]);
});

test('[O2] the dates in a copy are those its reader was told of', () => {
  const dates = (key: string) => family.copyFor(key).dates.map(({ what }) => what);
  expect(dates('p03')).toEqual(['Core group', 'Review conference', 'Review conference']);
  expect(dates('p04')).toEqual(['Review conference']);
  expect(dates('p17')).toEqual([]);
});

test('[O2] no word of the restricted part is in anybody’s copy, the chair’s neither', () => {
  for (const key of everyone) {
    for (const canary of meta.restrictedCanaries) expect(family.textFor(key)).not.toContain(canary);
    expect(outcomesSchema.safeParse(family.copyFor(key)).error).toBeUndefined();
  }
});
