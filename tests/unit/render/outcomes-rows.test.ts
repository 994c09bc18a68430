import { expect, test } from 'vitest';
import { csvFile } from '../../../server/render/csv/csv-file.ts';
import { roleRights } from '../../../shared/conference/roles.ts';
import type { Outcomes } from '../../../shared/outcomes/outcomes.ts';
import { outcomeRows } from '../../../shared/papers/outcomes-rows.ts';
import { readCsv } from '../../support/read-csv.ts';
import { holdSampleFamily } from '../outcomes/sample-family.ts';

const family = holdSampleFamily();

/** What a table of one thing a row has no place for: whose copy it is and what is printed beside it. */
const beside = new Set([
  'schema',
  'issuedAt',
  'for',
  'conference',
  'contacts',
  'record',
  'changes',
]);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (beside.has(name) ? [] : textsIn(inner)));
}

/** Words of the format beside its lines; a heading with none has no row. */
const ofTheFormat = ({ headings }: Outcomes): Set<string> =>
  new Set(
    headings.flatMap(({ id, text, subtext, lines }) =>
      lines.length === 0 ? [id, subtext, text] : [id, subtext],
    ),
  );

const roles: ReadonlySet<string> = new Set(Object.keys(roleRights));

/** With what can be in a copy after the close. */
const withMore = (outcomes: Outcomes): Outcomes => ({
  ...outcomes,
  agreement: [
    {
      name: 'Kezia',
      title: 'Mother',
      role: 'parent',
      answer: 'does-not-agree',
      reason: 'Too many visits',
      writtenBy: 'Ines',
    },
  ],
  addenda: [
    {
      at: '2026-05-01T10:00:00Z',
      kind: 'statement',
      by: { name: 'Kezia', title: 'Mother' },
      words: 'It was a Tuesday',
    },
  ],
});

test.each(['p01', 'p03', 'p04', 'p09'])(
  '[A40] the table of the outcomes has every word of the copy of %s',
  (key) => {
    const outcomes = withMore(family.copyFor(key));
    const cells = readCsv(csvFile(outcomeRows(outcomes)))
      .flat()
      .join('\n');
    const others = ofTheFormat(outcomes);
    const missing = textsIn(outcomes).filter(
      (text) =>
        !others.has(text) && !roles.has(text) && !cells.includes(text.replaceAll('\t', ' ')),
    );
    expect(missing).toEqual([]);
  },
);

test('[A40] each line has a row under its heading, and what was answered to it the rows after it', () => {
  const outcomes = family.copyFor('p03');
  const [head, ...rows] = outcomeRows(outcomes);
  const at = (name: string) => head?.indexOf(name) ?? -1;
  const told = rows
    .filter((row) => ['line', 'comment'].includes(row[0] ?? ''))
    .map((row) => [row[at('Heading')], row[at('Words')]]);
  const lines = outcomes.headings.flatMap(({ text, lines: under }) =>
    under.flatMap((line) =>
      [line.text, ...line.comments.map((one) => one.text)].map((words) => [text, words]),
    ),
  );
  expect(lines.length).toBeGreaterThan(10);
  expect(told.slice(-lines.length)).toEqual(lines);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head?.length]));
});

test('[A40] an action has who, by when and how we will know in cells of their own, its date as other programs read it', () => {
  const outcomes = family.copyFor('p01');
  const [head = [], ...rows] = outcomeRows(outcomes);
  const dates = rows.map((row) => row[head.indexOf('By when')] ?? '').filter((date) => date !== '');
  expect(dates.length).toBeGreaterThan(3);
  expect(dates.filter((date) => /^\d{4}-\d\d-\d\d$/u.test(date)).length).toBeGreaterThan(3);
});
