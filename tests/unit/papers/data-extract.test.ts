import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { caseDataSchema, caseRowSchema, type CaseRow } from '../../../shared/papers/case-data.ts';
import { dataChecks } from '../../../shared/papers/data-checks.ts';
import { caseData, caseDataRows, dataExtract } from '../../../shared/papers/data-extract.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import july from '../../fixtures/sample-review.json' with { type: 'json' };
import type { Held } from '../../support/held-conference.ts';
import { given, startConference } from '../../support/held-conference.ts';
import { admit, openPart } from '../../support/held-parts.ts';
import { holdReview, reviewOf } from '../../support/made-review.ts';
import { intents, commandOf } from '../../support/random-commands.ts';
import { holdSampleFamily } from '../outcomes/sample-family.ts';

const born = ['2014-10-02', '2018-11-19', '2025-08-30'];

/** FICTIONAL: the sample family's first conference, with what the census asks for beside the decision. */
const april = holdSampleFamily(undefined, (part, held) => {
  if (part !== 'C') return;
  const { children, details } = held.now();
  held.must('Marguerite', {
    kind: 'changeDetails',
    type: 'initial',
    template: details.template,
    date: details.date,
    time: details.time,
    place: details.place,
    strategyOn: '2026-03-23',
    children: children.map((child, at) => ({ ...child, born: given(born[at]) })),
  });
  keepPage(held, 0, 'PN5');
});

function keepPage(held: Held, at: number, participation: 'PN1' | 'PN5' | 'PN6'): void {
  held.must('Marguerite', {
    kind: 'keepChildPage',
    child: given(held.now().children[at]).id,
    person: null,
    forms: ['said-it'],
    givenBy: null,
    participation,
    checkedOn: '',
    audience: null,
    note: '',
  });
}

/** Its review in July, as the sample decides it. */
function holdJuly(): Held {
  const held = holdReview(reviewOf(april.held));
  const label = given(sample.conference.parts.find(({ id }) => id === 'C')).label;
  openPart(held, given([...held.now().parts.values()].find(({ name }) => name === label)).id);
  for (const person of held.now().people.values()) {
    if (person.role === 'professional') admit(held, person);
  }
  held.must('Marguerite', { kind: 'start' });
  keepPage(held, 0, 'PN1');
  const categories = { 'Emotional abuse': 'emo', Neglect: 'neg' } as const;
  held.must('Marguerite', {
    kind: 'recordDecision',
    over: held.now().decision?.version ?? 0,
    children: july.decisions.map(({ outcome, primaryCategory }, at) => ({
      child: given(held.now().children[at]).id,
      outcome: outcome === 'CIN' ? 'child-in-need' : 'plan',
      category: primaryCategory ? categories[primaryCategory as keyof typeof categories] : null,
      alsoCategories: [],
      reason: 'As the sample has it.',
    })),
    reasons: 'As the sample has it.',
    dissent: [],
    parentsViews: [],
  });
  held.must('Marguerite', {
    kind: 'setDates',
    dates: [
      { what: 'review', label: '', date: '2026-12-08', time: '', place: '' },
      { what: 'child-in-need-meeting', label: '', date: '2026-08-11', time: '', place: '' },
    ],
  });
  held.must('Marguerite', { kind: 'close' });
  return held;
}

const facts = (row: CaseRow | undefined) => {
  const { outcome, nextStep, planStart, planEnd, initialCategory, latestCategory } = given(row);
  return { outcome, nextStep, planStart, planEnd, initialCategory, latestCategory };
};

