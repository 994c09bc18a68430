import { expect, test } from 'vitest';
import type { Conference } from '../../../shared/conference/conference.ts';
import { viewFor } from '../../../shared/conference/view-for.ts';
import { given, letIn, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  addPart,
  audienceOfPart,
  openPart,
  refusalOf,
  wholePart,
} from '../../support/held-parts.ts';

const shown = (held: Held) => {
  const view = held.view({ as: 'screen' });
  return view.at === 'screen' ? view.documents.map(({ audience }) => audience) : [];
};

const give = (held: Held, ...audiences: string[]) =>
  held.send('Marguerite', { kind: 'giveScreen', audiences });

const board = (held: Held): void =>
  void held.must('Marguerite', { kind: 'showOnScreen', shows: 'board' });

const withoutFamily: Name[] = ['Ines', 'Tamar', 'Dennis'];

test('[C61] it is given what everyone here may see, and the refusal names who may not', () => {
  const held = startConference();
  const professionals = held.audience('professionals');
  const refused = refusalOf(give(held, professionals));
  expect(refused.message).toBe('Kezia is here and may not see these lines.');
  openPart(held, addPart(held, 'Professionals', withoutFamily));
  expect(give(held, professionals, held.audience('everyone')).ok).toBe(true);
  board(held);
  expect(shown(held)).toEqual([held.audience('everyone'), professionals]);
  expect(refusalOf(give(held, 'nowhere')).kind).toBe('not-allowed');
});

test('[C61] what it was given goes away by itself when somebody comes who may not see it', () => {
  const held = startConference();
  const people = withoutFamily.map((name) => held.id(name));
  const part = addPart(held, 'Professionals', withoutFamily);
  openPart(held, part);
  give(held, held.audience('professionals'));
  board(held);
  expect(shown(held)).toEqual([held.audience('professionals')]);
  const change = { kind: 'changePart', part, name: 'Professionals' } as const;
  held.must('Marguerite', { ...change, people: [...people, held.id('Kezia')] });
  expect(shown(held)).toEqual([]);
  held.must('Marguerite', { ...change, people });
  expect(shown(held)).toEqual([held.audience('professionals')]);
});

test('[C61] whoever is let in by video or sits there without a device counts as well', () => {
  const held = startConference();
  openPart(held, addPart(held, 'Professionals', [...withoutFamily, 'Bett', 'Juno']));
  expect(refusalOf(give(held, held.audience('professionals'))).message).toContain('Bett');
  held.must('Marguerite', { kind: 'leave', person: held.id('Bett') });
  give(held, held.audience('professionals'));
  board(held);
  letIn(held, 'Juno');
  expect(shown(held)).toEqual([]);
});

test('[C62] another part puts it on a break with that part’s board and everyone’s; a restricted one on nothing', () => {
  const held = startConference();
  const part = addPart(held, 'A', ['Kezia']);
  openPart(held, part);
  expect(held.now().screen).toEqual({
    shows: 'break',
    audiences: [audienceOfPart(held, part), held.audience('everyone')],
  });
  board(held);
  openPart(held, addPart(held, 'R', ['Ines'], true));
  expect(held.now().screen).toEqual({ shows: 'blank', audiences: [] });
  expect(held.refused('Marguerite', { kind: 'showOnScreen', shows: 'board' })).toBe('wrong-time');
  expect(refusalOf(give(held, held.audience('everyone'))).kind).toBe('wrong-time');
  const view = held.view({ as: 'screen' });
  expect(view).toMatchObject({ people: [], documents: [], scales: [], dates: [], decision: null });
  openPart(held, wholePart(held));
  expect(held.now().screen.shows).toBe('break');
});

test('[C62] the chair blanks it at any moment, in a restricted part too; nothing is under way and it shows the way in', () => {
  const held = startConference();
  openPart(held, addPart(held, 'R', ['Ines'], true));
  for (const shows of ['break', 'blank'] as const)
    held.must('Marguerite', { kind: 'showOnScreen', shows });
  openPart(held, wholePart(held));
  held.must('Marguerite', { kind: 'adjourn', date: null, time: null });
  openPart(held, given([...held.now().parts.values()].find(({ name }) => name === 'R')).id);
  expect(held.now().screen.shows).toBe('join');
  held.must('Marguerite', { kind: 'start' });
  expect(held.now().screen.shows).toBe('blank');
});

test('[C62] even if it were on the board in a restricted part, not a word would reach it', () => {
  const held = startConference();
  const part = addPart(held, 'R', ['Ines'], true);
  openPart(held, part);
  const forced = {
    ...held.now(),
    screen: { shows: 'board' as const, audiences: [...held.now().audiences.keys()] },
  };
  expect(JSON.stringify(viewOfScreen(held, forced))).not.toContain('Ines');
});

const viewOfScreen = (held: Held, conference: Conference) =>
  viewFor(conference, { as: 'screen' }, held.live);
