import { describe, expect, test } from 'vitest';
import type { Audience, Conference, Members } from '../../../shared/conference/conference.ts';
import type { CommandOf } from '../../../shared/conference/commands.ts';
import { maySeeNow } from '../../../shared/conference/rights.ts';
import { isWider } from '../../../shared/conference/wider.ts';
import { given, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  addPart,
  audienceOfPart,
  changeRole,
  childrenOf,
  hear,
  openPart,
} from '../../support/held-parts.ts';

const make = (held: Held, members: CommandOf<'makeAudience'>['members'], name = 'Some') =>
  held.must('Marguerite', { kind: 'makeAudience', name, members });

const readers = (held: Held, audience: string): Name[] =>
  [...held.now().people.values()]
    .filter(({ id }) => maySeeNow(held.now(), { as: 'person', person: id }, audience))
    .map(({ name }) => name as Name);

describe('an audience that the chair makes', () => {
  test('[C52] has the people named, all but those named, or the roles named; and always the chair', () => {
    const held = startConference();
    const people = [held.id('Kezia'), held.id('Ines')];
    expect(readers(held, make(held, { by: 'people', people }))).toEqual([
      'Marguerite',
      'Ines',
      'Kezia',
    ]);
    const others = ['Marguerite', 'Dennis', 'Tamar', 'Bett', 'Sol', 'Sunniva', 'Piotr', 'Olu'];
    expect(readers(held, make(held, { by: 'all-but', people }))).toEqual(others);
    const roles = ['parent', 'advocate', 'parent'] as const;
    expect(readers(held, make(held, { by: 'roles', roles: [...roles] }))).toEqual([
      'Marguerite',
      'Kezia',
      'Sunniva',
    ]);
  });

  test('[C52] names who is on the list, does not leave out the chair, and there is an end to them', () => {
    const held = startConference();
    const draft = { kind: 'makeAudience', name: 'Some' } as const;
    expect(
      held.refused('Marguerite', { ...draft, members: { by: 'people', people: ['nobody'] } }),
    ).toBe('not-found');
    const chair = { by: 'all-but', people: [held.id('Marguerite')] } as const;
    expect(
      held.refused('Marguerite', { ...draft, members: { ...chair, people: [...chair.people] } }),
    ).toBe('not-allowed');
    for (let at = 3; at < 60; at += 1) make(held, { by: 'roles', roles: ['parent'] });
    const members = { by: 'roles' as const, roles: ['parent' as const] };
    expect(held.refused('Marguerite', { ...draft, members })).toBe('too-many');
  });

  test('[C52] what the chair calls it is told to those who keep the board and to nobody else', () => {
    const held = startConference();
    make(held, { by: 'all-but', people: [held.id('Bett')] }, 'Not for Nana');
    const told = (name: Name) => JSON.stringify(held.view(name)).includes('Not for Nana');
    expect((['Marguerite', 'Dennis', 'Ines', 'Kezia', 'Bett'] as const).filter(told)).toEqual([
      'Marguerite',
      'Dennis',
    ]);
    expect(JSON.stringify(held.view({ as: 'screen' }))).not.toContain('Nana');
  });

  test('[C52] a narrowed one is made once, by whoever keeps the board and may hear about the children', () => {
    const held = startConference();
    hear(held, 'Bett', [1]);
    const draft = { kind: 'narrowAudience', audience: held.audience('everyone') } as const;
    const children = childrenOf(held, 0, 2);
    held.must('Dennis', { ...draft, children });
    expect(held.refused('Marguerite', { ...draft, children: children.toReversed() })).toBe(
      'someone-was-first',
    );
    expect(held.refused('Marguerite', { ...draft, children: childrenOf(held, 1) })).toBe(
      'someone-was-first',
    );
    expect(held.refused('Ines', { ...draft, children })).toBe('not-allowed');
    expect(held.refused('Dennis', { ...draft, audience: 'nowhere', children })).toBe('not-found');
  });
});

