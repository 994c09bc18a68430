import { describe, expect, test } from 'vitest';
import type { Conference } from '../../../shared/conference/conference.ts';
import { holdsPen, mayRead, maySeeNow } from '../../../shared/conference/rights.ts';
import { roleRights } from '../../../shared/conference/roles.ts';
import {
  holdConference,
  inPart,
  letIn,
  names,
  roleOf,
  startConference,
} from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';

const standing = ['everyone', 'professionals', 'chair'] as const;
const screen = { as: 'screen' } as const;

const audiences = (
  held: Held,
  name: Name,
  right: typeof mayRead,
  conference: Conference = held.now(),
) =>
  standing.filter((one) =>
    right(conference, { as: 'person', person: held.id(name) }, held.audience(one)),
  );

const pens = (held: Held, name: Name, conference: Conference = held.now()) =>
  standing.filter((one) => holdsPen(conference, held.id(name), held.audience(one)));

describe('the lasting right', () => {
  test.each(names)('[C33] %s reads what their role reads, once they have come', (name) => {
    const held = startConference();
    if (held.person(name).attendance !== 'present') letIn(held, name);
    expect(audiences(held, name, mayRead)).toEqual(roleRights[roleOf(name)].reads);
  });

  test('[C33] it outlasts leaving and apologies, ends when someone is sent out, and begins when they come', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'leave', person: held.id('Ines') });
    held.must('Marguerite', { kind: 'remove', person: held.id('Tamar') });
    expect(audiences(held, 'Ines', mayRead)).toEqual(['everyone', 'professionals']);
    expect(audiences(held, 'Tamar', mayRead)).toEqual([]);
    expect(audiences(held, 'Juno', mayRead)).toEqual([]);
  });

  test('[C33] an audience made of people has exactly those and the chair, whatever their role', () => {
    const held = startConference();
    const members = { by: 'people', people: [held.id('Kezia')] } as const;
    const own = { id: 'made', name: 'With Kezia', document: 'd', epoch: 0 };
    const made = { ...own, members, children: [], of: null };
    const conference = { ...held.now(), audiences: new Map([['made', made]]) };
    const may = (name: Name) =>
      mayRead(conference, { as: 'person', person: held.id(name) }, 'made');
    expect([may('Kezia'), may('Marguerite'), may('Ines'), may('Bett')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('[C33] nobody reads an audience that is not there, and a stranger reads none', () => {
    const held = startConference();
    expect(mayRead(held.now(), { as: 'person', person: held.id('Marguerite') }, 'nowhere')).toBe(
      false,
    );
    expect(mayRead(held.now(), { as: 'person', person: 'nobody' }, held.audience('everyone'))).toBe(
      false,
    );
  });
});

describe('what is seen now', () => {
  test('[C34] before the start the board is seen by those who prepare it; for the others it appears at the start', () => {
    const held = holdConference();
    letIn(held, 'Dennis', 'Kezia');
    expect(audiences(held, 'Dennis', maySeeNow)).toEqual(standing);
    expect(audiences(held, 'Kezia', maySeeNow)).toEqual([]);
    held.must('Marguerite', { kind: 'start' });
    expect(audiences(held, 'Kezia', maySeeNow)).toEqual(['everyone']);
  });

  test('[C34] whoever left or was sent out sees nothing from that moment on', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'leave', person: held.id('Ines') });
    expect(audiences(held, 'Ines', maySeeNow)).toEqual([]);
  });

  test('[C34] a closed board stays readable for those who are here', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'close' });
    expect(audiences(held, 'Kezia', maySeeNow)).toEqual(['everyone']);
    expect(audiences(held, 'Ines', maySeeNow)).toEqual(['everyone', 'professionals']);
  });

  test('[C34] who is not in the part that runs now sees nothing; copies are not touched', () => {
    const held = startConference();
    const people = ['Marguerite', 'Dennis', 'Kezia'] as const;
    const conference = inPart(held, { people, audience: 'everyone', restricted: false });
    expect(audiences(held, 'Kezia', maySeeNow, conference)).toEqual(['everyone']);
    expect(audiences(held, 'Ines', maySeeNow, conference)).toEqual([]);
    expect(audiences(held, 'Ines', mayRead, conference)).toEqual(['everyone', 'professionals']);
  });

  test('[C34] a conference whose part is unknown shows nothing to anybody', () => {
    const held = startConference();
    const conference = { ...held.now(), currentPart: 'nowhere' };
    expect(names.flatMap((name) => audiences(held, name, maySeeNow, conference))).toEqual([]);
    expect(pens(held, 'Marguerite', conference)).toEqual([]);
  });
});

