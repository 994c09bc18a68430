import { describe, expect, test } from 'vitest';
import { given, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { addPart, audienceOfPart, hear, openPart } from '../../support/held-parts.ts';

const date = (label: string, audience?: string) =>
  ({
    what: 'visit',
    label,
    date: '2026-05-01',
    time: '10:00',
    place: '',
    ...(audience === undefined ? {} : { audience }),
  }) as const;

const dates = (held: Held, name: Name) => {
  const view = held.view(name);
  return view.at === 'conference' ? view.dates : [];
};

const labels = (held: Held, name: Name) => dates(held, name).map(({ label }) => label);

/** Part A with Kezia and the minute taker runs; B with Bett was open before. */
function split() {
  const held = startConference();
  const [a, b] = [addPart(held, 'A', ['Kezia', 'Dennis']), addPart(held, 'B', ['Bett'])];
  openPart(held, b);
  held.must('Marguerite', { kind: 'setDates', dates: [date('For B')] });
  openPart(held, a);
  return { held, a: audienceOfPart(held, a), b: audienceOfPart(held, b), partB: b };
}

describe('dates', () => {
  test('[C60] each is told to the people of the part it was set in, or to those the chair says', () => {
    const { held, b, partB } = split();
    held.must('Marguerite', {
      kind: 'setDates',
      dates: [date('For A'), date('For B', b), date('For all', held.audience('everyone'))],
    });
    expect(labels(held, 'Kezia')).toEqual(['For A', 'For all']);
    openPart(held, partB);
    expect(labels(held, 'Bett')).toEqual(['For B', 'For all']);
  });

  test('[C60] whoever sets them cannot do away with, or learn of, those they are not told', () => {
    const { held, b } = split();
    held.must('Dennis', { kind: 'setDates', dates: [date('For A')] });
    expect(held.now().dates.map(({ label }) => label)).toEqual(['For A', 'For B']);
    expect(labels(held, 'Dennis')).toEqual(['For A']);
    const draft = { kind: 'setDates', dates: [date('Mine', b)] } as const;
    expect(held.refused('Dennis', { ...draft, dates: [...draft.dates] })).toBe('not-found');
    held.must('Marguerite', { kind: 'setDates', dates: [] });
    expect(held.now().dates).toEqual([]);
  });

  test('[C60] one that stays as it was keeps its id, so that nobody sees that others were set', () => {
    const { held, b } = split();
    held.must('Marguerite', { kind: 'setDates', dates: [date('For A'), date('For A')] });
    const before = dates(held, 'Kezia');
    expect(new Set(before.map(({ id }) => id)).size).toBe(2);
    held.must('Marguerite', {
      kind: 'setDates',
      dates: [date('For B', b), date('For A'), date('For A')],
    });
    expect(dates(held, 'Kezia')).toEqual(before);
  });
});

describe('the decision', () => {
  const decide = (held: Held) => ({
    kind: 'recordDecision' as const,
    over: held.now().decision?.version ?? 0,
    children: held.now().children.map(({ id }) => ({
      child: id,
      outcome: 'neither' as const,
      category: null,
      alsoCategories: [],
    })),
    reasons: 'All is well',
    dissent: [],
    parentsViews: [],
  });

  test('[C60] nobody but the chair sees how often it was recorded', () => {
    const { held, partB } = split();
    held.must('Marguerite', decide(held));
    const before = JSON.stringify(held.view('Kezia'));
    openPart(held, partB);
    held.must('Marguerite', decide(held));
    openPart(held, given([...held.now().parts.values()].find(({ name }) => name === 'A')).id);
    expect(JSON.stringify(held.view('Kezia'))).toBe(before);
    expect(held.view('Kezia')).toMatchObject({ decision: { version: 1 } });
    expect(held.view('Marguerite')).toMatchObject({ decision: { version: 2 } });
  });

  test('[T4] who decides stands beside it for everyone who is told, as the chair set it', () => {
    const held = startConference();
    const { settings } = held.now();
    held.must('Marguerite', { kind: 'changeSettings', ...settings, decides: 'chair' });
    held.must('Marguerite', decide(held));
    for (const reader of ['Kezia', 'Marguerite', { as: 'screen' }] as const) {
      expect(held.view(reader)).toMatchObject({ decision: { decides: 'chair' } });
    }
  });

  test('[C46] it is told about the children one may hear about, and not at all where there is none', () => {
    const held = startConference();
    hear(held, 'Bett', [1]);
    hear(held, 'Sol', []);
    held.must('Marguerite', decide(held));
    const otis = given(held.now().children[1]).id;
    expect(held.view('Bett')).toMatchObject({ decision: { children: [{ child: otis }] } });
    expect(held.view('Sol')).toMatchObject({ decision: null });
  });

  test('[C133] a day before the conference is refused, and nothing of what was set is lost (M21)', () => {
    const { held } = split();
    const early = { ...date('Too early'), date: '2026-04-13' };
    expect(held.refused('Marguerite', { kind: 'setDates', dates: [early] })).toBe('not-complete');
    expect(held.now().dates.map(({ label }) => label)).toEqual(['For B']);
    held.must('Marguerite', {
      kind: 'setDates',
      dates: [{ ...date('On the day'), date: '2026-04-14' }],
    });
    expect(labels(held, 'Kezia')).toEqual(['On the day']);
  });

  test('[C133] a date that stands already stays when the conference is put off to a later day', () => {
    const { held } = split();
    held.must('Marguerite', { kind: 'adjourn', date: '2026-06-01', time: '10:00' });
    held.must('Marguerite', { kind: 'start' });
    held.must('Marguerite', {
      kind: 'setDates',
      dates: [date('For B', held.now().dates[0]?.audience)],
    });
    expect(held.refused('Marguerite', { kind: 'setDates', dates: [date('New', undefined)] })).toBe(
      'not-complete',
    );
  });
});
