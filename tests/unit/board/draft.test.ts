import { expect, test } from 'vitest';
import { emptyDraft, freedAfter, isUnsent, keyOf, targetOf } from '../../../client/board/draft.ts';

const sent = { ...emptyDraft, text: 'I ring Nana.', heading: 'well', audience: 'all' };

test('once its words are sent the box is free for the next, under the same heading', () => {
  expect(freedAfter('new', sent, { ...sent, isSending: true })).toEqual({
    ...emptyDraft,
    heading: 'well',
  });
});

test('what was typed meanwhile stays, and goes to those who stood beside it', () => {
  const now = { ...sent, isSending: true, text: 'And the school.', audience: 'professionals' };
  expect({ ...now, ...freedAfter('new', sent, now) }).toEqual({ ...now, isSending: false });
});

test('who was chosen meanwhile is chosen for the next words', () => {
  const now = { ...sent, isSending: true, audience: 'professionals', children: ['juno'] };
  const next = { audience: 'professionals', children: ['juno'] };
  expect(freedAfter('new', sent, now)).toMatchObject({ ...next, text: '', isSending: false });
});

test('what was typed behind the sent words is the next, without them', () => {
  const now = { ...sent, isSending: true, text: 'I ring Nana. And the school.' };
  expect({ ...now, ...freedAfter('answer', sent, now) }).toEqual({
    ...now,
    text: 'And the school.',
    isSending: false,
  });
});

test('a box that was emptied meanwhile is as free as any', () => {
  const now = { ...sent, isSending: true, text: ' ', children: ['juno'] };
  expect(freedAfter('new', sent, now)).toMatchObject({
    text: '',
    audience: null,
    children: ['juno'],
  });
});

test('other words for a line stay whole, and begin with what is on its way', () => {
  const now = { ...sent, from: 'I ring.', isSending: true, text: 'I ring Nana. Every day.' };
  expect(freedAfter('reword', sent, now)).toMatchObject({ text: now.text, from: sent.text });
  const back = { ...now, text: 'I ring.' };
  expect(isUnsent({ ...back, ...freedAfter('reword', sent, back) })).toBe(true);
});

test('what is begun is gone on with in its own box', () => {
  for (const target of [
    { kind: 'new' },
    { kind: 'answer', line: 'a-line' },
    { kind: 'reword', line: 'new' },
  ] as const)
    expect(targetOf(keyOf(target))).toEqual(target);
  expect(['left-1', 'sent-2'].map(targetOf)).toEqual([null, null]);
});
