import { describe, expect, test } from 'vitest';
import { limits } from '../../../shared/protocol/limits.ts';
import { holdConference, letIn, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';

const invitation = {
  name: 'Ada',
  role: 'network',
  title: '',
  agency: '',
  where: 'room',
  device: true,
} as const;
const change = (held: Held, name: Name, more: Partial<typeof plain> = {}) =>
  ({
    kind: 'changePerson',
    person: held.id(name),
    ...invitation,
    ...plain,
    name,
    role: held.person(name).role,
    ...more,
  }) as const;
const plain = { speaksFor: [] as string[], apologies: false };

describe('the invitation list', () => {
  test('[C1] a minute taker is invited with the pen, everyone else without', () => {
    const held = holdConference();
    const minuteTaker = held.must('Marguerite', {
      kind: 'invite',
      ...invitation,
      role: 'minute-taker',
    });
    const aunt = held.must('Marguerite', { kind: 'invite', ...invitation });
    expect(held.now().people.get(minuteTaker)?.pen).toBe(true);
    expect(held.now().people.get(aunt)).toMatchObject({
      name: 'Ada',
      attendance: 'invited',
      pen: false,
    });
  });

  test('[C16] there is one chair, who stays the chair and cannot be taken off the list', () => {
    const held = holdConference();
    const chair = held.id('Marguerite');
    expect(held.refused('Marguerite', { kind: 'invite', ...invitation, role: 'chair' })).toBe(
      'not-allowed',
    );
    expect(held.refused('Marguerite', { ...change(held, 'Ines'), role: 'chair' })).toBe(
      'not-allowed',
    );
    expect(held.refused('Marguerite', { ...change(held, 'Marguerite'), role: 'observer' })).toBe(
      'not-allowed',
    );
    expect(held.refused('Marguerite', change(held, 'Marguerite', { apologies: true }))).toBe(
      'wrong-time',
    );
    expect(held.refused('Marguerite', { kind: 'uninvite', person: chair })).toBe('not-allowed');
    expect(held.refused('Marguerite', { kind: 'remove', person: chair })).toBe('not-allowed');
    expect(held.refused('Marguerite', { kind: 'leave', person: chair })).toBe('not-allowed');
    expect(held.refused('Marguerite', { kind: 'takePen', person: chair })).toBe('not-allowed');
    held.must('Marguerite', {
      ...change(held, 'Marguerite'),
      title: 'Reviewing officer',
      device: false,
    });
    expect(held.person('Marguerite')).toMatchObject({
      title: 'Reviewing officer',
      pen: true,
      device: true,
    });
  });

  test('[C18] who has not come can be taken off the list, and nobody speaks for them any more', () => {
    const held = startConference();
    const juno = held.id('Juno');
    held.must('Marguerite', { kind: 'uninvite', person: juno });
    expect(held.now().people.has(juno)).toBe(false);
    expect(held.person('Sunniva').speaksFor).toEqual([]);
    expect(held.refused('Marguerite', { kind: 'uninvite', person: juno })).toBe('not-found');
  });

  test('[C18] whoever was here, or has words on the board, stays on the list', () => {
    const held = startConference();
    const said = {
      kind: 'addLine',
      code: 'child-view',
      text: 'I like Fridays',
      about: null,
    } as const;
    held.must('Sunniva', { ...said, audience: held.audience('everyone'), saidBy: held.id('Juno') });
    for (const name of ['Kezia', 'Juno'] as const) {
      expect(held.refused('Marguerite', { kind: 'uninvite', person: held.id(name) })).toBe(
        'not-allowed',
      );
    }
  });

  test('[C19] an advocate and an interpreter speak for others; nobody else does', () => {
    const held = holdConference();
    const speaksFor = [held.id('Juno')];
    held.must('Marguerite', change(held, 'Piotr', { speaksFor }));
    expect(held.person('Piotr').speaksFor).toEqual(speaksFor);
    expect(held.refused('Marguerite', change(held, 'Sol', { speaksFor }))).toBe('not-allowed');
    expect(held.refused('Marguerite', change(held, 'Sunniva', { speaksFor: ['nobody'] }))).toBe(
      'not-found',
    );
    const herself = { speaksFor: [held.id('Sunniva')] };
    expect(held.refused('Marguerite', change(held, 'Sunniva', herself))).toBe('malformed');
  });

  test('[C17] apologies are for who has not come, and can be taken back', () => {
    const held = startConference();
    held.must('Marguerite', change(held, 'Juno', { apologies: true }));
    expect(held.person('Juno').attendance).toBe('apologies');
    held.must('Marguerite', change(held, 'Juno'));
    expect(held.person('Juno').attendance).toBe('invited');
    expect(held.refused('Marguerite', change(held, 'Kezia', { apologies: true }))).toBe(
      'wrong-time',
    );
  });

  test('[C16] another role brings its own pen; the same role keeps the one in hand', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'givePen', person: held.id('Ines') });
    held.must('Marguerite', change(held, 'Ines'));
    expect(held.person('Ines').pen).toBe(true);
    held.must('Marguerite', { ...change(held, 'Ines'), role: 'observer' });
    expect(held.person('Ines').pen).toBe(false);
  });

  test('[C15] a renewed link makes older links and sessions dead and changes nothing else', () => {
    const held = holdConference();
    const before = held.person('Kezia');
    held.must('Marguerite', { kind: 'renewLink', person: before.id });
    expect(held.person('Kezia')).toEqual({ ...before, linkGeneration: before.linkGeneration + 1 });
  });

  test('[C18] the list and the spare links end where a conference does', () => {
    const held = holdConference();
    while (held.now().people.size < limits.people)
      held.must('Marguerite', { kind: 'invite', ...invitation });
    expect(held.refused('Marguerite', { kind: 'invite', ...invitation })).toBe('too-many');
    const admit = { kind: 'admit', waiting: held.knock(), person: null, ...invitation } as const;
    const { device: _, ...stranger } = admit;
    expect(held.refused('Marguerite', stranger)).toBe('too-many');
    for (let count = 0; count < 6; count += 1)
      held.must('Marguerite', { kind: 'addSpareLinks', count: 10 });
    expect(held.refused('Marguerite', { kind: 'addSpareLinks', count: 1 })).toBe('too-many');
  });
});