describe('what is wider', () => {
  const audience = (
    id: string,
    members: Members,
    children: readonly string[] = [],
    of: string | null = null,
  ): Audience => ({
    id,
    name: id,
    members,
    children,
    of,
    document: id,
    epoch: 0,
  });

  const some: readonly Members[] = [
    { by: 'standing', standing: 'everyone' },
    { by: 'standing', standing: 'professionals' },
    { by: 'standing', standing: 'chair' },
    { by: 'roles', roles: ['parent', 'network'] },
    { by: 'roles', roles: ['parent'] },
    { by: 'roles', roles: ['minute-taker', 'professional'] },
  ];

  function everySort(held: Held): Conference {
    const [kezia, bett, ines] = [held.id('Kezia'), held.id('Bett'), held.id('Ines')];
    const members: readonly Members[] = [
      ...some,
      { by: 'people', people: [kezia] },
      { by: 'people', people: [kezia, bett] },
      { by: 'people', people: [ines] },
      { by: 'all-but', people: [kezia] },
      { by: 'all-but', people: [kezia, bett] },
      { by: 'all-but', people: [ines] },
    ];
    const [juno, otis] = childrenOf(held, 0, 1);
    const all = members.flatMap((one, at) => [
      audience(`${at}`, one),
      audience(`${at}-juno`, one, [given(juno)], `${at}`),
      audience(`${at}-both`, one, [given(juno), given(otis)], `${at}`),
    ]);
    return {
      ...held.now(),
      audiences: new Map([...held.now().audiences, ...all.map((one) => [one.id, one] as const)]),
    };
  }

  test('[C53] every reader of the narrow one reads the wide one, whoever comes as whatever and hears about whomever', () => {
    const held = startConference();
    openPart(held, addPart(held, 'A', ['Kezia', 'Ines']));
    const conference = everySort(held);
    const strangers = strangersTo(held);
    const people = new Map([
      ...conference.people,
      ...strangers.map((one) => [one.id, one] as const),
    ]);
    const crowded = { ...conference, people, currentPart: wholeOf(held) };
    const ids = [...conference.audiences.keys()];
    let pairs = 0;
    for (const wide of ids) {
      for (const narrow of ids) {
        if (!isWider(conference, wide, narrow)) continue;
        pairs += 1;
        const lost = [...people.keys()].filter(
          (person) =>
            maySeeNow(crowded, { as: 'person', person }, narrow) &&
            !maySeeNow(crowded, { as: 'person', person }, wide),
        );
        expect([wide, narrow, lost]).toEqual([wide, narrow, []]);
      }
    }
    expect(pairs).toBeGreaterThan(100);
  });

  test('[C53] a part names lines of everyone and of those narrowed from it, and of nothing else that people could join or leave', () => {
    const held = startConference();
    const part = audienceOfPart(held, addPart(held, 'A', ['Ines', 'Tamar']));
    const made = make(held, { by: 'people', people: [held.id('Ines'), held.id('Tamar')] });
    const wider = (wide: string, narrow: string) => isWider(held.now(), wide, narrow);
    expect(wider(held.audience('everyone'), part)).toBe(true);
    expect([
      wider(made, part),
      wider(part, made),
      wider(held.audience('professionals'), part),
    ]).toEqual([false, false, false]);
    expect(wider(held.audience('professionals'), made)).toBe(true);
    hear(held, 'Tamar', [1]);
    const children = childrenOf(held, 0);
    held.must('Marguerite', { kind: 'narrowAudience', audience: part, children });
    const narrowed = given([...held.now().audiences.values()].find(({ of }) => of === part)).id;
    expect([wider(part, narrowed), wider(narrowed, part)]).toEqual([true, false]);
  });

  test('[C53] a pen is told which boards its lines may name; whoever has none is told nothing', () => {
    const held = startConference();
    const view = (name: Name) => {
      const one = held.view(name);
      return one.at === 'conference' ? one.documents.map(({ wider }) => wider) : [];
    };
    const [everyone, professionals] = [held.audience('everyone'), held.audience('professionals')];
    expect(view('Dennis')).toEqual([[], [everyone], [everyone, professionals]]);
    expect(view('Ines')).toEqual([[], []]);
  });

  test('[C53] a role that would take somebody away from lines that others name is not changed', () => {
    const held = startConference();
    make(held, { by: 'people', people: [held.id('Ines')] }, 'Made');
    held.penLine('Made');
    expect(changeRole(held, 'Tamar', 'observer').ok).toBe(true);
    held.penLine('professionals');
    const result = changeRole(held, 'Ines', 'observer');
    expect(result).toMatchObject({ ok: false, problem: { kind: 'wrong-time' } });
    held.must('Marguerite', {
      kind: 'makeAudience',
      name: 'Other',
      members: { by: 'all-but', people: [held.id('Kezia')] },
    });
    held.penLine('Other');
    expect(changeRole(held, 'Kezia', 'professional').ok).toBe(false);
    expect(changeRole(held, 'Kezia', 'network').ok).toBe(true);
  });
});

const wholeOf = (held: Held): string =>
  given([...held.now().parts.values()].find(({ people }) => people === 'everyone')).id;

/** One of each role who hears about all, one child, or none: whoever may still come. */
const strangersTo = (held: Held) =>
  [...held.now().people.values()].flatMap((like) =>
    (['all', childrenOf(held, 0), childrenOf(held, 1), []] as const).map((hears, at) => ({
      ...like,
      id: `${like.id}-like-${at}`,
      attendance: 'present' as const,
      hears,
    })),
  );
