import type { PersonId } from '../protocol/ids.ts';

/** A scale that was shown, as far as it is compared: a view's, the last conference's, or one of the outcomes. */
export interface ShownScale {
  readonly ten: string;
  readonly zero: string;
  readonly answers: readonly { readonly person: PersonId; readonly score: number | null }[];
}

/** On which side of the table somebody sits: children count with their family. */
export type Side = 'family' | 'professionals';

/** A number; somebody asked who gave none; somebody who was not asked, or not there. Both are normal. */
export type Given = number | 'no-number' | 'not-there';

/** One person's number at both times. */
export interface PersonThenNow {
  readonly person: PersonId;
  readonly side: Side;
  readonly before: Given;
  readonly now: Given;
  /** How far it went up or down; null where there are not two numbers. Lower is no failure. */
  readonly change: number | null;
}

/** Of all the numbers of one time. Said after everybody's own number, never instead of it. */
export interface Summary {
  readonly low: number;
  readonly high: number;
  readonly spread: number;
  readonly median: number;
  /** Between the middle of the family's numbers and that of the professionals'; null where one side gave none. */
  readonly gap: number | null;
}

/** Two times of a scale side by side. */
export interface Comparison {
  readonly kind: 'compared';
  /** Everybody of now in the order they were asked, then those who gave a number only before. */
  readonly people: readonly PersonThenNow[];
  readonly before: Summary | null;
  readonly now: Summary | null;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  readonly gap: 'narrower' | 'wider' | 'the-same' | null;
}

/** Why two scales are not compared: 10 or 0 means something else. */
export interface NotCompared {
  readonly kind: 'not-compared';
  readonly differs: readonly ('ten' | 'zero')[];
}

/**
 * Everybody's number before and now. Only where 10 and 0 have the very same words: one area even prints 0 for no
 * concerns, and there is no number to be read from two scales with other ends.
 */
export function compareScales(
  now: ShownScale,
  before: ShownScale,
  sideOf: (person: PersonId) => Side,
): Comparison | NotCompared {
  const differs = (['ten', 'zero'] as const).filter((end) => !isSame(now[end], before[end]));
  if (differs.length > 0) return { kind: 'not-compared', differs };
  const ids = [...now.answers, ...before.answers].map(({ person }) => person);
  const people = [...new Set(ids)].map((person) => thenNow(person, now, before, sideOf(person)));
  const changes = people.flatMap(({ change }) => (change === null ? [] : [change]));
  const [summaryBefore, summaryNow] = [before, now].map((scale) => summarise(scale, sideOf));
  return {
    kind: 'compared',
    people,
    before: summaryBefore ?? null,
    now: summaryNow ?? null,
    up: changes.filter((change) => change > 0).length,
    down: changes.filter((change) => change < 0).length,
    same: changes.filter((change) => change === 0).length,
    gap: compareGaps(summaryBefore?.gap ?? null, summaryNow?.gap ?? null),
  };
}

/** Blanks at the ends and in rows are no other words; words that were destroyed are the same as nothing. */
const isSame = (one: string, other: string): boolean =>
  tidy(one) !== '' && tidy(one) === tidy(other);

const tidy = (words: string): string => words.trim().replaceAll(/\s+/gu, ' ').normalize();

function thenNow(person: PersonId, now: ShownScale, before: ShownScale, side: Side): PersonThenNow {
  const [numberBefore, numberNow] = [before, now].map((scale) => givenBy(person, scale));
  const change =
    typeof numberBefore === 'number' && typeof numberNow === 'number'
      ? numberNow - numberBefore
      : null;
  return {
    person,
    side,
    before: numberBefore ?? 'not-there',
    now: numberNow ?? 'not-there',
    change,
  };
}

function givenBy(person: PersonId, { answers }: ShownScale): Given {
  const answer = answers.find((one) => one.person === person);
  return answer === undefined ? 'not-there' : (answer.score ?? 'no-number');
}

function summarise({ answers }: ShownScale, sideOf: (person: PersonId) => Side): Summary | null {
  const given = answers.flatMap(({ person, score }) =>
    score === null ? [] : [{ side: sideOf(person), score }],
  );
  const all = given.map(({ score }) => score);
  const middle = medianOf(all);
  if (middle === null) return null;
  const [family, professionals] = (['family', 'professionals'] as const).map((side) =>
    medianOf(given.filter((one) => one.side === side).map(({ score }) => score)),
  );
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const hasBoth = typeof family === 'number' && typeof professionals === 'number';
  return {
    low,
    high,
    spread: high - low,
    median: middle,
    gap: hasBoth ? Math.abs(family - professionals) : null,
  };
}

function medianOf(scores: readonly number[]): number | null {
  const sorted = scores.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function compareGaps(before: number | null, now: number | null): Comparison['gap'] {
  if (before === null || now === null) return null;
  if (before === now) return 'the-same';
  return now < before ? 'narrower' : 'wider';
}
