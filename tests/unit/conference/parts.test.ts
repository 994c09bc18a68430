import { describe, expect, test } from 'vitest';
import { isHere } from '../../../shared/conference/membership.ts';
import { holdsPen, maySeeNow, takesLines } from '../../../shared/conference/rights.ts';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { given, holdConference, letIn, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  addPart,
  admit,
  audienceOfPart,
  changeRole,
  openPart,
  refusalOf,
  wholePart,
} from '../../support/held-parts.ts';

const here = (held: Held): Name[] =>
  [...held.now().people.values()]
    .filter((person) => isHere(held.now(), person))
    .map(({ name }) => name as Name);

const sees = (held: Held, name: Name, audience: string): boolean =>
  maySeeNow(held.now(), { as: 'person', person: held.id(name) }, audience);

const conferenceView = (held: Held, name: Name): ConferenceView => {
  const view = held.view(name);
  if (view.at !== 'conference') throw new Error(`${name} is ${view.at}`);
  return view;
};

const say = (held: Held, name: Name, audience: string) =>
  ({
    kind: 'addLine',
    audience,
    code: 'strength',
    text: 'We eat together',
    saidBy: held.id(name),
    about: null,
  }) as const;

describe('a part', () => {
  test('[C41] it has an audience of exactly its people and the chair, and that is where new lines go', () => {
    const held = startConference();
    const part = addPart(held, 'With Mum', ['Kezia', 'Ines', 'Dennis']);
    openPart(held, part);
    const own = audienceOfPart(held, part);
    expect(here(held)).toEqual(['Marguerite', 'Dennis', 'Ines', 'Kezia']);
    expect(conferenceView(held, 'Kezia')).toMatchObject({
      writesTo: own,
      part: { name: 'With Mum' },
    });
    held.must('Kezia', say(held, 'Kezia', own));
    expect([sees(held, 'Ines', own), sees(held, 'Tamar', own)]).toEqual([true, false]);
  });

  test('[C42] who is not of it has a page that says nothing, and comes back when it is their turn', () => {
    const held = startConference();
    const part = addPart(held, 'With Mum', ['Kezia', 'Dennis']);
    const before = conferenceView(held, 'Bett').documents;
    openPart(held, part);
    expect(held.view('Bett')).toEqual({
      at: 'holding',
      conference: 'conference',
      you: { id: held.id('Bett'), name: 'Bett', role: 'network' },
      may: ['leave'],
      started: true,
      outcomes: null,
    });
    openPart(held, wholePart(held));
    expect(conferenceView(held, 'Bett').documents).toEqual(before);
  });

  test('[C41] prepared before the day, the first ordinary one is opened at once, so that nothing goes to everyone by mistake', () => {
    const held = holdConference();
    addPart(held, 'Restricted', ['Ines'], true);
    expect(held.now().currentPart).toBe(wholePart(held));
    const first = addPart(held, 'With Mum', ['Kezia']);
    expect(held.now().currentPart).toBe(first);
    addPart(held, 'With Dad', ['Bett']);
    expect(held.now().currentPart).toBe(first);
    held.must('Marguerite', { kind: 'start' });
    expect(held.now().currentPart).toBe(first);
  });

  test('[C41] whoever is let in and is not of it waits outside until the chair brings them in', () => {
    const held = startConference();
    const part = addPart(held, 'With Mum', ['Kezia']);
    openPart(held, part);
    letIn(held, 'Juno');
    expect(held.view('Juno')).toMatchObject({ at: 'holding' });
    const people = [held.id('Kezia'), held.id('Juno')];
    held.must('Marguerite', { kind: 'changePart', part, name: 'With Mum', people });
    expect(held.view('Juno')).toMatchObject({ at: 'conference' });
    held.must('Marguerite', {
      kind: 'changePart',
      part,
      name: 'With Mum',
      people: [held.id('Kezia')],
    });
    expect(held.view('Juno')).toMatchObject({ at: 'holding' });
  });

  test('[C41] only one that was never open, and holds nothing, is taken away', () => {
    const held = startConference();
    const [empty, written, open] = ['A', 'B', 'C'].map((name) =>
      addPart(held, name, ['Kezia', 'Ines']),
    );
    held.penLine('B');
    openPart(held, given(open));
    for (const part of [written, open]) {
      expect(held.refused('Marguerite', { kind: 'removePart', part: given(part) })).toBe(
        'wrong-time',
      );
    }
    const own = audienceOfPart(held, given(empty));
    held.must('Marguerite', { kind: 'removePart', part: given(empty) });
    expect([held.now().parts.has(given(empty)), held.now().audiences.has(own)]).toEqual([
      false,
      false,
    ]);
  });

  test('[C41] the part of everyone stays everyone’s, a part is opened once, and nobody is named who is not there', () => {
    const held = startConference();
    const part = wholePart(held);
    const send = (draft: { part: string; people: string[] }) =>
      held.refused('Marguerite', { kind: 'changePart', name: 'All', ...draft });
    expect(send({ part, people: [] })).toBe('not-allowed');
    expect(send({ part: 'nothing', people: [] })).toBe('not-found');
    expect(held.refused('Marguerite', { kind: 'openPart', part })).toBe('someone-was-first');
    const added = addPart(held, 'A', ['Kezia']);
    expect(send({ part: added, people: ['nobody'] })).toBe('not-found');
    expect(send({ part: added, people: [held.id('Kezia'), held.id('Kezia')] })).toBe('malformed');
  });

  test('[C16] the chair is of every part, named or not', () => {
    const held = startConference();
    for (const restricted of [false, true]) {
      openPart(held, addPart(held, 'Without anybody', [], restricted));
      expect(here(held)).toEqual(['Marguerite']);
    }
  });

  test('[C41] somebody taken off the list is on the list of no part and no group of readers', () => {
    const held = startConference();
    const part = addPart(held, 'A', ['Kezia', 'Juno']);
    held.must('Marguerite', {
      kind: 'makeAudience',
      name: 'Some',
      members: { by: 'people', people: [held.id('Juno'), held.id('Kezia')] },
    });
    const juno = held.id('Juno');
    held.must('Marguerite', { kind: 'uninvite', person: juno });
    expect(JSON.stringify([...held.now().parts, ...held.now().audiences])).not.toContain(juno);
    const people = [...(given(held.now().parts.get(part)).people as readonly string[])];
    held.must('Marguerite', { kind: 'changePart', part, name: 'A', people });
  });
});

