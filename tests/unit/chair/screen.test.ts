import { expect, test } from 'vitest';
import { goneBetween, goneNow } from '../../../client/chair/screen-gone.ts';
import { drawingGoneBetween } from '../../../client/chair/screen-drawing.ts';
import { nextOnB } from '../../../client/chair/screen-next.ts';
import { keptFromScreen, roomNow } from '../../../client/reading/room-now.ts';
import type {
  AudienceView,
  ConferenceView,
  PartView,
  PersonView,
} from '../../../shared/conference/view.ts';
import { sampleView } from '../../support/sample-view.ts';

const person = (id: string, more: Partial<PersonView> = {}): PersonView => ({
  id,
  name: id,
  role: 'professional',
  title: '',
  agency: '',
  where: 'room',
  attendance: 'present',
  device: true,
  pen: false,
  ...more,
});
const marguerite = person('marguerite', { role: 'chair' });
const tobias = person('tobias', { where: 'video' });
const kezia = person('kezia', { role: 'parent' });
const rowan = person('rowan', { role: 'parent' });

const part = (id: string, people: PartView['people'], current: boolean): PartView => ({
  id,
  name: id,
  audience: id,
  people,
  restricted: false,
  opened: true,
  current,
});
const board = (id: string, members: readonly PersonView[]): AudienceView => ({
  id,
  name: id,
  kind: 'made',
  members: ['marguerite', ...members.map((one) => one.id)],
  children: [],
  of: null,
  restricted: false,
  takesLines: true,
});

/** Professionals only, with their board on the screen for as long as nobody else is here. */
function together(here: readonly PersonView[], more: Partial<ConferenceView> = {}): ConferenceView {
  const people = [marguerite, ...here];
  const professionals = board('professionals', [tobias]);
  const could = here.every((one) => professionals.members.includes(one.id))
    ? ['professionals']
    : [];
  return {
    ...sampleView(),
    people,
    parts: [part('whole', 'everyone', true)],
    audiences: [professionals],
    screen: { shows: 'board', audiences: could, could },
    ...more,
  };
}

test('who is let in and not of this part is named apart, so that the chair looks round', () => {
  const parts = [part('A', ['kezia', 'tobias'], true)];
  const now = roomNow({ people: [marguerite, tobias, kezia, rowan], parts });
  expect(now).toEqual({ room: [marguerite, kezia], video: [tobias], others: [rowan] });
});

test('the board is kept from the screen by whoever is here and may not see it, and only by them', () => {
  const view = together([tobias, kezia, { ...rowan, attendance: 'left' }]);
  expect(keptFromScreen(view, board('professionals', [tobias]))).toEqual([kezia]);
});

test('[C6] a board that goes because of somebody who was let in goes with their name', () => {
  const gone = goneBetween(together([tobias]), together([tobias, kezia]));
  expect(gone.map(({ board: { id }, because }) => [id, because])).toEqual([
    ['professionals', [kezia]],
  ]);
});

test('[C6] what the chair takes off, or another part takes away, needs no explaining', () => {
  const takenOff = together([tobias], {
    screen: { shows: 'board', audiences: [], could: ['professionals'] },
  });
  expect(goneBetween(together([tobias]), takenOff)).toEqual([]);
  const another = together([tobias, kezia], { parts: [part('B', ['kezia'], true)] });
  expect(goneBetween(together([tobias]), another)).toEqual([]);
});

test('[C6] once they have left there is nothing to tell any more', () => {
  expect(goneNow(together([tobias]), 'professionals')).toEqual([]);
});

test('[C7] B makes the screen dark whatever it shows', () => {
  for (const screenShows of ['board', 'join', 'break'] as const) {
    expect(nextOnB(together([], { screenShows }), null)).toBe('blank');
  }
});

test('[C7] B again brings the board back, but never first thing in another part', () => {
  const dark = together([], { screenShows: 'blank' });
  expect(nextOnB(dark, 'whole')).toBe('board');
  expect(nextOnB(dark, 'the part before')).toBeNull();
  expect(nextOnB({ ...dark, part: { name: '', restricted: true } }, 'whole')).toBeNull();
});

/** A page of the professionals, about Otis, on the screen. */
const withTree = (here: readonly PersonView[], more: Partial<ConferenceView> = {}) =>
  together(here, {
    drawings: [
      {
        id: 'tree',
        kind: 'family-tree',
        name: 'Family tree',
        audience: 'professionals',
        document: 'd',
        pen: true,
        child: 'otis',
        onScreen: true,
      },
    ],
    ...more,
  });

test('[C6] a drawing that goes because of somebody who was let in goes with their name', () => {
  const because = (after: ConferenceView) =>
    drawingGoneBetween(withTree([tobias]), after)?.because.map(({ id }) => id);
  expect(because(together([tobias, kezia]))).toEqual(['kezia']);
  const hearsOfWren = person('ines', { hears: ['wren'] });
  const audiences = [board('professionals', [tobias, hearsOfWren])];
  expect(because(together([tobias, hearsOfWren], { audiences }))).toEqual(['ines']);
});

test('[C6] a drawing that the chair takes off, or for which another comes, needs no explaining', () => {
  const before = withTree([tobias]);
  expect(drawingGoneBetween(before, together([tobias]))).toBeNull();
  expect(drawingGoneBetween(before, withTree([tobias, kezia]))).toBeNull();
  expect(drawingGoneBetween(before, together([kezia], { screenShows: 'blank' }))).toBeNull();
  const another = together([kezia], { parts: [part('B', ['kezia'], true)] });
  expect(drawingGoneBetween(before, another)).toBeNull();
});