describe('the pen', () => {
  test('[C35] the chair and the minute taker write before, during and between; nobody writes once it is closed', () => {
    const held = holdConference();
    letIn(held, 'Dennis', 'Ines');
    for (const step of ['start', 'adjourn', 'start'] as const) {
      expect([pens(held, 'Marguerite'), pens(held, 'Dennis'), pens(held, 'Ines')]).toEqual([
        standing,
        standing,
        [],
      ]);
      held.must('Marguerite', { kind: step, date: null, time: null });
    }
    held.must('Marguerite', { kind: 'close' });
    expect([pens(held, 'Marguerite'), pens(held, 'Dennis')]).toEqual([[], []]);
    held.must('Marguerite', { kind: 'reopen', reason: 'Closed by mistake' });
    expect(pens(held, 'Dennis')).toEqual(standing);
  });

  test('[C35] handed to somebody, it writes where they see and nowhere else', () => {
    const held = startConference();
    for (const name of ['Kezia', 'Ines'] as const)
      held.must('Marguerite', { kind: 'givePen', person: held.id(name) });
    expect([pens(held, 'Kezia'), pens(held, 'Ines')]).toEqual([
      ['everyone'],
      ['everyone', 'professionals'],
    ]);
    held.must('Marguerite', { kind: 'takePen', person: held.id('Kezia') });
    held.must('Marguerite', { kind: 'leave', person: held.id('Ines') });
    expect([pens(held, 'Kezia'), pens(held, 'Ines')]).toEqual([[], []]);
  });

  test('[C35] while a restricted part is open every wider document is frozen', () => {
    const held = startConference();
    const people = ['Marguerite', 'Ines'] as const;
    const conference = inPart(held, { people, audience: 'professionals', restricted: true });
    expect(pens(held, 'Marguerite', conference)).toEqual(['professionals']);
    expect(pens(held, 'Dennis', conference)).toEqual([]);
    expect(audiences(held, 'Marguerite', maySeeNow, conference)).toEqual(standing);
  });
});

describe('the room’s screen', () => {
  const shown = (held: Held, conference = held.now()) =>
    standing.filter((one) => maySeeNow(conference, screen, held.audience(one)));
  const withAll = (held: Held, conference = held.now()): Conference => ({
    ...conference,
    screen: { shows: 'board', audiences: standing.map((one) => held.audience(one)) },
  });

  test('[C36] it shows the board from the start on, and nothing while it is blank or on a break', () => {
    const held = startConference();
    expect(shown(held)).toEqual(['everyone']);
    for (const shows of ['blank', 'break', 'join'] as const) {
      held.must('Marguerite', { kind: 'showOnScreen', shows });
      expect(shown(held)).toEqual([]);
    }
    const planned = { ...withAll(held), progress: 'planned' } as const;
    expect(shown(held, planned)).toEqual([]);
  });

  test('[C36] whatever it is given, it shows no more than everyone present may see', () => {
    const held = startConference();
    expect(shown(held, withAll(held))).toEqual(['everyone']);
    const people = ['Marguerite', 'Dennis', 'Ines'] as const;
    const among = { people, audience: 'professionals' } as const;
    const part = inPart(held, { ...among, restricted: false });
    expect(shown(held, withAll(held, part))).toEqual(['everyone', 'professionals']);
    const restricted = inPart(held, { ...among, restricted: true });
    expect(shown(held, withAll(held, restricted))).toEqual([]);
    const withBett = inPart(held, {
      people: [...people, 'Bett'],
      audience: 'everyone',
      restricted: false,
    });
    expect(shown(held, withAll(held, withBett))).toEqual(['everyone']);
  });

  test('[C36] it holds no pen', () => {
    const held = startConference();
    expect(held.view(screen)).toMatchObject({ documents: [{ name: 'everyone', pen: false }] });
  });
});
