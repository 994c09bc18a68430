import { describe, expect, test } from 'vitest';
import { compareScales } from '../../../shared/conference/compare-scales.ts';
import { dueDates } from '../../../shared/conference/timetable/due.ts';
import type { Outcomes } from '../../../shared/outcomes/outcomes.ts';
import { templates } from '../../../shared/templates/templates.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import { given } from '../../support/held-conference.ts';
import { holdSampleFamily } from '../outcomes/sample-family.ts';
import type { SampleFamily } from '../outcomes/sample-family.ts';
import { goThroughStages, scaleIn } from './play.ts';

const { conference, meta } = sample;
const councils = ['Durham', 'East Sussex', 'Derby', 'North Yorkshire', 'Somerset'];
const formats = councils.map((council) => given(templates.find((one) => one.council === council)));

interface Held5 {
  readonly family: SampleFamily;
  readonly stages: readonly string[];
  readonly scales: readonly string[];
}

const held = new Map<string, Held5>();

/** The whole conference, from the list to the copies, as one council holds it. */
function holdAs(template: string): Held5 {
  const known = held.get(template);
  if (known !== undefined) return known;
  const stages: string[] = [];
  const scales: string[] = [];
  const family = holdSampleFamily(template, (part, conferenceHeld, idOf) => {
    stages.push(...goThroughStages(conferenceHeld));
    if (part !== 'C') scales.push(...scaleIn(part, conferenceHeld, idOf));
  });
  const made = { family, stages, scales };
  held.set(template, made);
  return made;
}

const linesOf = ({ dangers, goals, childrensWords, headings }: Outcomes) => [
  ...dangers.flatMap(({ statement, goals: answers }) => [statement, ...answers]),
  ...goals,
  ...childrensWords,
  ...headings.flatMap(({ lines }) => lines),
];

describe.each(formats)('as $council holds it', (format) => {
  test('[C70] every part goes through the whole running order of the format (N16, Y8)', () => {
    const { family, stages } = holdAs(format.id);
    const order = format.stages.map(({ id }) => id);
    expect(stages).toEqual([...order, ...order, ...order]);
    const courses = [...family.held.now().courses.values()];
    expect(courses.map(({ visited }) => visited)).toEqual([order, order, order]);
  });

  test('[T3] the same lines stand under its headings, each once, as under every other format (N18, M15, Y1)', () => {
    const { family } = holdAs(format.id);
    const copy = family.copyFor('p03');
    expect(copy.headings.map(({ text }) => text)).toEqual(format.headings.map(({ text }) => text));
    const all = linesOf(copy).map(({ text }) => text);
    const other = linesOf(holdAs(given(formats[0]).id).family.copyFor('p03'));
    expect(all.toSorted()).toEqual(other.map(({ text }) => text).toSorted());
    for (const { text } of conference.dangerStatements) {
      expect(all.filter((one) => one === text)).toHaveLength(1);
    }
  });

  test('[C33] nobody’s copy holds a protected word that is not theirs', () => {
    const { family } = holdAs(format.id);
    for (const key of ['p04', 'p06', 'p07', 'p17']) {
      for (const canary of meta.restrictedCanaries) {
        expect(family.textFor(key)).not.toContain(canary);
      }
    }
  });

  test('[C110] everybody’s number is the sample’s, with its spread and no number of another part (N19, M16, D30, D31, D32)', () => {
    const { family, scales } = holdAs(format.id);
    const all = scales.map((id) => given(family.held.now().scales.get(id)));
    const overall = all.filter(({ danger }) => danger === null);
    const numbers = overall.flatMap(({ answers }) =>
      [...answers.values()].map(({ person, score }) => ({ person, score })),
    );
    expect(new Map(numbers.map(({ person, score }) => [person, score]))).toEqual(
      new Map(
        conference.scaling.overall.map(({ participant, score }) => [
          family.idOf(participant),
          score,
        ]),
      ),
    );
    const { ten, zero } = format.scale;
    const now = { ten, zero, answers: numbers };
    const compared = compareScales(now, now, () => 'family');
    const { min, max, spread, median } = conference.scaling.overallStats;
    expect(compared).toMatchObject({
      kind: 'compared',
      now: { low: min, high: max, spread, median },
      same: numbers.length,
    });
    const rowan = family.copyFor('p04').scales.flatMap(({ answers }) => answers);
    expect(new Set(rowan.map(({ name }) => name))).toEqual(new Set(['Rowan Pikestaff']));
    const kezia = family.copyFor('p03').scales.flatMap(({ answers }) => answers);
    expect(kezia.map(({ name }) => name)).not.toContain('Rowan Pikestaff');
  });

  test('[C134] what falls due is what the sample expects, by this council’s rules', () => {
    const details = { kind: 'initial', date: conference.date, strategyOn: '2026-03-23' } as const;
    const outcomes = ['plan', 'plan', 'plan'] as const;
    const due = new Map(
      dueDates(format, { details, outcomes }).map(({ what, use }) => [what, use]),
    );
    for (const [what, expected] of Object.entries(expectedDeadlines)) {
      const found = due.get(what as 'record');
      if (found !== undefined) expect(`${what} ${found}`).toBe(`${what} ${expected}`);
    }
    expect(due.get('initial-conference')).toBe('2026-04-15');
    expect(due.get('first-review')).toBe('2026-07-14');
    // Durham alone says working days; Derby and North Yorkshire say ten days, so the earlier reading counts.
    const expected = { Durham: '2026-04-28', Derby: '2026-04-24', 'North Yorkshire': '2026-04-24' };
    const group = new Map(Object.entries(expected)).get(format.council);
    if (group !== undefined) expect(due.get('first-core-group')).toBe(group);
  });
});

/** The sample's own list (section 8.2: dates). */
const expectedDeadlines = {
  'initial-conference': '2026-04-15',
  'decision-letter': '2026-04-15',
  'plan-to-family': '2026-04-16',
  record: '2026-05-06',
  'first-review': '2026-07-14',
};
