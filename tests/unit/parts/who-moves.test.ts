import { expect, test } from 'vitest';
import { inNoPart, pairIn, whoMoves, whoWaitsOutside } from '../../../client/parts/who-moves.ts';
import { idsOf, parts, splitView } from '../../support/parted-family.ts';

const view = splitView();
const [whole, , b, r] = parts;

test('[PT3] before a part is opened it is known who comes in, who goes out, who stays and who has not come', () => {
  if (b === undefined) throw new Error('there is no part B');
  const moves = whoMoves(view, b);
  expect(idsOf(moves.comeIn)).toEqual(['rowan', 'halina', 'zofia']);
  expect(idsOf(moves.goOut)).toEqual(['kezia', 'bettina', 'gethin']);
  expect(idsOf(moves.stay)).toEqual(['dennis', 'sunniva', 'ines']);
  expect(idsOf(moves.notCome)).toEqual(['maud']);
});

test('[PT3] a restricted part sends out everyone who is not named', () => {
  if (r === undefined) throw new Error('there is no part R');
  expect(idsOf(whoMoves(view, r).goOut)).toEqual(['kezia', 'bettina', 'sunniva', 'gethin']);
  expect(idsOf(whoMoves(view, r).comeIn)).toEqual([]);
});

test('who was let in and is not of this part waits outside', () => {
  expect(idsOf(whoWaitsOutside(view))).toEqual(['rowan', 'halina', 'zofia']);
});

test('the part for everyone cannot be opened while two people are kept apart, the others can', () => {
  if (whole === undefined || b === undefined) throw new Error('there are no parts');
  expect(idsOf(pairIn(view, whole) ?? [])).toEqual(['kezia', 'rowan']);
  expect(pairIn(view, b)).toBeNull();
});

test('who is on the list and in no part is named', () => {
  expect(idsOf(inNoPart(view))).toEqual(['juno']);
  expect(inNoPart(splitView({ parts: parts.slice(0, 1) }))).toEqual([]);
});
