import { expect, test } from 'vitest';
import { emptyDraft, freedAfter } from '../../../client/board/draft.ts';

const sent = { ...emptyDraft, text: 'I ring Nana.', heading: 'well', audience: 'all' };

test('once its words are sent the box is free for the next, under the same heading', () => {
  expect(freedAfter(sent, { ...sent, isSending: true })).toEqual({
    ...emptyDraft,
    heading: 'well',
  });
});

test('what was typed meanwhile stays, and goes to those who stood beside it', () => {
  const now = { ...sent, isSending: true, text: 'And the school.', audience: 'professionals' };
  expect({ ...now, ...freedAfter(sent, now) }).toEqual({ ...now, isSending: false });
});

test('who was chosen meanwhile is chosen for the next words', () => {
  const now = { ...sent, isSending: true, audience: 'professionals', children: ['juno'] };
  const next = { audience: 'professionals', children: ['juno'] };
  expect(freedAfter(sent, now)).toMatchObject({ ...next, text: '', isSending: false });
});
