import { expect, test } from 'vitest';
import { outcomeParts } from '../../../client/outcomes/outcome-parts.tsx';
import { pageOf } from '../../support/page-of.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
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

test('[OC1] the page in the browser has the parts of the page that is kept, in the same order', () => {
  const outcomes = outcomesWith(
    { id: 'd', code: 'danger-statement', text: 'danger' },
    { id: 'c', code: 'child-view', text: 'child' },
    { id: 's', code: 'strength', text: 'strength' },
  );
  const kept = [...pageOf(outcomes).matchAll(/<h2[^>]*>([^<]*)<\/h2>/gu)];
  expect(outcomeParts(outcomes).map(({ heading }) => heading)).toEqual(
    kept.map(([, heading]) => heading?.replaceAll('&#39;', "'")),
  );
});