describe('a restricted part', () => {
  const restrict = (held: Held, ...people: Name[]): string => {
    const part = addPart(held, 'Restricted', people, true);
    openPart(held, part);
    return audienceOfPart(held, part);
  };

  test('[C43] family and who comes with them are in none; an advocate only where the chair names them', () => {
    const held = startConference();
    for (const name of ['Kezia', 'Juno', 'Bett', 'Sol', 'Piotr', 'Olu'] as const) {
      const people = [held.id(name)];
      const draft = { kind: 'addPart', name: 'R', restricted: true, people } as const;
      expect(held.refused('Marguerite', draft)).toBe('not-allowed');
    }
    restrict(held, 'Ines', 'Dennis');
    expect(here(held)).toEqual(['Marguerite', 'Dennis', 'Ines']);
    restrict(held, 'Ines', 'Sunniva');
    expect(here(held)).toEqual(['Marguerite', 'Ines', 'Sunniva']);
  });

  test('[C43] nobody on its list becomes family, at the door or on the list; first they are taken off it', () => {
    const held = startConference();
    const part = addPart(held, 'R', ['Ines'], true);
    expect(refusalOf(changeRole(held, 'Ines', 'parent')).message).toContain('restricted part');
    held.must('Marguerite', { kind: 'leave', person: held.id('Ines') });
    expect(refusalOf(admit(held, held.person('Ines'), 'supporter')).kind).toBe('not-allowed');
    held.must('Marguerite', { kind: 'changePart', part, name: 'R', people: [] });
    expect(changeRole(held, 'Ines', 'parent').ok).toBe(true);
  });

  test('[C43] even if a list named family, they would not be of it', () => {
    const held = startConference();
    const part = addPart(held, 'R', ['Ines'], true);
    openPart(held, part);
    const forced = { ...given(held.now().parts.get(part)), people: [held.id('Kezia')] };
    const conference = { ...held.now(), parts: new Map([[part, forced]]) };
    expect(isHere(conference, held.person('Kezia'))).toBe(false);
  });

  test('[C35] while it is open every wider document is frozen and has a new address; those narrowed from its own are not', () => {
    const held = startConference();
    const before = held.now();
    const own = restrict(held, 'Ines', 'Tamar', 'Dennis');
    for (const [id, { document, epoch }] of before.audiences) {
      const now = given(held.now().audiences.get(id));
      expect([now.document === document, now.epoch - epoch]).toEqual([false, 1]);
      expect(takesLines(held.now(), id)).toBe(false);
    }
    held.must('Marguerite', {
      kind: 'setHearing',
      person: held.id('Tamar'),
      hears: [given(held.now().children[1]).id],
    });
    const children = [given(held.now().children[0]).id];
    held.must('Marguerite', { kind: 'narrowAudience', audience: own, children });
    const narrowed = given([...held.now().audiences.values()].find(({ of }) => of === own)).id;
    const pens = (name: Name) =>
      [own, narrowed].map((one) => holdsPen(held.now(), held.id(name), one));
    expect(pens('Dennis')).toEqual([true, true]);
    expect([sees(held, 'Tamar', own), sees(held, 'Tamar', narrowed)]).toEqual([true, false]);
    openPart(held, wholePart(held));
    for (const name of ['Marguerite', 'Dennis', 'Ines'] as const) {
      expect([sees(held, name, own), sees(held, name, narrowed)]).toEqual([false, false]);
    }
  });

  test('[C43] what is said there is released to nobody, and other business waits until it is over', () => {
    const held = startConference();
    const own = restrict(held, 'Ines');
    const line = held.must('Ines', say(held, 'Ines', own));
    const release = () => ({
      kind: 'releaseLines' as const,
      to: held.audience('everyone'),
      newcomers: [],
      lines: [{ line, text: null, howWeWillKnow: null, children: [] }],
    });
    expect(held.refused('Marguerite', release())).toBe('wrong-time');
    const refused = ['close', 'adjourn', 'recordDecision', 'setDates', 'changeDetails'] as const;
    expect(
      conferenceView(held, 'Marguerite').may.filter((kind) => refused.includes(kind as 'close')),
    ).toEqual([]);
    openPart(held, wholePart(held));
    expect(held.refused('Marguerite', release())).toBe('not-found');
  });

  test('[C43] a name of it, its people and its board are told to nobody who is not of it', () => {
    const held = startConference();
    const names = ['Dennis', 'Tamar', 'Kezia'] as const;
    const bytes = () => names.map((name) => JSON.stringify(held.view(name)));
    const before = bytes();
    const part = addPart(held, 'Operation Teasel', ['Ines'], true);
    expect(bytes()).toEqual(before);
    openPart(held, part);
    const apart = bytes();
    held.must('Ines', say(held, 'Ines', audienceOfPart(held, part)));
    expect(bytes()).toEqual(apart);
    openPart(held, wholePart(held));
    for (const json of bytes()) expect(json).not.toContain('Teasel');
  });
});

