import { expect, test } from 'vitest';
import type { ConferenceView, ScaleView } from '../../../shared/conference/view.ts';
import { emptyScore } from '../../../client/ui/score-fields.tsx';
import { missingIn, questionFor, whoseNumbers } from '../../../client/scaling/whose.ts';

const people = [
  ['kezia', 'Kezia', 'parent'],
  ['juno', 'Juno', 'child'],
  ['maud', 'Maud', 'professional'],
  ['sunniva', 'Sunniva', 'advocate'],
  ['dennis', 'Dennis', 'minute-taker'],
].map(([id, name, role]) => ({ id, name, role })) as ConferenceView['people'];

const seenBy = (id: string): Pick<ConferenceView, 'you' | 'people'> => ({
  people,
  you: people.find((person) => person.id === id) as unknown as ConferenceView['you'],
});

const scale = (more: Partial<ScaleView>): ScaleView => ({
  id: 'scale',
  audience: 'everyone',
  question: '',
  ten: '',
  zero: '',
  danger: null,
  reasons: 'professionals',
  standing: 'asking',
  asked: 3,
  answered: 0,
  askedOfMe: false,
  mine: null,
  ...more,
});

const mine = { person: 'kezia', score: 4, reason: '', oneHigher: '', recordedBy: 'kezia' };

test('[SL2] whoever is asked gives their own number; professionals say why where the format asks for it', () => {
  const [kezia] = whoseNumbers(seenBy('kezia'), scale({ askedOfMe: true }));
  const [maud] = whoseNumbers(seenBy('maud'), scale({ askedOfMe: true }));
  expect(kezia).toMatchObject({ id: 'kezia', isMe: true, reasonNeeded: false });
  expect(maud).toMatchObject({ id: 'maud', isMe: true, reasonNeeded: true });
});

test('an advocate gives the number of the child they speak for', () => {
  const asked = scale({ mayRecordFor: ['juno'] });
  expect(whoseNumbers(seenBy('sunniva'), asked)).toMatchObject([{ name: 'Juno', isMe: false }]);
});

test('the minute taker writes numbers down in another place', () => {
  expect(whoseNumbers(seenBy('dennis'), scale({ mayRecordFor: ['juno'] }))).toEqual([]);
});

test('[SL1] no number is chosen beforehand, and whoever gives none owes no reason', () => {
  const [free, owing] = [false, true].map((reasonNeeded) => ({ reasonNeeded, asksPlan: false }));
  if (free === undefined || owing === undefined) throw new Error('there are two');
  expect(missingIn(emptyScore, free)).toEqual(['number']);
  expect(missingIn({ ...emptyScore, score: 0 }, owing)).toEqual(['reason']);
  expect(missingIn({ ...emptyScore, score: 0, reason: '  ' }, owing)).toEqual(['reason']);
  expect(missingIn({ ...emptyScore, score: 0 }, free)).toEqual([]);
  expect(missingIn({ ...emptyScore, score: 'no-number' }, owing)).toEqual([]);
});

test('[SL5] where it is asked, a professional says with the number whether a plan is needed, and nobody else (D32)', () => {
  const asking = scale({ askedOfMe: true, asksPlan: true });
  const [kezia] = whoseNumbers(seenBy('kezia'), asking);
  const [maud] = whoseNumbers(seenBy('maud'), asking);
  expect([kezia?.asksPlan, maud?.asksPlan]).toEqual([false, true]);
  const owing = { reasonNeeded: true, asksPlan: true };
  expect(missingIn(emptyScore, owing)).toEqual(['number', 'plan']);
  expect(missingIn({ ...emptyScore, score: 3 }, owing)).toEqual(['plan', 'reason']);
  expect(missingIn({ ...emptyScore, score: 3, reason: 'So', planNeeded: 'yes' }, owing)).toEqual(
    [],
  );
  expect(missingIn({ ...emptyScore, score: 'no-number' }, owing)).toEqual([]);
});

test('[SL6] whose group is shown is not called any more, and cannot change their number', () => {
  const inTurn = scale({
    askedOfMe: true,
    order: ['parents', 'professionals'],
    shown: ['parents'],
  });
  expect(whoseNumbers(seenBy('kezia'), inTurn)).toMatchObject([{ isSettled: true }]);
  expect(whoseNumbers(seenBy('maud'), inTurn)).toMatchObject([{ isSettled: false }]);
  expect(questionFor({ ...seenBy('kezia'), scales: [inTurn] })).toBeNull();
  expect(questionFor({ ...seenBy('maud'), scales: [inTurn] })?.id).toBe('scale');
});

test('a question calls until it is answered or over', () => {
  const view = (...scales: ScaleView[]) => ({ ...seenBy('kezia'), scales });
  expect(questionFor(view(scale({ askedOfMe: true })))?.id).toBe('scale');
  expect(questionFor(view(scale({ askedOfMe: true, mine })))).toBeNull();
  expect(questionFor(view(scale({ askedOfMe: true, standing: 'revealed' })))).toBeNull();
  expect(questionFor(view(scale({})))).toBeNull();
});
