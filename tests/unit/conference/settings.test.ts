import { describe, expect, test } from 'vitest';
import { mayCommand } from '../../../shared/conference/rights.ts';
import type { Settings } from '../../../shared/conference/conference.ts';
import { letIn, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  addPart,
  admit,
  changeRole,
  openPart,
  refusalOf,
  wholePart,
} from '../../support/held-parts.ts';

const set = (held: Held, settings: Partial<Settings>): void =>
  void held.must('Marguerite', { kind: 'changeSettings', ...held.now().settings, ...settings });

/** A second supporter is on the list and knocks. */
const another = (held: Held) => {
  const invited = {
    title: '',
    agency: '',
    where: 'room',
    device: true,
    role: 'supporter',
  } as const;
  const id = held.must('Marguerite', { kind: 'invite', name: 'Una', ...invited });
  return () => {
    const waiting = held.knock({ name: 'Una', role: 'supporter', person: id, via: 'link' });
    const words = { name: 'Una', title: '', agency: '', where: 'room' } as const;
    return held.send('Marguerite', {
      kind: 'admit',
      waiting,
      person: id,
      role: 'supporter',
      ...words,
    });
  };
};

const writes = (held: Held, name: Name): boolean =>
  mayCommand(held.now(), held.id(name), 'addLine');

describe('how many supporters', () => {
  test('[C54] one more than there is room for is not let in, and the chair is told why', () => {
    const held = startConference();
    const knock = another(held);
    expect(refusalOf(knock())).toEqual({
      kind: 'too-many',
      message:
        'One supporter is here already, and there is room for one. The chair can change this number in the settings.',
    });
    set(held, { supporters: 2 });
    expect(knock().ok).toBe(true);
  });

  test('[C54] nor brought to a chair in the room; who has left makes room', () => {
    const held = startConference();
    const knock = another(held);
    const una = [...held.now().people.values()].find(({ name }) => name === 'Una');
    const seat = { kind: 'seat', person: una?.id ?? '' } as const;
    expect(held.refused('Dennis', seat)).toBe('too-many');
    held.must('Marguerite', { kind: 'leave', person: held.id('Sol') });
    expect(knock().ok).toBe(true);
    expect(refusalOf(admit(held, held.person('Sol'))).kind).toBe('too-many');
  });

  test('[C54] those of another part do not count: each parent has theirs', () => {
    const held = startConference();
    const knock = another(held);
    const part = addPart(held, 'With Mum', ['Kezia', 'Sol']);
    openPart(held, part);
    expect(knock().ok).toBe(true);
    openPart(held, wholePart(held));
  });

  test('[C54] nobody who is here is sent away by the number, and everyone else comes in', () => {
    const held = startConference();
    set(held, { supporters: 0 });
    expect(held.person('Sol').attendance).toBe('present');
    letIn(held, 'Juno');
    held.must('Marguerite', { kind: 'leave', person: held.id('Sol') });
    expect(refusalOf(admit(held, held.person('Sol'))).message).toMatch(
      /^Supporters are not let in here\./u,
    );
  });
});

describe('supporters who write', () => {
  test('[C55] one of them when the chair says so, and not after the chair takes it back', () => {
    const held = startConference();
    const rights = { kind: 'setRights', person: held.id('Sol'), scores: false } as const;
    expect(writes(held, 'Sol')).toBe(false);
    held.must('Marguerite', { ...rights, adds: true });
    expect(writes(held, 'Sol')).toBe(true);
    held.must('Marguerite', { ...rights, adds: false });
    expect(writes(held, 'Sol')).toBe(false);
  });

  test('[C55] all of them at once, those who are here and those who come; the newest word of the chair counts', () => {
    const held = startConference();
    const knock = another(held);
    set(held, { supporters: 2, supportersWrite: true });
    knock();
    expect(
      [...held.now().people.values()]
        .filter(({ role }) => role === 'supporter')
        .map(({ adds }) => adds),
    ).toEqual([true, true]);
    held.must('Marguerite', {
      kind: 'setRights',
      person: held.id('Sol'),
      adds: false,
      scores: false,
    });
    set(held, { supporters: 3 });
    expect(writes(held, 'Sol')).toBe(false);
    set(held, { supportersWrite: false });
    set(held, { supportersWrite: true });
    expect(writes(held, 'Sol')).toBe(true);
  });
});

describe('what one person may do', () => {
  test('[C56] the chair changes it live, within what the role may have', () => {
    const held = startConference();
    const rights = (name: Name, adds: boolean, scores: boolean) =>
      held.send('Marguerite', { kind: 'setRights', person: held.id(name), adds, scores }).ok;
    expect(rights('Kezia', false, false)).toBe(true);
    expect([
      writes(held, 'Kezia'),
      mayCommand(held.now(), held.id('Kezia'), 'answerScale'),
    ]).toEqual([false, false]);
    expect([
      rights('Piotr', true, false),
      rights('Olu', true, false),
      rights('Sunniva', true, true),
    ]).toEqual([false, false, false]);
    expect([
      rights('Dennis', true, true),
      rights('Sol', false, true),
      rights('Ines', true, false),
    ]).toEqual([false, false, true]);
  });

  test('[C56] it stands as long as they come as the same, through leaving and coming again; another role has its own', () => {
    const held = startConference();
    const off = {
      kind: 'setRights',
      person: held.id('Kezia'),
      adds: false,
      scores: false,
    } as const;
    held.must('Marguerite', off);
    held.must('Marguerite', { kind: 'leave', person: held.id('Kezia') });
    admit(held, held.person('Kezia'));
    expect(held.person('Kezia')).toMatchObject({ adds: false, scores: false });
    changeRole(held, 'Kezia', 'parent');
    expect(held.person('Kezia')).toMatchObject({ adds: false, scores: false });
    changeRole(held, 'Kezia', 'network');
    expect(held.person('Kezia')).toMatchObject({ adds: true, scores: true });
  });
});
