import { expect, test } from 'vitest';
import { childrenWithPage, pageLines } from '../../../client/children/page-lines.ts';
import type { ShownBoard, ShownLine } from '../../../client/reading/shown-line.ts';

const children = [
  { id: 'juno', name: 'Juno' },
  { id: 'otis', name: 'Otis' },
];
const juno = { id: 'juno', name: 'Juno' };

/** As much of a shown line as a page asks for. */
const line = (id: string, fields: object, more: object = {}) =>
  ({ id, childsWords: '', struck: false, fields, ...more }) as unknown as ShownLine;
const boardOf = (...childrensWords: ShownLine[]) =>
  ({ band: { dangers: [], goals: [], childrensWords } }) satisfies Pick<ShownBoard, 'band'>;

test('(D11) a child’s words stand under the heading they were said for, and those of no heading by themselves', () => {
  const lines = pageLines(
    boardOf(
      line('a', { children: ['juno'], voice: 'hope' }),
      line('b', { children: ['juno'] }),
      line('c', { children: ['otis'], voice: 'hope' }),
      line('d', { children: ['juno', 'otis'], voice: 'well' }),
      line('e', { children: ['juno'], voice: 'worry' }, { struck: true }),
      line('f', {}, { childsWords: 'Juno' }),
    ),
    juno,
  );
  const ids = (place: 'hope' | 'other' | 'well' | 'worry') => lines.get(place)?.map(({ id }) => id);
  expect([ids('hope'), ids('other'), ids('well'), ids('worry')]).toEqual([
    ['a'],
    ['b', 'f'],
    undefined,
    undefined,
  ]);
});

test('[CP1] there is a page for a child of whom something is known, said, or to be written, and no other', () => {
  const none = boardOf();
  expect(childrenWithPage(none, [], [], children)).toEqual([]);
  expect(childrenWithPage(none, [{ child: 'otis' }], [], children)).toEqual([children[1]]);
  expect(childrenWithPage(none, [], ['juno'], children)).toEqual([children[0]]);
  const said = boardOf(line('a', { children: ['juno'] }));
  expect(childrenWithPage(said, [], [], children)).toEqual([children[0]]);
});
