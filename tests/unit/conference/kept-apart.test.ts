import { describe, expect, test } from 'vitest';
import { isHere } from '../../../shared/conference/membership.ts';
import { holdConference, letIn, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  addPart,
  admit,
  keepApart,
  openPart,
  refusalOf,
  wholePart,
} from '../../support/held-parts.ts';

const areTogether = (held: Held, ...names: readonly Name[]): boolean =>
  names.every((name) => isHere(held.now(), held.person(name)));

/** Kezia is here and Bett has left; they must not meet. */
function apart(): Held {
  const held = startConference();
  held.must('Marguerite', { kind: 'leave', person: held.id('Bett') });
  keepApart(held, 'Kezia', 'Bett');
  return held;
}

describe('two who are kept apart', () => {
  test('[C44] it holds both ways, and the chair can take it back', () => {
    const held = apart();
    expect([held.person('Kezia').apart, held.person('Bett').apart]).toEqual([
      [held.id('Bett')],
      [held.id('Kezia')],
    ]);
    keepApart(held, 'Bett');
    expect([held.person('Kezia').apart, held.person('Bett').apart]).toEqual([[], []]);
  });

  test('[C44] neither the door nor a chair in the room brings them together', () => {
    const held = apart();
    expect(refusalOf(admit(held, held.person('Bett'))).message).toBe(
      'Kezia and Bett are kept apart, so they cannot be in the same part.',
    );
    for (const name of ['Marguerite', 'Dennis'] as const) {
      expect(held.refused(name, { kind: 'seat', person: held.id('Bett') })).toBe('not-allowed');
    }
    expect(areTogether(held, 'Kezia', 'Bett')).toBe(false);
  });

  test('[C44] with a part for each, both are let in, and only one is ever here', () => {
    const held = apart();
    const parts = [addPart(held, 'A', ['Kezia', 'Ines']), addPart(held, 'B', ['Bett', 'Ines'])];
    for (const part of parts) {
      openPart(held, part);
      if (held.person('Bett').attendance !== 'present') admit(held, held.person('Bett'));
      expect(areTogether(held, 'Kezia', 'Bett')).toBe(false);
    }
    expect(held.person('Bett').attendance).toBe('present');
    expect(held.refused('Marguerite', { kind: 'openPart', part: wholePart(held) })).toBe(
      'not-allowed',
    );
  });

  test('[C44] no part is made, changed or begun with both of them', () => {
    const held = apart();
    const both = [held.id('Kezia'), held.id('Bett')];
    const draft = { name: 'A', restricted: false, people: both } as const;
    expect(held.refused('Marguerite', { kind: 'addPart', ...draft })).toBe('not-allowed');
    const part = addPart(held, 'A', ['Kezia']);
    const change = { kind: 'changePart', part, name: 'A', people: both } as const;
    expect(held.refused('Marguerite', change)).toBe('not-allowed');
  });

  test('[C44] a conference of one part for everyone does not begin with both expected', () => {
    const held = holdConference();
    keepApart(held, 'Kezia', 'Bett');
    expect(held.refused('Marguerite', { kind: 'start' })).toBe('not-allowed');
    addPart(held, 'A', ['Kezia', 'Ines']);
    held.must('Marguerite', { kind: 'start' });
  });

  test('[C44] before the start they do not wait in one room either', () => {
    const held = holdConference();
    keepApart(held, 'Kezia', 'Bett');
    letIn(held, 'Kezia');
    expect(admit(held, held.person('Bett')).ok).toBe(false);
    addPart(held, 'A', ['Kezia']);
    expect(admit(held, held.person('Bett')).ok).toBe(true);
    expect(held.view('Bett')).toMatchObject({ at: 'holding' });
  });

  test('[C44] who is in one part now is first brought into two; the chair is kept apart from nobody', () => {
    const held = startConference();
    const draft = { kind: 'keepApart', person: held.id('Kezia') } as const;
    expect(held.refused('Marguerite', { ...draft, from: [held.id('Bett')] })).toBe('wrong-time');
    openPart(held, addPart(held, 'A', ['Kezia']));
    keepApart(held, 'Kezia', 'Bett');
    expect(held.refused('Marguerite', { ...draft, from: [held.id('Marguerite')] })).toBe(
      'not-allowed',
    );
    for (const from of [['nobody'], [held.id('Kezia')]]) {
      expect(held.refused('Marguerite', { ...draft, from })).toBe('not-found');
    }
  });

  test('[C44] adjourned and begun again, the part is still one of them only', () => {
    const held = apart();
    openPart(held, addPart(held, 'A', ['Kezia']));
    admit(held, held.person('Bett'));
    held.must('Marguerite', { kind: 'adjourn', date: null, time: null });
    expect(held.refused('Marguerite', { kind: 'openPart', part: wholePart(held) })).toBe(
      'not-allowed',
    );
    held.must('Marguerite', { kind: 'start' });
    expect(areTogether(held, 'Kezia', 'Bett')).toBe(false);
  });

  test('[C44] neither learns from us that the other came, where they are or that they left', () => {
    const held = apart();
    expect(JSON.stringify(held.view('Kezia'))).not.toContain('Bett');
    expect(JSON.stringify(held.view({ as: 'screen' }))).not.toContain('Bett');
    expect(JSON.stringify(held.view('Ines'))).toContain('Bett');
    held.penLine('everyone', { saidBy: [held.id('Bett')] });
    const view = held.view('Kezia');
    const bett = view.at === 'conference' && view.people.find(({ name }) => name === 'Bett');
    expect(bett).toMatchObject({ attendance: 'named', where: 'room', device: true, pen: false });
  });

  test('[C44] they stay on the list: taken off and put on again nobody would know', () => {
    const held = holdConference();
    keepApart(held, 'Kezia', 'Bett');
    expect(held.refused('Marguerite', { kind: 'uninvite', person: held.id('Bett') })).toBe(
      'not-allowed',
    );
    keepApart(held, 'Kezia');
    const members = { by: 'all-but' as const, people: [held.id('Bett')] };
    held.must('Marguerite', { kind: 'makeAudience', name: 'Without Nana', members });
    expect(held.refused('Marguerite', { kind: 'uninvite', person: held.id('Bett') })).toBe(
      'not-allowed',
    );
    held.must('Marguerite', { kind: 'uninvite', person: held.id('Kezia') });
    expect(held.person('Bett').apart).toEqual([]);
  });
});
