import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codes } from '../../../shared/board/codes.ts';
import { pageOf } from '../../support/page-of.ts';
import type { Line } from '../../../shared/board/line.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import type { BoardDocument } from '../../../shared/outcomes/readable-board.ts';
import {
  outcomesSchema,
  type OutcomeLine,
  type Outcomes,
} from '../../../shared/outcomes/outcomes.ts';
import {
  audienceNamed,
  line,
  personNamed,
  smallConference,
  withPeoplePresent,
} from './small-conference.ts';

const conference = smallConference(withPeoplePresent(smallConference()));
const [kezia, maud, juno] = ['Kezia', 'Maud', 'Juno'].map((name) =>
  personNamed(conference, name),
) as [string, string, string];
const edition = { version: 1, at: Date.UTC(2026, 3, 14, 14, 52) };

const board = (lines: Record<string, readonly Line[]>): BoardDocument[] =>
  ['everyone', 'professionals', 'chair'].map((name) => ({
    audience: audienceNamed(conference, name),
    lines: lines[name] ?? [],
    scales: [],
  }));

function outcomesFor(reader: string, lines: Record<string, readonly Line[]>): Outcomes {
  const outcomes = buildOutcomes(board(lines), conference, reader, edition);
  if (outcomes === null) throw new Error('no copy');
  return outcomes;
}

/** Every line and comment of a copy, in reading order. */
function textsOf({ dangers, goals, childrensWords, headings }: Outcomes): string[] {
  const all = (lines: readonly OutcomeLine[]) =>
    lines.flatMap(({ text, comments }) => [text, ...comments.map((one) => one.text)]);
  return [
    ...dangers.flatMap((one) => all([one.statement, ...one.goals])),
    ...all(goals),
    ...all(childrensWords),
    ...headings.flatMap(({ lines }) => all(lines)),
  ];
}

test('[O1] every line stands under its heading in order, with who said it and what was answered beneath it', () => {
  const outcomes = outcomesFor(kezia, {
    everyone: [
      line({ id: '2', code: 'harm-now', saidBy: [maud] }),
      line({ id: '1', code: 'impact', saidBy: [maud, kezia], evidence: 'fact' }),
      line({ id: '3', code: 'comment', about: '1', saidBy: [kezia], recordedBy: kezia }),
      line({ id: '4', code: 'strength' }),
    ],
  });
  expect(outcomes.headings.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
    ['words of 1', 'words of 2'],
    ['words of 4'],
    [],
  ]);
  const [first] = outcomes.headings[0]?.lines ?? [];
  expect(first).toMatchObject({
    saidBy: [
      { name: 'Maud', title: 'Health visitor' },
      { name: 'Kezia', title: 'Mother' },
    ],
    writtenBy: 'Marguerite',
    comments: [{ text: 'words of 3', saidBy: [{ name: 'Kezia' }] }],
  });
});

test('[O2] a copy holds only what its reader may read', () => {
  const lines = {
    everyone: [line({ id: '1', code: 'strength' })],
    professionals: [line({ id: '2', code: 'strength' })],
    chair: [line({ id: '3', code: 'strength' })],
  };
  expect(textsOf(outcomesFor(kezia, lines))).toEqual(['words of 1']);
  expect(textsOf(outcomesFor(maud, lines))).toEqual(['words of 1', 'words of 2']);
  expect(outcomesFor(maud, lines).headings[1]?.lines.map(({ onlyFor }) => onlyFor)).toEqual([
    null,
    'professionals',
  ]);
});

test('[O2] someone who never came has an empty copy, and a stranger has none', () => {
  expect(textsOf(outcomesFor(juno, { everyone: [line({ id: '1', code: 'strength' })] }))).toEqual(
    [],
  );
  expect(buildOutcomes(board({}), conference, 'nobody', edition)).toBeNull();
});

test('[O3] an action says who, with whom, by when, how we will know and what it answers, in names and words', () => {
  const outcomes = outcomesFor(kezia, {
    everyone: [
      line({ id: '1', code: 'danger-statement' }),
      line({ id: '2', code: 'safety-goal', goal: '1' }),
      line({
        id: '3',
        code: 'action',
        owner: kezia,
        with: [maud],
        by: '2026-04-30',
        howWeWillKnow: 'Red book',
        goal: '2',
      }),
    ],
  });
  expect(outcomes.dangers).toMatchObject([
    { statement: { text: 'words of 1' }, goals: [{ text: 'words of 2' }] },
  ]);
  expect(outcomes.headings[2]?.lines[0]?.action).toEqual({
    who: 'Kezia',
    with: ['Maud'],
    by: '2026-04-30',
    howWeWillKnow: 'Red book',
    answers: 'words of 2',
  });
});

