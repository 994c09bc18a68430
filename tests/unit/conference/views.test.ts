import { describe, expect, test } from 'vitest';
import { viewSchema } from '../../../shared/conference/view.ts';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { viewFor } from '../../../shared/conference/view-for.ts';
import {
  given,
  holdConference,
  inPart,
  letIn,
  live,
  names,
  startConference,
} from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { addPart, openPart } from '../../support/held-parts.ts';

const screen = { as: 'screen' } as const;

const guest = {
  name: 'Ada',
  role: 'network',
  title: '',
  agency: '',
  where: 'room',
  device: true,
} as const;

function conferenceView(held: Held, name: Name): ConferenceView {
  const view = held.view(name);
  if (view.at !== 'conference') throw new Error(`${name} is not in the conference`);
  return view;
}

test.each(names)(
  '[C37] the view of %s is one the browser can read, and carries nothing else',
  (name) => {
    const held = startConference();
    if (held.person(name).attendance !== 'present') letIn(held, name);
    held.knock();
    held.must('Marguerite', { kind: 'close' });
    const view = held.view(name);
    expect(viewSchema.parse(view)).toEqual(view);
    expect(viewSchema.parse(held.view(screen))).toEqual(held.view(screen));
  },
);

describe('what a view does not tell', () => {
  test('[C37] who is invited and has not come is known to the chair and the minute taker', () => {
    const held = holdConference();
    letIn(held, 'Dennis', 'Kezia');
    const known = (name: Name) => conferenceView(held, name).people.map((person) => person.name);
    expect(known('Marguerite')).toEqual(names);
    expect(known('Dennis')).toEqual(names);
    expect(known('Kezia')).toEqual(['Marguerite', 'Dennis', 'Kezia']);
  });

  test('[C37] a child is named to everyone once somebody who is here speaks for them', () => {
    const held = holdConference();
    letIn(held, 'Kezia');
    const sunniva = {
      name: 'Sunniva',
      role: 'advocate',
      title: '',
      agency: '',
      where: 'room',
    } as const;
    const change = { kind: 'changePerson', ...sunniva, device: true, apologies: false } as const;
    held.must('Marguerite', {
      ...change,
      person: held.id('Sunniva'),
      speaksFor: [held.id('Juno')],
    });
    const known = () => conferenceView(held, 'Kezia').people.map((person) => person.name);
    expect(known()).not.toContain('Juno');
    letIn(held, 'Sunniva');
    expect(known()).toContain('Juno');
    held.must('Marguerite', { kind: 'remove', person: held.id('Sunniva') });
    expect(known()).toContain('Juno');
  });

  test('[C37] that an advocate is in a part tells nobody there for whom they speak in another', () => {
    const held = startConference();
    const part = addPart(held, 'With Bett', ['Bett', 'Ines', 'Sunniva']);
    openPart(held, part);
    const known = (name: Name) => conferenceView(held, name).people.map((person) => person.name);
    expect(known('Ines')).not.toContain('Juno');
    expect(known('Sunniva')).toContain('Juno');
  });

  test('[C37] somebody with words on the board keeps their name there', () => {
    const held = startConference();
    const line = { kind: 'addLine', code: 'child-view', text: 'Fridays', about: null } as const;
    held.must('Sunniva', { ...line, saidBy: held.id('Juno'), audience: held.audience('everyone') });
    const change = {
      name: 'Sunniva',
      role: 'advocate',
      title: '',
      agency: '',
      where: 'room',
    } as const;
    const person = held.id('Sunniva');
    const silent = { device: true, speaksFor: [], apologies: false };
    held.must('Marguerite', { kind: 'changePerson', person, ...change, ...silent });
    const named = (people: readonly { name: string }[]) =>
      people.some(({ name }) => name === 'Juno');
    expect(named(conferenceView(held, 'Kezia').people)).toBe(true);
    const onScreen = held.view(screen);
    expect(onScreen.at === 'screen' && named(onScreen.people)).toBe(true);
  });

  test('[C38] words on a board that one does not see name nobody', () => {
    const held = startConference();
    const ada = held.must('Marguerite', { kind: 'invite', ...guest });
    const isNamed = (reader: Name) => JSON.stringify(held.view(reader)).includes('Ada');
    held.penLine('professionals', { saidBy: [ada] });
    expect([isNamed('Ines'), isNamed('Kezia')]).toEqual([true, false]);
    held.penLine('everyone', { saidBy: [ada] });
    expect(isNamed('Kezia')).toBe(true);
  });

  test('[C37] who waits and how many spare links there are is for the chair alone', () => {
    const held = startConference();
    held.knock({ name: 'Ada' });
    held.must('Marguerite', { kind: 'addSpareLinks', count: 3 });
    expect(conferenceView(held, 'Marguerite')).toMatchObject({
      waiting: [{ name: 'Ada' }],
      spareLinks: 3,
    });
    for (const reader of ['Dennis', 'Ines', 'Kezia', 'Olu'] as const) {
      const view = conferenceView(held, reader);
      expect([view.waiting, view.spareLinks]).toEqual([undefined, undefined]);
      expect(JSON.stringify(view)).not.toContain('Ada');
    }
    expect(JSON.stringify(held.view(screen))).not.toContain('Ada');
  });

  test('[C37] whose connection is lost is for the chair and the minute taker, and only of people with a device', () => {
    const held = startConference();
    const presence = new Map([[held.id('Kezia'), 'away' as const]]);
    const view = (name: Name) =>
      viewFor(held.now(), { as: 'person', person: held.id(name) }, { ...live, presence });
    for (const name of ['Marguerite', 'Dennis'] as const) {
      const seen = view(name);
      const shown = given(seen.at === 'conference' ? seen.presence : undefined);
      expect(shown[held.id('Kezia')]).toBe('away');
      expect(shown[held.id('Ines')]).toBe('lost');
      expect(Object.keys(shown)).not.toContain(held.id('Bett'));
    }
    expect(view('Kezia')).not.toHaveProperty('presence');
  });

  test('[C37] nor does the pen that was taken from somebody tell that they were sent out', () => {
    const [left, sentOut] = (['leave', 'remove'] as const).map((kind) => {
      const held = startConference();
      held.must('Marguerite', { kind: 'givePen', person: held.id('Ines') });
      held.must('Marguerite', { kind, person: held.id('Ines') });
      return JSON.stringify([held.view('Tamar'), held.view({ as: 'screen' })]);
    });
    expect(sentOut === left).toBe(true);
  });

  test('[C37] being sent out reads as having left, to all but the chair and the minute taker', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'remove', person: held.id('Sol') });
    const attendance = (name: Name) =>
      conferenceView(held, name).people.find((person) => person.id === held.id('Sol'))?.attendance;
    expect([attendance('Marguerite'), attendance('Dennis'), attendance('Kezia')]).toEqual([
      'removed',
      'removed',
      'left',
    ]);
  });

  test('[C37] everyone has their own copy of the outcomes, the chair the list of all', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'close' });
    held.must('Marguerite', { kind: 'giveOutCopies', version: 1 });
    const copies = given(held.now().issues[0]).copies;
    expect(conferenceView(held, 'Kezia').outcomes).toEqual({
      version: 1,
      copy: copies.get(held.id('Kezia')),
    });
    expect(JSON.stringify(conferenceView(held, 'Kezia'))).not.toContain(
      given(copies.get(held.id('Ines'))),
    );
    expect(conferenceView(held, 'Marguerite').copies).toHaveLength(copies.size);
  });
});

