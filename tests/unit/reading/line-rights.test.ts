import { expect, test } from 'vitest';
import { lineRights } from '../../../client/reading/line-rights.ts';
import { chairReads, parentReads } from '../../support/shown-board.ts';

const withPen = { pen: true, locked: new Map<string, string>() };
const without = { pen: false, locked: new Map<string, string>() };
const ownedBy = (person: string, pen: boolean) => ({ pen, locked: new Map([['a', person]]) });

test('[B9] the pen writes, moves and strikes what was written with the pen', () => {
  expect(lineRights('a', withPen, chairReads)).toEqual({
    write: true,
    move: true,
    change: false,
    strike: true,
    answer: true,
    narrow: false,
    agree: false,
  });
});

test('[B12] chair and minute taker keep somebody’s own words from those who may not hear about a child', () => {
  const reader = { ...chairReads, may: ['addLine', 'narrowLine'] };
  expect(lineRights('a', ownedBy('kezia', true), reader).narrow).toBe(true);
  expect(lineRights('a', withPen, reader).narrow).toBe(false);
  expect(lineRights('a', ownedBy('kezia', true), parentReads).narrow).toBe(false);
});

test('[B9] somebody’s own words are moved by the pen and written by nobody else', () => {
  const minuteTaker = { ...chairReads, person: 'dennis', isChair: false };
  expect(lineRights('a', ownedBy('kezia', true), minuteTaker)).toMatchObject({
    write: false,
    move: true,
    change: false,
    strike: false,
  });
});

test('[B9] who added a line may put it in other words and strike it out, and so may the chair', () => {
  const own = { write: false, move: false, change: true, strike: true };
  expect(lineRights('a', ownedBy('kezia', false), parentReads)).toMatchObject(own);
  expect(lineRights('a', ownedBy('kezia', false), chairReads)).toMatchObject(own);
  const somebody = { ...parentReads, person: 'maud' };
  expect(lineRights('a', ownedBy('kezia', false), somebody)).toMatchObject({
    change: false,
    strike: false,
  });
});

test('[B9] without the pen and without a command nothing is offered, and the screen is offered nothing at all', () => {
  const nothing = {
    write: false,
    move: false,
    change: false,
    strike: false,
    answer: false,
    narrow: false,
    agree: false,
  };
  expect(lineRights('a', without, { ...parentReads, may: [] })).toEqual(nothing);
  expect(lineRights('a', withPen, null)).toEqual(nothing);
});

test('[B13] whoever may say that they agree is offered it, with or without the pen', () => {
  const may = ['agreeLine'];
  expect(lineRights('a', without, { ...parentReads, may }).agree).toBe(true);
  expect(lineRights('a', withPen, { ...chairReads, may }).agree).toBe(true);
});
