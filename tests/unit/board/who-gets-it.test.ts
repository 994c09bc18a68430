import { expect, test } from 'vitest';
import { answersIn } from '../../../client/board/answers-in.ts';
import { destinationOf } from '../../../client/board/destination.ts';
import { emptyDraft, isUnsent } from '../../../client/board/draft.ts';
import { routeOf } from '../../../client/board/routes.ts';
import { audienceChoices } from '../../../client/board/use-pen.ts';
import { loadTexts, say } from '../../../client/language/language.ts';
import { mothersView, narrowed, sampleAudiences, splitView } from '../../support/split-view.ts';

loadTexts();

const words = { t: say, lang: 'en-GB' };
const route = (view: ReturnType<typeof splitView>, audience: string, children: string[]) => {
  const writable = new Set(view.audiences?.map(({ id }) => id));
  return routeOf(words, view, writable, audience, children);
};
const composed = (view: ReturnType<typeof splitView>, draft: Partial<typeof emptyDraft> = {}) =>
  destinationOf(words, view, {
    target: { kind: 'new' },
    draft: { ...emptyDraft, ...draft },
    line: null,
  });

test('[B11] a new line is for the people of this part; others are one press away', () => {
  const view = splitView();
  const choices = audienceChoices(say, view, view.documents);
  expect(choices.map(({ words: label }) => label)).toEqual([
    'This part',
    'Everyone',
    'Professionals',
    'Chair, minutes',
    'Not for Rowan',
  ]);
});

test('[B11] while a restricted part is open a line can go nowhere else', () => {
  const view = splitView({ part: { name: 'Police', restricted: true } });
  expect(audienceChoices(say, view, view.documents).map(({ id }) => id)).toEqual(['a']);
});

test('[B11] family is offered nobody who is not here', () => {
  const view = mothersView();
  expect(audienceChoices(say, view, view.documents).map(({ id }) => id)).toEqual(['a']);
});

test('[B12] a line about a child goes by itself to those who may hear about that child, and says so', () => {
  expect(route(splitView(), 'everyone', [])).toEqual({ audience: 'everyone', hint: null });
  expect(route(splitView(), 'a', ['otis'])).toEqual({ audience: 'a', hint: null });
  const waiting = route(splitView(), 'everyone', ['otis']);
  expect(waiting.audience).toBeNull();
  expect(waiting.hint).toBe('Silas may not hear about Otis and will not see this line.');
  const made = narrowed('n', 'everyone', ['otis'], []);
  const view = splitView({ audiences: [...sampleAudiences, made] });
  expect(route(view, 'everyone', ['otis']).audience).toBe('n');
});

test('[B11] an answer to what everyone reads is for this part, any other stands where its line stands', () => {
  expect(answersIn(splitView(), { audience: 'everyone' })).toBe('a');
  expect(answersIn(splitView(), { audience: 'professionals' })).toBe('professionals');
  expect(answersIn(mothersView(), { audience: 'everyone' })).toBe('a');
  const made = narrowed('n', 'everyone', ['otis'], []);
  const view = splitView({ audiences: [...sampleAudiences, made] });
  expect(answersIn(view, { audience: 'n' })).toBe('n');
});

test('[B13] words begun for some people go to no others by themselves', () => {
  expect(composed(mothersView()).audience).toBe('a');
  const elsewhere = composed(mothersView(), { audience: 'b', text: 'The new address' });
  expect(elsewhere.audience).toBeNull();
  expect(elsewhere.hindrance).toContain('other people');
  expect(composed(mothersView(), { audience: 'everyone' }).audience).toBe('everyone');
});

test('[B12] a contributor is told that a line about a child is for those who may hear about that child', () => {
  const { hint } = composed(mothersView(), { children: ['otis'] });
  expect(hint).toBe('Only those who may hear about Otis will see this.');
  expect(hint).not.toMatch(/Silas|Rowan/);
});

test('[B13] an answer to a line that is not on this board stays in its box', () => {
  const target = { kind: 'answer', line: 'w1' } as const;
  const { audience, hindrance } = destinationOf(words, mothersView(), {
    target,
    draft: { ...emptyDraft, text: 'This is true.' },
    line: undefined,
  });
  expect(audience).toBeNull();
  expect(hindrance).toContain('kept here');
});

test('the words of a line that is opened to change it are nothing unsent', () => {
  const draft = { ...emptyDraft, text: 'I ring Nana.', from: 'I ring Nana.' };
  expect(isUnsent(draft)).toBe(false);
  expect(isUnsent({ ...draft, text: 'I ring Nana at once.' })).toBe(true);
});