describe('what a view offers', () => {
  test('[C35] the pen is offered in the documents where it writes', () => {
    const held = startConference();
    expect(conferenceView(held, 'Dennis').documents.map(({ name, pen }) => [name, pen])).toEqual([
      ['everyone', true],
      ['professionals', true],
      ['chair', true],
    ]);
    expect(conferenceView(held, 'Ines')).toMatchObject({
      you: { pen: false },
      documents: [{ pen: false }, { pen: false }],
    });
  });

  test('[C20] new lines go to the audience of the part, for those who may write', () => {
    const held = startConference();
    const everyone = held.audience('everyone');
    const writesTo = () =>
      (['Dennis', 'Kezia', 'Olu'] as const).map((name) => conferenceView(held, name).writesTo);
    expect(writesTo()).toEqual([everyone, everyone, null]);
    held.must('Marguerite', { kind: 'close' });
    expect(writesTo()).toEqual([null, null, null]);
  });

  test('[C6] who follows the board is offered nothing to write with', () => {
    const held = startConference();
    const beside = ['readReport', 'handIn', 'agreeLine'];
    for (const name of ['Olu', 'Piotr', 'Sol'] as const) {
      const { may } = conferenceView(held, name);
      expect(may.filter((kind) => !beside.includes(kind))).toEqual(['leave']);
    }
  });
});

describe('whoever is outside', () => {
  test('[C39] they get one reason and nothing of the conference', () => {
    const held = startConference();
    expect(held.view('Juno')).toEqual({ at: 'outside', why: 'over' });
    expect(held.view({ as: 'person', person: 'nobody' })).toEqual({ at: 'outside', why: 'over' });
    expect(held.view({ as: 'waiting', waiting: 'nobody' })).toEqual({ at: 'outside', why: 'over' });
  });

  test('[C40] in another’s part: not one byte of a view follows from what is done there', () => {
    const held = startConference();
    const part = {
      people: ['Marguerite', 'Dennis', 'Ines'],
      audience: 'professionals',
      restricted: true,
    } as const;
    const views = () =>
      (['Kezia', 'Bett', 'Tamar'] as const).map((name) =>
        JSON.stringify(viewFor(inPart(held, part), { as: 'person', person: held.id(name) }, live)),
      );
    const before = views();
    held.must('Ines', {
      kind: 'addLine',
      audience: held.audience('professionals'),
      code: 'harm-now',
      text: 'Operation Teasel',
      saidBy: held.id('Ines'),
      about: null,
    });
    held.must('Dennis', { kind: 'setDates', dates: [] });
    held.must('Marguerite', { kind: 'givePen', person: held.id('Ines') });
    held.must('Marguerite', { kind: 'leave', person: held.id('Olu') });
    held.must('Marguerite', { kind: 'showOnScreen', shows: 'blank' });
    expect(views()).toEqual(before);
    expect(before[0]).not.toContain('Ines');
  });

  test('[C36] until the board is on the screen, no name and no child reaches it', () => {
    const held = holdConference();
    letIn(held, 'Kezia');
    const before = JSON.stringify(held.view(screen));
    for (const name of ['Kezia', 'Juno', 'Otis', 'Marguerite']) expect(before).not.toContain(name);
    expect(held.view(screen)).toMatchObject({ shows: 'join', join: live.join, documents: [] });
    held.must('Marguerite', { kind: 'start' });
    expect(held.view(screen)).toMatchObject({
      shows: 'board',
      conference: { children: [{ name: 'Juno' }, {}, {}] },
    });
  });
});