describe('the sample family', () => {
  test('[A50] the first conference has the dates, codes and plans the sample expects of it', () => {
    const rows = dataExtract(april.held.now());
    expect(rows.map(({ latestCategory }) => latestCategory)).toEqual(
      sample.conference.decisions.map(({ censusCode }) => censusCode),
    );
    expect(new Set(rows.map(({ meeting }) => meeting)).size).toBe(1);
    expect(rows.map(({ firstName, born }) => [firstName, born])).toEqual([
      ['Juno', born[0]],
      ['Otis', born[1]],
      ['Wren', born[2]],
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({
        type: 'initial',
        date: '2026-04-14',
        strategyOn: '2026-03-23',
        icpcDate: '2026-04-14',
        // Crosses Good Friday and Easter Monday.
        icpcTarget: '2026-04-15',
        planStart: '2026-04-14',
        planEnd: '',
        reviewed: '',
        nextReview: '2026-07-07',
        coreGroup: '2026-04-24',
        nextStep: 'set next review',
      });
      expect(row.initialCategory).toBe(row.latestCategory);
    }
    expect(rows.map(({ participation }) => participation)).toEqual(['PN5', '', '']);
    expect(rows[0]?.checks).toEqual([]);
    expect(rows[1]?.checks).toEqual(['Nobody noted how the child took part.']);
  });

  test('[A50] the review ends one plan, changes one category and lets one be', () => {
    const rows = dataExtract(holdJuly().now());
    const start = '2026-04-14';
    expect(facts(rows[0])).toEqual({
      outcome: 'child-in-need',
      nextStep: 'CIN',
      planStart: start,
      planEnd: july.decisions[0]?.endOfPlan,
      initialCategory: 'EMO',
      latestCategory: 'EMO',
    });
    expect(facts(rows[1])).toMatchObject({
      planStart: start,
      planEnd: '',
      initialCategory: 'NEG',
      latestCategory: july.decisions[1]?.latestCensusCode,
    });
    expect(facts(rows[2])).toMatchObject({ initialCategory: 'NEG', latestCategory: 'NEG' });
    expect(rows.map(({ reviewed, nextReview }) => [reviewed, nextReview])).toEqual([
      ['2026-07-07', ''],
      ['2026-07-07', '2026-12-08'],
      ['2026-07-07', '2026-12-08'],
    ]);
    expect(rows[0]?.childInNeedMeeting).toBe('2026-08-11');
    expect(rows.map(({ icpcDate }) => icpcDate)).toEqual([start, start, start]);
  });

  test('[A51] nobody is named in it but the children, by their first names', () => {
    const text = JSON.stringify(caseData(april.held.now()));
    for (const { name } of april.held.now().people.values()) expect(text).not.toContain(name);
    for (const { text: words } of sample.conference.restrictedItems) {
      expect(text).not.toContain(words);
    }
  });

  test('[A52] the table holds what the data hold, a line for each child', () => {
    const [head = [], ...lines] = caseDataRows(april.held.now());
    const rows = dataExtract(april.held.now());
    expect(head.toSorted()).toEqual(Object.keys(caseRowSchema.shape).toSorted());
    expect(lines.map((line) => line[head.indexOf('latestCategory')])).toEqual(
      rows.map(({ latestCategory }) => latestCategory),
    );
    expect(lines.every((line) => line.length === head.length)).toBe(true);
  });
});

test('[A53] data the census would send back say so in plain words', () => {
  const good: Omit<CaseRow, 'checks'> = given(dataExtract(april.held.now())[0]);
  const told = (change: Partial<CaseRow>) => dataChecks({ ...good, ...change });
  expect(told({})).toEqual([]);
  expect(told({ planEnd: good.planStart })).toEqual([
    'A plan cannot end on the day it begins, or before.',
  ]);
  expect(told({ reviewed: good.planStart })).toEqual([
    'A review cannot be on the day the plan begins, or before.',
  ]);
  expect(told({ nextReview: '' })).toEqual(['The next review has no date.']);
  expect(told({ nextReview: good.date })).toHaveLength(1);
  expect(told({ icpcTarget: '2026-04-13' })).toEqual([
    'The first conference was after its target date.',
  ]);
  expect(told({ latestCategory: '' })).toEqual(['The plan has no category.']);
  expect(told({ outcome: '', nextStep: '' })).toContain(
    'No decision was written down for this child.',
  );
});

test('[A54] whatever happened, the data keep to their schema, and no plan ends on the day it began unsaid', () => {
  const schema = z.strictObject({
    ...caseDataSchema.shape,
    children: z.array(z.strictObject(caseRowSchema.shape)),
  });
  fc.assert(
    fc.property(intents(60), (history) => {
      const held = startConference();
      history.forEach((intent, index) => {
        const opId = `data-${String(index).padStart(12, '0')}`;
        const { actor, command } = commandOf(intent, held.now(), held.board, opId);
        held.sendAs(actor, command);
      });
      const data = caseData(held.now());
      expect(schema.safeParse(data).success).toBe(true);
      expect(data.children).toHaveLength(held.now().children.length);
      for (const { planStart, planEnd, checks } of data.children) {
        if (planEnd !== '' && planEnd <= planStart) expect(checks.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 40 },
  );
});
