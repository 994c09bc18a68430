import { expect, test } from 'vitest';
import { bringIn } from '../../../client/chair/parts-come-to-see.ts';
import { boardLine } from '../../support/shown-board.ts';
import { idsOf, parts, somebody, splitView } from '../../support/parted-family.ts';

const hugh = { ...somebody('gethin'), id: 'hugh', name: 'Hugh Bexley' };
const onBoard = [
  boardLine({ id: 'one' }),
  boardLine({ id: 'two', children: ['otis'] }),
  boardLine({ id: 'taken', text: '', struck: true }),
];
const written = [{ audience: 'audience-a', lines: onBoard }];

test('[PA1] before somebody is brought in it is said how many lines they come to see', () => {
  expect(bringIn(splitView(), hugh, written)).toEqual({ can: true, lines: 2 });
});

test('[PA1] who is kept apart from somebody in the part is not brought in', () => {
  const found = bringIn(splitView(), somebody('rowan'), written);
  expect(!found.can && found.why === 'apart' && idsOf(found.from)).toEqual(['kezia', 'bettina']);
});

test('[PA1] who may not hear about a child of these lines is not brought in', () => {
  const lines = [boardLine({ id: 'three', children: ['juno-child', 'otis'] })];
  const found = bringIn(splitView(), somebody('halina'), [{ audience: 'audience-a', lines }]);
  expect(found).toEqual({ can: false, why: 'hears', children: ['Juno'] });
});

test('[PA1] family is not brought into a restricted part', () => {
  const inR = parts.map((part) => ({ ...part, current: part.id === 'r' }));
  expect(bringIn(splitView({ parts: inR }), somebody('zofia'), [])).toEqual({
    can: false,
    why: 'restricted',
  });
});

test('[PA1] lines of a narrower board are counted for whoever may hear about its children', () => {
  const view = splitView();
  const narrow = {
    id: 'narrow',
    name: 'a',
    kind: 'made' as const,
    members: [],
    children: ['juno-child'],
    of: 'audience-a',
    restricted: false,
    takesLines: true,
  };
  const audiences = [...(view.audiences ?? []), narrow];
  const both = [...written, { audience: 'narrow', lines: [boardLine({ id: 'four' })] }];
  expect(bringIn({ ...view, audiences }, hugh, both)).toEqual({ can: true, lines: 3 });
  expect(bringIn({ ...view, audiences }, somebody('halina'), both)).toEqual({
    can: true,
    lines: 2,
  });
});