describe('a scale question', () => {
  const ask = (held: Held, audience: string, ...asked: Name[]) =>
    held.send('Marguerite', {
      kind: 'askScale',
      audience,
      question: 'How safe?',
      ten: 'Safe',
      zero: 'Not safe',
      danger: null,
      asked: asked.map((name) => held.id(name)),
      reasons: 'nobody',
    });

  test('[C23] is put to those of the part, and who is taken out of it without an answer is no longer counted', () => {
    const held = startConference();
    const part = addPart(held, 'A', ['Kezia', 'Ines']);
    openPart(held, part);
    const own = audienceOfPart(held, part);
    expect(refusalOf(ask(held, held.audience('everyone'), 'Bett')).kind).toBe('wrong-time');
    expect(refusalOf(ask(held, own, 'Bett')).kind).toBe('not-allowed');
    ask(held, own, 'Kezia', 'Ines');
    expect(conferenceView(held, 'Ines').scales).toMatchObject([{ asked: 2, answered: 0 }]);
    const people = [held.id('Ines')];
    held.must('Marguerite', { kind: 'changePart', part, name: 'A', people });
    expect(conferenceView(held, 'Ines').scales).toMatchObject([{ asked: 1, answered: 0 }]);
    expect(conferenceView(held, 'Marguerite').scales[0]?.missing).toEqual(people);
  });
});

describe('who waits outside a part', () => {
  test('[C42] may leave, and do nothing else; a minute taker there notes nobody', () => {
    const held = startConference();
    openPart(held, addPart(held, 'R', ['Ines'], true));
    expect(held.refused('Dennis', { kind: 'leave', person: held.id('Kezia') })).toBe('not-allowed');
    expect(held.refused('Dennis', { kind: 'seat', person: held.id('Juno') })).toBe('not-allowed');
    held.must('Dennis', { kind: 'leave', person: held.id('Dennis') });
  });
});
