import { expect, test } from 'vitest';
import { pageOf } from '../../support/page-of.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import { outcomesSchema } from '../../../shared/outcomes/outcomes.ts';
import { family, give, someAgencies, startWith } from '../../support/held-agencies.ts';
import { given } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';

/** The agencies said something in this audience, and the chair decides otherwise for the first child. */
function decidedAfter(audience?: 'professionals'): Held {
  const held = startWith([...someAgencies, ...family]);
  const round = held.must('Marguerite', {
    kind: 'askViews',
    ...(audience === undefined ? {} : { audience: held.audience(audience) }),
  });
  for (const name of ['Ines', 'Maud', 'Tobias']) {
    give(held, round, name, name === 'Tobias' ? 'neither' : 'plan');
  }
  held.must('Marguerite', { kind: 'showViews', round });
  const none = { outcome: 'neither' as const, category: null, alsoCategories: [] };
  const plan = { outcome: 'plan' as const, category: 'neg', alsoCategories: [] };
  held.must('Marguerite', {
    kind: 'recordDecision',
    over: 0,
    children: held.now().children.map(({ id }, at) => ({
      child: id,
      ...(at === 0 ? none : plan),
      ...(at === 0 ? { differs: 'WHY-OTHERWISE' } : { reason: 'WHY-FOR-THIS-CHILD' }),
    })),
    reasons: 'For all',
    dissent: [
      {
        person: held.id('Ines'),
        children: [given(held.now().children[0]).id],
        outcome: 'plan',
        reason: 'Too early',
        formal: true,
      },
    ],
    parentsViews: [],
  });
  held.must('Marguerite', { kind: 'close' });
  return held;
}

function copyFor(held: Held, name: string) {
  const copy = buildOutcomes([], held.now(), held.id(name as Name), { version: 1, at: 0 });
  return outcomesSchema.parse(given(copy));
}

const page = (held: Held, name: string): string => pageOf(copyFor(held, name));

test('[C127] a copy tells how many agencies said what, why it is otherwise, and that what was agreed stays (D36)', () => {
  const held = decidedAfter();
  const { decision } = copyFor(held, 'Kezia');
  expect(given(decision).children[0]).toMatchObject({
    said: [{ count: 2 }, { count: 1 }],
    differs: 'WHY-OTHERWISE',
  });
  expect(given(decision).children[1]).toMatchObject({ reason: 'WHY-FOR-THIS-CHILD' });
  expect(given(decision).dissent).toMatchObject([{ formal: true }]);
  const html = page(held, 'Kezia');
  for (const words of ['2 of 3: ', 'WHY-OTHERWISE', 'WHY-FOR-THIS-CHILD', 'formally', 'stays.']) {
    expect(html).toContain(words);
  }
});

test('[C127] codes of the census are in staff’s copies, and who was here in those of the record', () => {
  const held = decidedAfter();
  const withCode = ['Marguerite', 'Dennis', 'Ines'];
  for (const name of [...withCode, 'Kezia']) {
    const text = page(held, name);
    expect([name, text.includes('Census code: NEG')]).toEqual([name, withCode.includes(name)]);
    const isKeeper = name === 'Marguerite' || name === 'Dennis';
    expect([name, text.includes('3 agencies were here: enough to decide.')]).toEqual([
      name,
      isKeeper,
    ]);
  }
});

test('[C127] whoever did not see what the agencies said has no word of it in their copy', () => {
  const held = decidedAfter('professionals');
  expect(page(held, 'Maud')).toContain('WHY-OTHERWISE');
  for (const name of ['Kezia', 'Rowan']) {
    expect(JSON.stringify(copyFor(held, name))).not.toMatch(
      /WHY-OTHERWISE|"said":\[\{"words"|differs/u,
    );
    expect(page(held, name)).toContain('WHY-FOR-THIS-CHILD');
  }
});
