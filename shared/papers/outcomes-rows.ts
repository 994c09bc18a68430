import type { OutcomeDrawing, OutcomeScale, Outcomes } from '../outcomes/outcomes.ts';
import { lineRows } from './line-rows.ts';
import { decisionRows } from './decision-rows.ts';
import { voice } from './line-blocks.ts';
import { cellsOf, columns, several, type Row } from './row.ts';

/**
 * The typed outcomes as a table with one row for each thing, in the order they are read: every line with what was answered
 * to it, the scales, the plan, the decision, the dates. Codes and ISO dates, so that another program can take them.
 */
export const outcomeRows = (outcomes: Outcomes): string[][] => [
  [...columns],
  ...[
    ...outcomes.people.flatMap(personRows),
    ...dangerRows(outcomes),
    ...outcomes.childrensWords.flatMap((line) => lineRows(line, '')),
    ...outcomes.headings.flatMap(({ text, lines }) =>
      lines.flatMap((line) => lineRows(line, text)),
    ),
    ...(outcomes.drawings ?? []).flatMap(drawingRows),
    ...outcomes.scales.flatMap(scaleRows),
    ...(outcomes.plan ?? []).map(planRow),
    ...(outcomes.agreement ?? []).map(agreementRow),
    ...decisionRows(outcomes.decision),
    ...outcomes.dates.map(dateRow),
    ...(outcomes.addenda ?? []).map(addendumRow),
    ...(outcomes.changes?.gone ?? []).map(goneRow),
  ].map(cellsOf),
];

const personRows = (person: Outcomes['people'][number]): Row[] => [
  {
    Row: 'person',
    Kind: person.role,
    Words: person.agency === '' ? voice(person) : `${voice(person)}, ${person.agency}`,
    Outcome: person.attendance,
    Place: person.where,
  },
  ...(person.attended ?? []).map(({ part, from, to }) => ({
    Row: 'attended',
    Heading: part,
    Who: person.name,
    Date: to === null ? from : `${from}/${to}`,
  })),
];

const dangerRows = ({ dangers, goals }: Outcomes): Row[] => [
  ...dangers.flatMap((danger) => [
    ...lineRows(danger.statement, ''),
    ...danger.goals
      .flatMap((goal) => lineRows(goal, ''))
      .map((row) => (row.Row === 'line' ? { ...row, Answers: danger.statement.text } : row)),
  ]),
  ...goals.flatMap((goal) => lineRows(goal, '')),
];

function scaleRows({ question, about, onlyFor, answers, alert, ...scale }: OutcomeScale): Row[] {
  const asked = { Heading: question, Answers: about ?? '', 'Only for': onlyFor ?? '' };
  const round = scale.round === undefined ? '' : String(scale.round);
  return [
    { Row: 'scale', ...asked, Words: `10: ${scale.ten}\n0: ${scale.zero}`, Number: round },
    ...answers.map((answer) => ({ Row: 'number', ...asked, ...answerRow(answer) })),
    ...(alert === undefined ? [] : [{ Row: 'alert', ...asked, ...alertRow(alert) }]),
  ];
}

/** The picture itself is in the JSON. */
const drawingRows = ({ name, said, ...drawing }: OutcomeDrawing): Row[] => [
  {
    Row: 'drawing',
    Heading: name,
    Kind: drawing.kind,
    Words: drawing.description,
    About: drawing.child ?? '',
    'Only for': drawing.onlyFor ?? '',
    Changed: drawing.changed ?? '',
  },
  ...said.map((words) => ({ Row: 'drawn', Heading: name, Words: words })),
];

const answerRow = (answer: OutcomeScale['answers'][number]): Row => ({
  Kind: answer.role,
  'Said by': voice(answer),
  'Written down by': answer.writtenBy ?? '',
  Number: answer.score === null ? '' : String(answer.score),
  'Number before':
    answer.before === undefined || answer.before === null ? '' : String(answer.before),
  'Plan needed': answer.planNeeded ?? '',
  Reason: answer.reason,
  'One step higher': answer.oneHigher,
});

const alertRow = ({ asks, answer, people, at }: NonNullable<OutcomeScale['alert']>): Row => ({
  Words: answer,
  Who: several(people),
  Number: String(at),
  Reason: asks,
});

const planRow = ({ lead, coreGroup, every }: NonNullable<Outcomes['plan']>[number]): Row => ({
  Row: 'plan',
  Who: lead ?? '',
  With: several(coreGroup),
  'By when': every,
});

const agreementRow = (one: NonNullable<Outcomes['agreement']>[number]): Row => ({
  Row: 'agreement',
  Kind: one.role,
  'Said by': voice(one),
  'Written down by': one.writtenBy ?? '',
  Outcome: one.answer,
  Reason: one.reason,
});

const dateRow = ({ what, date, time, place }: Outcomes['dates'][number]): Row => ({
  Row: 'date',
  Words: what,
  Date: date,
  Time: time,
  Place: place,
});

const addendumRow = (one: NonNullable<Outcomes['addenda']>[number]): Row => ({
  Row: one.kind,
  Words: one.words,
  'Said by': voice(one.by),
  Date: one.at,
});

const goneRow = ({ heading, text }: { heading: string; text: string }): Row => ({
  Row: 'no longer here',
  Heading: heading,
  'Words before': text,
});
