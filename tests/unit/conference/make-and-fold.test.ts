import { describe, expect, test } from 'vitest';
import { evolve, fold } from '../../../shared/conference/evolve.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import {
  given,
  holdConference,
  newConference,
  startConference,
  withoutWords,
} from '../../support/held-conference.ts';

describe('making a conference', () => {
  test('[C1] the chair is the first person, present and with the pen; the minute taker has one waiting', () => {
    const { now } = holdConference();
    const [chair, ...guests] = now().people.values();
    expect(chair).toMatchObject({
      name: 'Marguerite',
      role: 'chair',
      attendance: 'present',
      pen: true,
    });
    expect(guests.every(({ attendance }) => attendance === 'invited')).toBe(true);
    expect(guests.filter(({ pen }) => pen).map(({ role }) => role)).toEqual(['minute-taker']);
  });

  test('[C1] an entry for the chair in the list says what they are here as, and makes no second chair', () => {
    const entry = {
      ...given(newConference.people[0]),
      role: 'chair',
      title: 'Reviewing officer',
    } as const;
    const { now } = holdConference({ ...newConference, people: [entry, entry] });
    const [chair, ...guests] = now().people.values();
    expect(chair).toMatchObject({ name: 'Marguerite', title: 'Reviewing officer', device: true });
    expect(guests.map(({ role }) => role)).toEqual(['professional']);
  });

  test('[C1] three audiences have a document each, one part has everyone, and the screen shows how to join', () => {
    const { now, audience } = holdConference();
    const documents = [...now().audiences.values()].map(({ document }) => document);
    expect([...now().audiences.values()].map(({ name }) => name)).toEqual([
      'everyone',
      'professionals',
      'chair',
    ]);
    expect(new Set(documents).size).toBe(3);
    expect(now().parts.get(now().currentPart)).toMatchObject({
      people: 'everyone',
      restricted: false,
    });
    expect(now().screen).toEqual({ shows: 'join', audiences: [audience('everyone')] });
  });
});

describe('folding facts', () => {
  test('[C2] with every word destroyed, who and what stay and names are empty', () => {
    const held = startConference();
    held.must('Kezia', line(held.audience('everyone'), held.id('Kezia')));
    const wordless = withoutWords(held.facts());
    const conference = given(fold('conference', wordless));
    expect([...conference.people.keys()]).toEqual([...held.now().people.keys()]);
    expect([...conference.people.values()].every(({ name }) => name === '')).toBe(true);
    expect(conference.details.place).toBe('');
    expect(conference.children.map(({ id }) => id)).toEqual(
      held.now().children.map(({ id }) => id),
    );
    expect(conference.contributions).toEqual(held.now().contributions);
  });

  test('[C2] a fact of a newer release changes nothing, whatever it is called', () => {
    const { now } = startConference();
    for (const kind of ['partPaused', 'constructor', '__proto__', 'toString']) {
      const strange = { kind, at: 1, by: 'server' } as unknown as Fact;
      expect(evolve(now(), strange)).toBe(now());
    }
  });

  test('[C2] facts of the first release, without audiences and settings, mean what they meant then', () => {
    const held = startConference();
    const day = { what: 'review', date: '2026-05-01', time: '10:00' } as const;
    held.must('Marguerite', { kind: 'setDates', dates: [{ ...day, label: '', place: '' }] });
    held.must('Marguerite', {
      kind: 'recordDecision',
      over: 0,
      children: held.now().children.map(({ id }) => ({
        child: id,
        outcome: 'neither',
        category: null,
        alsoCategories: [],
      })),
      reasons: 'All is well',
      dissent: [],
      parentsViews: [],
    });
    const old = held.facts().map((fact): Fact => {
      if (fact.kind === 'made') return without(fact, 'settings');
      if (fact.kind === 'decisionRecorded') return without(fact, 'audience');
      return fact.kind === 'datesSet'
        ? { ...fact, dates: fact.dates.map((date) => without(date, 'audience')) }
        : fact;
    });
    const conference = given(fold('conference', old));
    const { settings: _settings, ...rest } = held.now();
    expect(conference).toMatchObject(rest);
    expect(conference.settings.supportersWrite).toBe(false);
    expect(conference.dates.map(({ audience }) => audience)).toEqual([held.audience('everyone')]);
  });

  test('[C2] a fact about somebody who is not there changes nobody', () => {
    const { now } = startConference();
    const facts: Fact[] = [
      { kind: 'removed', person: 'nobody', at: 1, by: 'server' },
      { kind: 'scaleRevealed', scale: 'none', audience: 'none', at: 1, by: 'server' },
    ];
    expect(facts.reduce(evolve, now())).toEqual(now());
  });

  test('[C2] facts that never made a conference are no conference', () => {
    expect(fold('conference', [])).toBeNull();
    expect(fold('conference', [{ kind: 'removed', person: 'x', at: 1, by: 'server' }])).toBeNull();
  });

  test('[C3] folding leaves the state before it as it was', () => {
    const held = startConference();
    const before = held.now();
    const copy = structuredClone(before);
    held.must('Marguerite', { kind: 'remove', person: held.id('Kezia') });
    expect(before).toEqual(copy);
    expect(held.now()).not.toEqual(copy);
  });
});

function without<Value extends object, Key extends keyof Value>(value: Value, key: Key): Value {
  const rest = { ...value };
  delete rest[key];
  return rest;
}

const line = (audience: string, saidBy: string) =>
  ({
    kind: 'addLine',
    audience,
    code: 'strength',
    text: 'We eat together',
    saidBy,
    about: null,
  }) as const;