describe('being here', () => {
  test('[C17] someone leaves by themselves; the chair and the minute taker note it for others', () => {
    const held = startConference();
    held.must('Kezia', { kind: 'leave', person: held.id('Kezia') });
    held.must('Dennis', { kind: 'leave', person: held.id('Bett') });
    expect([held.person('Kezia').attendance, held.person('Bett').attendance]).toEqual([
      'left',
      'left',
    ]);
    expect(held.refused('Ines', { kind: 'leave', person: held.id('Olu') })).toBe('not-allowed');
    expect(held.refused('Dennis', { kind: 'leave', person: held.id('Kezia') })).toBe('wrong-time');
    expect(held.view('Kezia')).toEqual({ at: 'outside', why: 'left' });
  });

  test('[C17] someone of the list is seated without a device, once', () => {
    const held = holdConference();
    letIn(held, 'Dennis');
    held.must('Dennis', { kind: 'seat', person: held.id('Bett') });
    expect(held.person('Bett')).toMatchObject({ attendance: 'present', device: false });
    expect(held.refused('Marguerite', { kind: 'seat', person: held.id('Bett') })).toBe(
      'wrong-time',
    );
    expect(held.refused('Marguerite', { kind: 'seat', person: 'nobody' })).toBe('not-found');
  });

  test('[C15] being sent out takes the pen, kills links and sessions, and stays until the chair says so', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'givePen', person: held.id('Bett') });
    held.must('Marguerite', { kind: 'remove', person: held.id('Bett') });
    expect(held.person('Bett')).toMatchObject({
      attendance: 'removed',
      pen: false,
      linkGeneration: 1,
    });
    expect(held.view('Bett')).toEqual({ at: 'outside', why: 'removed' });
    expect(held.refused('Dennis', { kind: 'seat', person: held.id('Bett') })).toBe('not-allowed');
    expect(held.refused('Marguerite', { kind: 'remove', person: held.id('Bett') })).toBe(
      'wrong-time',
    );
    held.must('Marguerite', { kind: 'seat', person: held.id('Bett') });
    expect(held.person('Bett').attendance).toBe('present');
  });

  test('[C16] the pen is handed to someone who is here, and taken back', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'givePen', person: held.id('Ines') });
    expect(held.person('Ines').pen).toBe(true);
    held.must('Marguerite', { kind: 'takePen', person: held.id('Ines') });
    expect(held.person('Ines').pen).toBe(false);
    expect(held.refused('Marguerite', { kind: 'givePen', person: held.id('Juno') })).toBe(
      'wrong-time',
    );
  });

  test('[C8] whoever is not on the list is not found, whatever is asked about them', () => {
    const held = startConference();
    for (const kind of [
      'remove',
      'givePen',
      'takePen',
      'leave',
      'uninvite',
      'renewLink',
    ] as const) {
      expect(held.refused('Marguerite', { kind, person: 'nobody' })).toBe('not-found');
    }
  });
});