test('[O9] the network’s table, what else makes an action SMART and who agreed stand in the copy (D29, Y13, E11)', () => {
  const outcomes = outcomesFor(kezia, {
    everyone: [
      line({
        id: '1',
        code: 'step-in',
        text: 'She does not pick up',
        owner: maud,
        does: 'Goes round',
        agreedBy: [kezia, maud],
      }),
      line({ id: '2', code: 'action', achievable: 'A phone', realistic: '', timely: 'Each day' }),
      line({ id: '3', code: 'contingency', agreedBy: [kezia], agreedAs: 'of older words' }),
    ],
  });
  const lines = outcomes.headings.flatMap((heading) => heading.lines);
  expect(lines.find(({ kind }) => kind === 'step-in')).toMatchObject({
    stepIn: { who: 'Maud', does: 'Goes round' },
    agreedBy: ['Kezia', 'Maud'],
  });
  const action = lines.find(({ kind }) => kind === 'action');
  expect(action?.action).toMatchObject({ achievable: 'A phone', timely: 'Each day' });
  expect(action).not.toHaveProperty('agreedBy');
  const page = pageOf(outcomes);
  for (const words of [
    'Agreed by Kezia, before the words were changed',
    'Goes round',
    'Agreed by Kezia and Maud',
    'A phone',
    'Each day',
  ]) {
    expect(page).toContain(words);
  }
});

test('[O9] lead and core group are in the copies of those they were set for (E10, D39)', () => {
  const withFrame = (audience: string) =>
    smallConference([
      ...withPeoplePresent(smallConference()),
      {
        kind: 'planFrameSet',
        audience: audienceNamed(conference, audience),
        lead: maud,
        coreGroup: [kezia, maud],
        words: { every: 'every month <b>' },
      },
    ]);
  const copyOf = (held: Conference) => buildOutcomes([], held, kezia, { version: 1, at: 0 });
  const copy = copyOf(withFrame('everyone'));
  expect(copy?.plan).toEqual([
    { lead: 'Maud', coreGroup: ['Kezia', 'Maud'], every: 'every month <b>' },
  ]);
  if (copy !== null) expect(pageOf(copy)).toContain('every month &lt;b&gt;');
  expect(copyOf(withFrame('professionals'))).not.toHaveProperty('plan');
});

test('[O4] the decision is in the council’s words, child by child, with dissent and the parents’ views by name', () => {
  const decided = smallConference([
    ...withPeoplePresent(smallConference()),
    {
      kind: 'decisionRecorded',
      version: 1,
      children: conference.children.map(({ id }) => ({
        child: id,
        outcome: 'plan',
        category: 'neg',
        alsoCategories: [],
      })),
      dissent: [
        { person: maud, children: [conference.children[0]?.id ?? ''], outcome: 'child-in-need' },
      ],
      parentsViews: [kezia],
      words: {
        reasons: 'The test was met.',
        dissent: ['She is safe now.'],
        parentsViews: ['I understand.'],
      },
    },
  ]);
  const outcomes = buildOutcomes([], decided, kezia, edition);
  expect(outcomes?.decision).toMatchObject({
    children: [
      { child: 'Juno', words: 'A child protection plan', category: 'Neglect' },
      { child: 'Otis', words: 'A child protection plan', category: 'Neglect' },
    ],
    reasons: 'The test was met.',
    dissent: [
      {
        name: 'Maud',
        children: ['Juno'],
        words: 'A child in need plan',
        reason: 'She is safe now.',
      },
    ],
    parentsViews: [{ name: 'Kezia', words: 'I understand.' }],
  });
});

test('[O5] over random boards, every line a reader may read is in their copy exactly once, and no other', () => {
  const anyLine = fc.record({
    code: fc.constantFrom(...codes),
    struck: fc.boolean(),
    audience: fc.constantFrom('everyone', 'professionals', 'chair'),
    points: fc.nat(12),
  });
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 12 }), (drawn) => {
      const lines = drawn.map(({ code, struck, points }, at) =>
        line({
          id: `${at}`,
          code,
          struck,
          about: code === 'comment' ? `${points}` : null,
          goal: `${points}`,
        }),
      );
      const byAudience = Object.groupBy(lines, (_, at) => drawn[at]?.audience ?? '') as Record<
        string,
        Line[]
      >;
      const may = { [kezia]: ['everyone'], [maud]: ['everyone', 'professionals'] };
      for (const [reader, audiences] of Object.entries(may)) {
        const outcomes = outcomesSchema.parse(outcomesFor(reader, byAudience));
        const expected = audiences.flatMap((name) =>
          (byAudience[name] ?? []).map(({ text }) => text),
        );
        expect(textsOf(outcomes).toSorted()).toEqual(expected.toSorted());
      }
    }),
  );
});
