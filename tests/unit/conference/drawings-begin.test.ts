import { describe, expect, test } from 'vitest';
import { given, holdConference, letIn, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  addPart,
  audienceOfPart,
  childrenOf,
  hear,
  keepApart,
  openPart,
} from '../../support/held-parts.ts';
import { makePage, pageOf } from '../../support/held-drawings.ts';

/** Whom the newest page begins with, by name. */
function begun(held: Held): { people: string[]; children: string[] } {
  const { begins } = given(held.facts().findLast((fact) => fact.kind === 'drawingMade'));
  const { people, children } = held.now();
  return {
    people: begins.people.map((id) => given(people.get(id)).name),
    children: begins.children.map((id) => given(children.find((one) => one.id === id)).name),
  };
}

const tree = (held: Held, audience = 'everyone') => {
  makePage(held, { kind: 'family-tree', audience });
  return begun(held);
};

const all = ['Juno', 'Otis', 'Wren'];

describe('whom a page begins with', () => {
  test('[C178] a family tree with the children, and with family and network who are here; a child stands there once', () => {
    const held = startConference();
    letIn(held, 'Juno');
    expect(tree(held)).toEqual({ people: ['Kezia', 'Bett'], children: all });
  });

  test('[C178] circles with the children, and every other page with nobody', () => {
    const held = startConference();
    makePage(held, { kind: 'safety-circles' });
    expect(begun(held)).toEqual({ people: [], children: all });
    for (const kind of ['three-houses', 'blank'] as const) {
      makePage(held, { kind });
      expect(begun(held)).toEqual({ people: [], children: [] });
    }
  });

  test('[C178] with nobody of the list before the day: who is invited is for those who keep it', () => {
    const held = holdConference();
    letIn(held, 'Dennis');
    expect(tree(held)).toEqual({ people: [], children: all });
    letIn(held, 'Kezia');
    expect(tree(held)).toEqual({ people: ['Kezia'], children: all });
  });

  test('[C178] with no child about whom somebody of its audience may not hear, and page and copies are about the others', () => {
    const held = startConference();
    hear(held, 'Bett', [1]);
    expect(tree(held)).toEqual({ people: ['Kezia', 'Bett'], children: ['Otis'] });
    const page = makePage(held, { kind: 'family-tree', audience: 'professionals' });
    expect(begun(held).children).toEqual(all);
    expect(pageOf(held, page).about).toEqual(childrenOf(held, 0, 1, 2));
  });

  test('[C178] with nobody who is kept apart from one of its readers, whichever of the two reads', () => {
    const held = startConference();
    // Apart, and so never here together.
    const part = addPart(held, 'With Mum', ['Kezia', 'Ines', 'Sol']);
    openPart(held, part);
    keepApart(held, 'Kezia', 'Bett');
    const own = audienceOfPart(held, part);
    expect(tree(held, own)).toEqual({ people: ['Kezia'], children: all });
    openPart(held, addPart(held, 'With Bett', ['Bett', 'Ines', 'Sol']));
    expect(tree(held, 'everyone').people).toEqual([]);
    expect(tree(held, own).people).toEqual([]);
  });

  test('[C178] with neither of two who are kept apart where both read it, though one has only sent apologies', () => {
    const held = holdConference();
    letIn(held, 'Dennis', 'Kezia', 'Ines');
    const words = { title: '', agency: '', role: 'network', where: 'room' } as const;
    held.must('Marguerite', {
      kind: 'changePerson',
      person: held.id('Bett'),
      name: 'Bett',
      ...words,
      device: true,
      speaksFor: [],
      apologies: true,
    });
    held.must('Marguerite', { kind: 'start' });
    expect(tree(held).people).toEqual(['Kezia', 'Bett']);
    keepApart(held, 'Kezia', 'Bett');
    expect(tree(held).people).toEqual([]);
    expect(tree(held, 'professionals').people).toEqual(['Kezia', 'Bett']);
  });

  test('[C178] with nobody of another part, not even where only one reader is outside the part that runs', () => {
    const held = startConference();
    const people: Name[] = ['Kezia', 'Ines', 'Tamar'];
    openPart(held, addPart(held, 'With Mum', people));
    expect(tree(held, 'professionals').people).toEqual(['Kezia']);
    expect(tree(held, 'everyone').people).toEqual([]);
  });

  test('[C178] with whoever was sent out as long as the others are told that they left, and with nobody who never came', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'remove', person: held.id('Bett') });
    held.must('Marguerite', {
      kind: 'invite',
      name: 'Rowan',
      role: 'parent',
      title: 'Father',
      agency: '',
      where: 'room',
      device: true,
    });
    expect(tree(held).people).toEqual(['Kezia', 'Bett']);
  });
});
