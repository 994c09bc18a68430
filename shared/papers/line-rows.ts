import type { OutcomeLine } from '../outcomes/outcomes.ts';
import { voice } from './line-blocks.ts';
import { several, type Row, yes } from './row.ts';

/** A line and, each in a row after it, what was answered to it. */
export const lineRows = (line: OutcomeLine, heading: string): Row[] => [
  { Row: 'line', Heading: heading, ...lineRow(line), ...actionRow(line), ...laterRow(line) },
  ...line.comments.map(({ text, saidBy, struck }) => ({
    Row: 'comment',
    Heading: heading,
    Words: text,
    'Said by': several(saidBy.map(voice)),
    'Crossed out': yes(struck),
  })),
];

const lineRow = (line: OutcomeLine): Row => ({
  Kind: line.kind,
  Words: line.text,
  'Said by': several(line.saidBy.map(voice)),
  'Written down by': line.writtenBy ?? '',
  'Fact or opinion': line.evidence ?? '',
  About: several(line.children),
  'Only for': line.onlyFor ?? '',
  'Crossed out': yes(line.struck),
  'Steps in': line.stepIn?.who ?? '',
  Does: line.stepIn?.does ?? '',
});

function actionRow({ action }: OutcomeLine): Row {
  if (action === null) return {};
  return {
    Who: action.who ?? '',
    With: several(action.with),
    'By when': action.by ?? '',
    'How we will know': action.howWeWillKnow,
    Achievable: action.achievable ?? '',
    Realistic: action.realistic ?? '',
    Timely: action.timely ?? '',
    Answers: action.answers ?? '',
  };
}

/** What came of it: who agreed, what became of it since the last conference, what was changed since the last copy. */
const laterRow = (line: OutcomeLine): Row => ({
  'Agreed by': several(line.agreedBy ?? []),
  'Agreed before a change': yes(line.agreedBefore),
  Since: line.since ?? '',
  Became: line.became ?? '',
  Changed: line.changed ?? '',
  'Words before': line.was ?? '',
});
