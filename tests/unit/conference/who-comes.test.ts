import { describe, expect, test } from 'vitest';
import { holdConference, letIn, startConference } from '../../support/held-conference.ts';
import type { Name } from '../../support/held-conference.ts';
import { addPart, wholePart } from '../../support/held-parts.ts';
import {
  bytes,
  decision,
  everyoneElse,
  exclude,
  readyOf,
  viewOf,
} from '../../support/made-ready.ts';

describe('[C84] who does not come, and why, is the chair’s', () => {
  test('[C84] not one byte of it reaches anybody else, the minute taker and the excluded person included: talks, who stays away, how they are heard (D4, D19, E15, N6, N7, N9, N13, N15, Y9)', () => {
    const held = startConference();
    const everybody = [...everyoneElse, 'Dennis' as const];
    const before = new Map(everybody.map((name) => [name, bytes(held, name)]));
    exclude(held, 'Sol');
    held.must('Marguerite', {
      kind: 'putTalk',
      talk: null,
      person: held.id('Kezia'),
      on: '2026-04-13',
      time: '17:30',
      way: 'phone',
      checked: ['reports-read', 'restricted-part'],
      note: 'SECRET talk',
    });
    held.must('Marguerite', {
      kind: 'setAbsence',
      person: held.id('Kezia'),
      views: 'SECRET letter',
      visitor: held.id('Ines'),
      visitOn: '2026-04-15',
    });
    for (const name of everybody)
      expect([name, bytes(held, name)]).toEqual([name, before.get(name)]);
    expect(readyOf(held)).toMatchObject({
      exclusions: [{ person: held.id('Sol'), ground: 'violence-or-threats', toldOn: '2026-04-09' }],
      talks: [{ way: 'phone', checked: ['reports-read', 'restricted-part'] }],
      absences: [{ visitor: held.id('Ines'), visitOn: '2026-04-15' }],
    });
  });

  test('[C84] one decision about a person and a part: the second device is told of the first', () => {
    const held = startConference();
    const exclusion = exclude(held, 'Sol');
    const again = { kind: 'putExclusion', ...decision(held, 'Sol') } as const;
    expect(held.refused('Marguerite', again)).toBe('someone-was-first');
    expect(held.send('Marguerite', { ...again, exclusion }).ok).toBe(true);
  });

  test('[C84] told before it was decided, visited before the conference: refused in words (Y6)', () => {
    const held = startConference();
    const early = { kind: 'putExclusion', ...decision(held, 'Sol'), toldOn: '2026-04-07' } as const;
    expect(held.refused('Marguerite', early)).toBe('not-complete');
    const visit = { visitor: null, visitOn: '2026-04-13', views: '' };
    expect(
      held.refused('Marguerite', { kind: 'setAbsence', person: held.id('Kezia'), ...visit }),
    ).toBe('not-complete');
    expect(
      held.refused('Marguerite', { kind: 'putExclusion', ...decision(held, 'Marguerite') }),
    ).toBe('not-allowed');
  });

  test('[C85] who is to stay away is let in after a second look only, and seated by the chair only (D4)', () => {
    const held = holdConference();
    exclude(held, 'Kezia');
    letIn(held, 'Dennis');
    const waiting = held.knock({
      name: 'Kezia',
      role: 'parent',
      person: held.id('Kezia'),
      via: 'link',
    });
    expect(viewOf(held, 'Marguerite').waiting?.[0]?.flag).toBe('does-not-come');
    const person = held.id('Kezia');
    const words = { name: 'Kezia', role: 'parent', title: '', agency: '', where: 'room' } as const;
    const admit = { kind: 'admit', waiting, person, ...words } as const;
    expect(held.refused('Marguerite', admit)).toBe('not-allowed');
    expect(held.refused('Marguerite', { kind: 'seat', person })).toBe('not-allowed');
    // The minute taker is told no more than that.
    const told = held.send('Dennis', { kind: 'seat', person, comesAnyway: true });
    expect(told).toMatchObject({ problem: { message: 'Only the chair can do this now.' } });
    held.must('Marguerite', { ...admit, comesAnyway: true });
    expect(held.person('Kezia').attendance).toBe('present');
  });

  test('[C85] who is kept out of the part that runs stays until the chair sends them out, and is not seated in it again', () => {
    const held = startConference();
    const whole = wholePart(held);
    exclude(held, 'Sol', whole);
    // Whoever is there already stays until the chair sends them out.
    expect(held.person('Sol').attendance).toBe('present');
    held.must('Marguerite', { kind: 'leave', person: held.id('Sol') });
    expect(held.refused('Marguerite', { kind: 'seat', person: held.id('Sol') })).toBe(
      'not-allowed',
    );
  });

  test('[C85] who is kept out of one part comes to others, and to no list of that one until it is decided anew', () => {
    const held = startConference();
    const part = addPart(held, 'With Kezia', ['Kezia', 'Ines']);
    const exclusion = exclude(held, 'Sol', part);
    const change = (...people: readonly Name[]) =>
      held.send('Marguerite', {
        kind: 'changePart',
        part,
        name: 'With Kezia',
        people: people.map((name) => held.id(name)),
      });
    expect(change('Kezia', 'Ines', 'Sol')).toMatchObject({ problem: { kind: 'not-allowed' } });
    expect(change('Kezia', 'Ines', 'Bett').ok).toBe(true);
    held.must('Marguerite', { kind: 'dropExclusion', exclusion });
    expect(change('Kezia', 'Ines', 'Sol').ok).toBe(true);
  });
});
