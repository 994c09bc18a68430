import { expect, test } from 'vitest';
import { isOver } from '../../../shared/board/became.ts';
import { dangerNotes, gapsOf } from '../../../shared/board/plan-gaps.ts';
import { comparedScales } from '../../../client/review/compared.ts';
import type { ConferenceView } from '../../../shared/conference/view.ts';

test('[C147] what is done since the last conference wants neither a person nor a day any more (D44)', () => {
  const action = { owner: null, by: '2026-04-24' };
  expect(gapsOf({ ...action, became: 'done' }, '2026-07-07')).toEqual([]);
  for (const became of ['partly-done', 'late', 'not-done', null] as const) {
    expect(gapsOf({ ...action, became }, '2026-07-07')).toEqual(['nobody', 'date-past']);
  }
});

test('[C147] a danger statement that is over, or stands in new words, asks for no goal', () => {
  const statement = { struck: false };
  const notes = (became: 'kept' | 'reworded' | 'closed') =>
    dangerNotes({ dangers: [{ statement: { ...statement, became }, goals: [] }], goals: [] }, 1);
  expect(notes('kept')).toEqual([{ kind: 'no-goal', number: 1 }]);
  expect([notes('reworded'), notes('closed')]).toEqual([[], []]);
  expect([isOver({ became: 'better' }), isOver({ became: null }), isOver({})]).toEqual([
    false,
    false,
    false,
  ]);
});

type Scale = ConferenceView['scales'][number];

test('[C148] [RV5] a question is compared with the newest of today about the same, first of all before the same people', () => {
  const before = (id: string, audience: string, danger: string | null) => ({
    id,
    audience,
    danger,
    question: 'How safe?',
    ten: 'safe',
    zero: 'not safe',
    answers: [],
  });
  const now = (id: string, audience: string, danger: string | null, answered = 1): Scale => ({
    ...before(id, audience, danger),
    reasons: 'nobody',
    standing: 'revealed',
    asked: 1,
    answered,
    askedOfMe: false,
    mine: null,
    ...(answered === 0
      ? {}
      : {
          answers: [{ person: 'p', score: 5, reason: '', oneHigher: '', recordedBy: 'p' }],
        }),
  });
  const earlier = {
    date: '2026-04-14',
    kind: 'initial' as const,
    lines: [],
    decision: null,
    scales: [before('in A', 'A', null), before('in B', 'B', null), before('of D', 'A', 'D')],
  };
  const scales = [now('A1', 'A', null), now('A2', 'A', null), now('not yet', 'B', null, 0)];
  const pairs = comparedScales({ earlier, scales }).map((one) => [one.before.id, one.now?.id]);
  expect(pairs).toEqual([
    ['in A', 'A2'],
    ['in B', undefined],
    ['of D', undefined],
  ]);
  // In parts then, together now.
  const together = comparedScales({ earlier, scales: [now('all', 'everyone', null)] });
  expect(together.map((one) => one.now?.id)).toEqual(['all', 'all', undefined]);
  expect(comparedScales({ scales })).toEqual([]);
});
