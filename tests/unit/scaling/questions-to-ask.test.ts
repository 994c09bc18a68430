import { expect, test } from 'vitest';
import {
  aboutAsText,
  aboutAtFirst,
  aboutOfText,
  questionsToAsk,
} from '../../../client/chair/questions-to-ask.ts';
import { listUnfinished } from '../../../client/chair/unfinished.ts';
import { inSets, planCounts, showAnswers } from '../../../client/ui/scale-answers.ts';
import type { ScaleView } from '../../../shared/conference/view.ts';
import { templateOf } from '../../../shared/templates/templates.ts';

test('[C114] in one press: everything together first, then each worry; reason and plan are asked once', () => {
  expect(questionsToAsk('both', ['D1', 'D2'])).toEqual([
    { danger: null, owesReason: true, asksPlan: true },
    { danger: 'D1', owesReason: false, asksPlan: false },
    { danger: 'D2', owesReason: false, asksPlan: false },
  ]);
  expect(questionsToAsk('each-danger', ['D1', 'D2'])).toEqual([
    { danger: 'D1', owesReason: true, asksPlan: true },
    { danger: 'D2', owesReason: true, asksPlan: false },
  ]);
  expect(questionsToAsk({ danger: 'D2' }, ['D1', 'D2'])).toMatchObject([{ danger: 'D2' }]);
});

test('[C114] without a worry on this board there is one question, whatever the format says', () => {
  for (const about of ['overall', 'both', 'each-danger'] as const) {
    expect(questionsToAsk(about, []).map(({ danger }) => danger)).toEqual([null]);
  }
  const { scale } = templateOf('durham-agenda');
  expect(aboutAtFirst({ ...scale, about: 'both' }, 0)).toBe('overall');
  expect(aboutAtFirst({ ...scale, about: 'both' }, 2)).toBe('both');
});

test('what is chosen in the select comes back as it was', () => {
  for (const about of ['overall', 'both', 'each-danger', { danger: 'some-line' }] as const) {
    expect(aboutOfText(aboutAsText(about))).toEqual(about);
  }
});

const scale = (id: string, more: Partial<ScaleView> = {}): ScaleView => ({
  id,
  audience: 'everyone',
  question: 'How safe?',
  ten: 'safe',
  zero: 'not safe',
  danger: null,
  reasons: 'nobody',
  standing: 'revealed',
  asked: 1,
  answered: 1,
  askedOfMe: false,
  mine: null,
  ...more,
});
const answer = (person: string, score: number | null, more: object = {}) => ({
  person,
  score,
  reason: '',
  oneHigher: '',
  recordedBy: person,
  ...more,
});

test('[C114] the newest stands first, and what was put in one go in the order it was put', () => {
  const scales = [scale('old'), scale('all', { set: 's' }), scale('D1', { set: 's' })];
  expect(inSets(scales).map(({ id }) => id)).toEqual(['all', 'D1', 'old']);
});

test('[C113] beside each number stands the one of the round before', () => {
  const people = [{ id: 'kezia', name: 'Kezia', title: '', role: 'parent' as const }];
  const first = scale('first', { answers: [answer('kezia', 4)] });
  const again = scale('again', {
    again: 'first',
    answers: [answer('kezia', 6), answer('maud', 3)],
  });
  expect(showAnswers(again, people, [first, again])).toMatchObject([
    { name: 'Kezia', score: 6, before: 4 },
    { score: 3, before: null },
  ]);
  expect(showAnswers(first, people, [first, again])[0]?.before).toBeUndefined();
});

test('[SL5] how many say that a plan is needed is counted of those who were asked', () => {
  const said = (['yes', 'yes', 'not-sure'] as const).map((planNeeded) => ({ planNeeded }));
  expect(planCounts([...said, {}])).toEqual({ yes: 2, no: 0, 'not-sure': 1 });
  expect(planCounts([{}])).toBeNull();
});

test('[C116] a very low number that nothing was written down about is named before the close', () => {
  const alert = { at: 2, asks: '', people: ['kezia'], answer: null, open: true };
  const listed = (open: boolean) =>
    listUnfinished({
      view: {
        decision: null,
        dates: [],
        scales: [scale('s', { alert: { ...alert, open } })],
        waiting: [],
      },
      dangers: 1,
      dangersWithoutGoal: 0,
      openActions: 0,
      isUnsaved: false,
    });
  expect(listed(true)).toContain('alert-open');
  expect(listed(false)).not.toContain('alert-open');
});
