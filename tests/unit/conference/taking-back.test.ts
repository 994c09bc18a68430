import { describe, expect, test } from 'vitest';
import { destroyedBy } from '../../../server/rooms/destroyed-by.ts';
import { makeCopies } from '../../../server/make-copies.ts';
import { isOverFor } from '../../../server/people/judge-lead.ts';
import { readersOf, readersWith } from '../../../shared/conference/addendum-readers.ts';
import { fold } from '../../../shared/conference/evolve.ts';
import { copiesFor } from '../../../shared/conference/giving-out.ts';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { viewSchema } from '../../../shared/conference/view.ts';
import { given, names, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';

const secret = 'They live at Larkspur Court';

/** Closed, and everyone has their copy. */
function givenOut(): Held {
  const held = startConference();
  held.must('Marguerite', { kind: 'close' });
  giveOut(held);
  return held;
}

function giveOut(held: Held): void {
  const version = given(held.now().issues.at(-1)).version;
  const { changes } = held.now().givingOut;
  held.send('Dennis', { kind: 'agreeToCopies', version, changes });
  held.must('Marguerite', { kind: 'giveOutCopies', version });
}

function add(held: Held, audience = 'professionals', correction: string | null = null): string {
  const those = { audience: held.audience(audience), children: [] };
  const readers = readersOf(held.now(), those);
  const addition = 'addendum' as const;
  const what = { addition, correction, words: secret };
  held.must('Marguerite', { kind: 'addAddendum', ...what, ...those, readers });
  return given(held.now().addenda.at(-1)).id;
}

const takingBack = (held: Held, addendum: string) => ({
  kind: 'takeBackAddendum' as const,
  addendum,
  readers: readersWith(held.now(), given(held.now().addenda.find(({ id }) => id === addendum))),
});

const newest = (held: Held) => given(held.now().issues.at(-1));

const namesOf = (held: Held, ids: Iterable<string>) =>
  [...ids].map((id) => held.now().people.get(id)?.name);

const copiesOf = (held: Held) => makeCopies(held.now(), new Map());

const professionals = ['Marguerite', 'Dennis', 'Ines', 'Tamar'];
const outside = names.filter((name) => !professionals.includes(name));
const views = (held: Held, those: readonly Name[]) =>
  those.map((name) => JSON.stringify(held.view(name)));

describe('what was added is taken back', () => {
  test('[C175] before it is given out: the next copies of its readers lack it, and those with it never go out', () => {
    const held = givenOut();
    const addendum = add(held);
    const withIt = newest(held);
    expect(JSON.stringify(copiesOf(held))).toContain(secret);
    held.must('Marguerite', takingBack(held, addendum));
    const without = newest(held);
    expect(without).toMatchObject({ addendum, givenOut: null });
    expect(namesOf(held, without.copies.keys())).toEqual(professionals);
    expect(copiesOf(held)).toHaveLength(professionals.length);
    expect(JSON.stringify(copiesOf(held))).not.toContain(secret);
    const { version } = withIt;
    expect(held.refused('Marguerite', { kind: 'giveOutCopies', version })).toBe(
      'someone-was-first',
    );
    giveOut(held);
    const own = copiesFor(held.now(), held.id('Ines')).filter(({ issue }) => issue.givenOut);
    expect(own.map(({ copy }) => copy)).not.toContain(withIt.copies.get(held.id('Ines')));
    // Nobody can tell from the number that there was a version in between.
    expect(held.view('Ines')).toMatchObject({ outcomes: { version: 2 } });
  });

  test('[C175] after it was given out: that copy stays what it was, and the next lacks it', () => {
    const held = givenOut();
    const addendum = add(held);
    giveOut(held);
    const before = copiesFor(held.now(), held.id('Ines'));
    held.must('Marguerite', takingBack(held, addendum));
    expect(copiesFor(held.now(), held.id('Ines')).slice(0, -1)).toEqual(before);
    expect(held.view('Ines')).toMatchObject({ outcomes: { version: 2 } });
    giveOut(held);
    expect(held.view('Ines')).toMatchObject({ outcomes: { version: 3 } });
    expect(JSON.stringify(copiesOf(held))).not.toContain(secret);
  });

  test('[C175] changes no view and no copy of anybody it was not for by a byte, before and after it is given out', () => {
    const held = givenOut();
    const addendum = add(held);
    const before = views(held, outside);
    const copies = outside.map((name) => copiesFor(held.now(), held.id(name)));
    held.must('Marguerite', takingBack(held, addendum));
    expect(views(held, outside)).toEqual(before);
    giveOut(held);
    expect(views(held, outside)).toEqual(before);
    expect(outside.map((name) => copiesFor(held.now(), held.id(name)))).toEqual(copies);
    expect(views(held, names).join('')).not.toContain(secret);
  });

  test('[C175] makes anew what others still wait for, as if nothing had been added and taken back', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'close' });
    const copyOf = (name: Name): string => {
      const state = held.now();
      // An hour apart, each.
      const issues = state.issues.map((issue, hours) => ({ ...issue, at: hours * 3_600_000 }));
      const copies = makeCopies({ ...state, issues }, new Map());
      return given(copies.find(({ person }) => person === held.id(name))).json;
    };
    const before = copyOf('Kezia');
    held.must('Marguerite', takingBack(held, add(held)));
    expect(newest(held).copies.size).toBe(held.now().issues[0]?.copies.size);
    expect(copyOf('Kezia')).toBe(before);
    giveOut(held);
    expect(held.view('Kezia')).toMatchObject({ outcomes: { version: 1 } });
  });

  test('[C175] makes new copies for nobody whose newest one never had it, and for nobody who may not read it any more', () => {
    const held = givenOut();
    const addendum = add(held);
    const one = given(held.now().addenda[0]);
    const wide = { ...one, audience: held.audience('everyone') };
    expect(readersOf(held.now(), wide)).toContain(held.id('Kezia'));
    expect(namesOf(held, readersWith(held.now(), wide))).toEqual(professionals);
    giveOut(held);
    held.must('Marguerite', { kind: 'remove', person: held.id('Tamar') });
    held.must('Marguerite', takingBack(held, addendum));
    expect(namesOf(held, newest(held).copies.keys())).toEqual(['Marguerite', 'Dennis', 'Ines']);
  });

  test('[C175] from the copies of a later close too', () => {
    const held = givenOut();
    const addendum = add(held);
    held.must('Marguerite', { kind: 'reopen', reason: 'A mistake' });
    held.must('Marguerite', { kind: 'close', reason: 'A date was wrong' });
    giveOut(held);
    held.must('Marguerite', takingBack(held, addendum));
    expect(namesOf(held, newest(held).copies.keys())).toEqual(professionals);
    expect(JSON.stringify(copiesOf(held))).not.toContain(secret);
  });

  test('[C175] with something in it that a reader must not have, the copies can go out again without it', () => {
    const held = givenOut();
    const fact = { kind: 'address' as const, text: 'Larkspur Court', keptFrom: [held.id('Kezia')] };
    held.must('Marguerite', { kind: 'setProtected', facts: [fact] });
    const addendum = add(held, 'everyone');
    const out = () => ({ kind: 'giveOutCopies' as const, version: newest(held).version });
    expect(held.refused('Marguerite', out())).toBe('not-complete');
    held.must('Marguerite', takingBack(held, addendum));
    giveOut(held);
    expect(held.view('Kezia')).toMatchObject({ outcomes: { version: 2 } });
  });

  test('[C175] is the chair’s to do, once, for those whom the dialog showed', () => {
    const held = givenOut();
    const addendum = add(held);
    const command = takingBack(held, addendum);
    for (const name of names.filter((one) => one !== 'Marguerite')) {
      expect(held.refused(name, command)).toBe('not-allowed');
    }
    const others = { ...command, readers: [held.id('Ines')] };
    expect(held.refused('Marguerite', others)).toBe('someone-was-first');
    const none = { ...command, addendum: 'nothing' };
    expect(held.refused('Marguerite', none)).toBe('not-found');
    expect(held.now().addenda).toMatchObject([{ words: secret }]);
    held.must('Marguerite', command);
    expect(held.refused('Marguerite', { ...command, readers: [] })).toBe('someone-was-first');
    expect(held.refused('Marguerite', command)).toBe('someone-was-first');
    expect(held.now().issues).toHaveLength(3);
  });

  test('[C175] the chair reads who has it while it stands, and nobody afterwards reads its words', () => {
    const held = givenOut();
    const addendum = add(held);
    const shown = () => (held.view('Marguerite') as ConferenceView).addenda;
    const readers = professionals.map((name) => held.id(name as Name));
    expect(shown()).toMatchObject([{ id: addendum, words: secret, readers }]);
    held.must('Marguerite', takingBack(held, addendum));
    expect(shown()).toMatchObject([{ id: addendum, words: '' }]);
    expect(shown()?.[0]).not.toHaveProperty('readers');
    expect(viewSchema.safeParse(held.view('Marguerite')).success).toBe(true);
  });

  test('[C175] what it answered stays answered', () => {
    const held = givenOut();
    const kezia = held.id('Kezia');
    const correction = 'a-correction-of-hers';
    held.sendAs(
      { as: 'server' },
      {
        kind: 'proposeCorrection',
        opId: correction,
        sentBy: kezia,
        person: kezia,
        copy: given(copiesFor(held.now(), kezia).at(-1)).copy,
        says: 'correction',
        about: '',
        place: null,
        text: 'It was nine days',
      },
    );
    const addendum = add(held, 'everyone', correction);
    const before = held.now().corrections;
    held.must('Marguerite', takingBack(held, addendum));
    expect(held.now().corrections).toEqual(before);
    expect(held.now().corrections.get(correction)?.answer?.how).toBe('added');
  });

  test('[C175] brings back nobody’s page that was over', () => {
    const held = givenOut();
    const addendum = add(held);
    giveOut(held);
    const later = given(held.now().issues[0]?.givenOut) + 2 * 60 * 60_000;
    held.must('Marguerite', takingBack(held, addendum));
    giveOut(held);
    expect(isOverFor(held.now(), later)).toBe(true);
  });

  test('[C175] its words go from the journal for good, and the journal reads the same without them', () => {
    const held = givenOut();
    const addendum = add(held);
    held.must('Marguerite', takingBack(held, addendum));
    const facts = held.facts();
    expect(destroyedBy(facts.slice(-2), held.now(), new Map())).toEqual({
      destroy: { lines: [], addenda: [addendum], before: [], copies: false },
    });
    expect(JSON.stringify(facts.slice(-2))).not.toContain(secret);
    const bare = facts.map((fact) => {
      if (fact.kind !== 'addendumAdded') return fact;
      const { words: _, ...rest } = fact;
      return rest;
    });
    expect(fold('conference', bare)).toEqual(held.now());
  });
});
