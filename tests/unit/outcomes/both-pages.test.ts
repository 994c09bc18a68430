import { expect, test } from 'vitest';
import { outcomeParts } from '../../../client/outcomes/outcome-parts.tsx';
import { readLines } from '../../../client/outcomes/read-line.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import type { Outcomes } from '../../../shared/outcomes/outcomes.ts';
import { outcomesPaper } from '../../../shared/papers/outcomes-paper.ts';
import {
  audienceNamed,
  line,
  personNamed,
  smallConference,
  withPeoplePresent,
} from './small-conference.ts';

const small = smallConference();
const kezia = personNamed(small, 'Kezia');
const conference = smallConference([
  ...withPeoplePresent(small),
  {
    kind: 'planFrameSet',
    audience: audienceNamed(small, 'everyone'),
    lead: null,
    coreGroup: [kezia],
    words: { every: '' },
  },
]);

function outcomesWith(...codes: Parameters<typeof line>[0][]) {
  const answers = [{ person: kezia, score: 6, reason: '', oneHigher: '', recordedBy: kezia }];
  const scale = { id: 's', order: 0, question: 'q', ten: 't', zero: 'z', danger: null, answers };
  const board = [
    { audience: audienceNamed(conference, 'everyone'), lines: codes.map(line), scales: [scale] },
  ];
  const outcomes = buildOutcomes(board, conference, kezia, { version: 1, at: 0 });
  if (outcomes === null) throw new Error('no copy');
  return outcomes;
}

/** What can be in a copy after the close. */
const afterwards: Partial<Outcomes> = {
  version: 2,
  changes: { before: 1, reason: 'A date was wrong', gone: [] },
  agreement: [
    {
      name: 'Kezia',
      title: 'Mother',
      role: 'parent',
      answer: 'agrees',
      reason: '',
      writtenBy: null,
    },
  ],
  addenda: [
    {
      at: '2026-05-01T10:00:00Z',
      kind: 'addendum',
      by: { name: 'Marguerite', title: 'Chair' },
      words: 'It was a Tuesday',
    },
  ],
};

const partsOfPaper = (outcomes: Outcomes): string[] =>
  outcomesPaper(outcomes).blocks.flatMap((block) =>
    block.is === 'section' ? [block.heading] : [],
  );

test.each([
  ['as it was at the close', {}],
  ['with what came after it', afterwards],
])('[OC1] the page in the browser has the parts of the paper, in the same order, %s', (_, more) => {
  const outcomes = {
    ...outcomesWith(
      { id: 'd', code: 'danger-statement', text: 'danger' },
      { id: 'g', code: 'safety-goal', text: 'goal of none' },
      { id: 'c', code: 'child-view', text: 'child' },
      { id: 's', code: 'strength', text: 'strength' },
    ),
    ...more,
  };
  expect(outcomeParts(outcomes).map(({ heading }) => heading)).toEqual(partsOfPaper(outcomes));
});

test('[OC6] a line that is new or has other words says so in the browser in the words of the paper', () => {
  const outcomes = outcomesWith({ id: 's', code: 'strength', text: 'strength' });
  const [one] = outcomes.headings.flatMap(({ lines }) => lines);
  if (one === undefined) throw new Error('no line');
  const read = readLines(outcomes);
  const changed = (more: Partial<typeof one>) => read([{ ...one, ...more }], 'x')[0]?.changed;
  expect(changed({})).toBeNull();
  expect(changed({ changed: 'new' })).toEqual({ label: 'New in this version', was: '' });
  expect(changed({ changed: 'reworded', was: 'weakness' })).toEqual({
    label: 'It said before',
    was: 'weakness',
  });
});
