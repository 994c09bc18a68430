import { expect, test } from 'vitest';
import { templates } from '../../../shared/templates/templates.ts';
import { mostSay } from '../../../shared/conference/most-say.ts';
import { agenciesIn, newestShown, tallyOf } from '../../../shared/conference/tally.ts';
import {
  family,
  sampleViews,
  sectorOfSample,
  startWith,
  viewOf,
} from '../../support/held-agencies.ts';
import type { SampleViews } from '../../support/held-agencies.ts';
import { given } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';

const councils = ['Durham', 'East Sussex', 'Derby', 'North Yorkshire', 'Somerset'];
/** Who decides where (D33, E8, Y10, N23, M17). */
const decides: Record<string, string> = {
  Durham: 'professionals',
  'East Sussex': 'chair',
  Derby: 'members',
  'North Yorkshire': 'agencies',
  Somerset: 'professionals',
};
const formats = councils.map((council) => given(templates.find((one) => one.council === council)));
const cases = formats.flatMap((format) =>
  sampleViews.map((sample) => [format.council, sample.id, format, sample] as const),
);

test.each(cases)(
  '[C126] as %s holds it, %s comes to the tallies and decisions of the sample (D33, D34, D36, E8, Y10, Y14, N21, N23, M17, M18)',
  (council, _id, format, sample) => {
    const held = begin(format.id, sample);
    expect(held.now().settings.decides).toBe(decides[council]);
    const round = hearAgencies(held, sample);
    const { children } = held.now();
    const tallies = tallyOf(
      children.map(({ id }) => id),
      agenciesIn(held.now(), given(newestShown(held.now()))),
    );
    for (const [at, decision] of sample.decisions.entries()) {
      const { counts } = given(tallies[at]);
      const wanted: Record<string, number | undefined> = decision.tally;
      expect([decision.child, counts]).toEqual([
        decision.child,
        { plan: wanted['plan'] ?? 0, 'child-in-need': wanted['child-in-need'] ?? 0, neither: 0 },
      ]);
      expect(mostSay(given(tallies[at]).counts)).toBe(decision.outcome);
    }
    decide(held, sample);
    expect(held.now().decision).toMatchObject({ rounds: [round], quorum: { met: true } });
    // The family hears it all where it was said to all.
    expect(viewOf(held, 'Kezia').decision).toMatchObject({
      decides: decides[council],
      tally: tallies.map(({ counts }) => ({ plan: counts.plan })),
      dissent: sample.dissent.map(({ reason }) => ({ reason })),
      parentsViews: sample.parentsView.map(({ text }) => ({ words: text })),
    });
    const codes = viewOf(held, 'Marguerite').decision?.children.map(
      ({ category }) => format.categories.find(({ id }) => id === category)?.censusCode ?? null,
    );
    expect(codes).toEqual(sample.decisions.map(({ censusCode }) => censusCode));
  },
);

function begin(template: string, sample: SampleViews): Held {
  const here = sample.professionals.filter(({ parts }) => parts.length > 0);
  const people = here.map((one) => ({ ...one, role: 'professional' }));
  return startWith([...people, ...family], { template });
}

/** Each agency by one of its people; one of them has left the call and tells it by phone. */
function hearAgencies(held: Held, sample: SampleViews): string {
  const ids = held.now().children.map(({ id }) => id);
  const round = held.must('Marguerite', { kind: 'askViews' });
  const gethin = nameOf(sample, 'p14');
  held.must(gethin, { kind: 'leave', person: held.id(gethin) });
  for (const { id, name, agencyGroup, givesPlanView } of sample.professionals) {
    if (!givesPlanView) continue;
    const views = Object.values(sample.views).map((views, at) => {
      const view = given(views.find((one) => one.agencyGroup === agencyGroup));
      const outcome = view.outcome as 'plan';
      return { child: given(ids[at]), outcome, reason: view.reason };
    });
    const by = id === 'p14' ? 'Marguerite' : (name as Name);
    held.must(by, { kind: 'giveViews', round, person: held.id(name as Name), views });
  }
  held.must('Marguerite', { kind: 'showViews', round });
  const shown = given(viewOf(held, 'Kezia').agencyViews?.at(-1)?.shown);
  expect(shown.agencies.map(({ sector, byPhone }) => [sector, byPhone])).toEqual(
    sample.quorum.agenciesPresent.map((agency) => [
      sectorOfSample[agency] ?? agency,
      agency === 'adult-services',
    ]),
  );
  return round;
}

const nameOf = (sample: SampleViews, key: string): Name =>
  given(sample.professionals.find(({ id }) => id === key)).name as Name;

function decide(held: Held, sample: SampleViews): void {
  const { children, template } = held.now();
  const categoryOf = (code: string | null) =>
    template.categories.find(({ censusCode }) => censusCode === code)?.id ?? null;
  const draft = {
    kind: 'recordDecision',
    over: 0,
    children: sample.decisions.map(({ outcome, censusCode }, at) => ({
      child: given(children[at]).id,
      outcome: outcome as 'plan',
      category: categoryOf(censusCode),
      alsoCategories: [],
    })),
    reasons: sample.rationale ?? 'What has changed was looked at for each of them.',
    dissent: sample.dissent.map(({ participant, about, outcome, reason, formal }) => ({
      person: held.id(nameOf(sample, participant)),
      children: about.map((key) => given(children[Number(key.slice(1)) - 1]).id),
      outcome: outcome as 'plan',
      reason,
      formal,
    })),
    parentsViews: sample.parentsView.map(({ by, text }) => ({
      person: held.id(by === 'p03' ? 'Kezia' : ('Rowan' as Name)),
      words: text,
    })),
  } as const;
  const eachSaid = draft.children.map((one) => ({ ...one, reason: 'For this child.' }));
  if (template.decision.reasonForEach === true) {
    // Durham (D34): the chair explains clearly why.
    expect(held.refused('Marguerite', { ...draft, children: [...draft.children] })).toBe(
      'not-complete',
    );
  }
  held.must('Marguerite', { ...draft, children: eachSaid });
}
