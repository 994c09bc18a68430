import { expect, test } from 'vitest';
import { actOnLine } from '../../../client/board/line-keys.ts';
import { itemsOf } from '../../../client/board/line-menu.ts';
import type { BoardHands } from '../../../client/board/board-hands.ts';
import type { Say } from '../../../client/language/language.ts';
import type { Line } from '../../../shared/board/line.ts';
import { allLines } from '../../../client/reading/all-lines.ts';
import {
  aDocument,
  boardLine,
  chairReads,
  parentReads,
  shownBoard,
} from '../../support/shown-board.ts';

type Asked = readonly [verb: string, ...rest: unknown[]];

/** The hands of somebody, and what they were asked to do. */
function handsOf() {
  const asked: Asked[] = [];
  const note =
    (verb: string) =>
    (...rest: unknown[]) =>
      void asked.push([verb, ...rest]);
  const hands = {
    verbs: { change: note('change'), agree: note('agree') },
    headings: [],
    edit: note('edit'),
    narrow: note('narrow'),
    redact: null,
  } as unknown as BoardHands;
  return { hands, asked };
}

const say = ((key: string) => key) as Say;

function lineOf(fields: Partial<Line>, pen: boolean) {
  const reader = { ...(pen ? chairReads : parentReads), may: ['agreeLine'] };
  const line = boardLine({ id: 'one', ...fields });
  const action = boardLine({ id: 'two', code: 'action', goal: 'asked' });
  const board = shownBoard([aDocument('everyone', [line, action], { pen })], reader);
  const [shown] = allLines(board).filter(({ id }) => id === 'one');
  if (shown === undefined) throw new Error('no line');
  return shown;
}

/** What the menu's item of this name asks for; null where it is not offered. */
function chosen(name: string, fields: Partial<Line>, pen = true): Asked | null {
  const { hands, asked } = handsOf();
  const line = lineOf(fields, pen);
  itemsOf(say, line, [line], hands)
    .find(({ id }) => id === name)
    ?.onChoose();
  return asked[0] ?? null;
}

test('[B20] a strength becomes safety in one step, and back; it is never lost on the way (M2, M4)', () => {
  expect(chosen('is-safety', { code: 'strength' })).toEqual([
    'change',
    'one',
    { code: 'existing-safety' },
  ]);
  expect(chosen('is-strength', { code: 'existing-safety' })).toEqual([
    'change',
    'one',
    { code: 'strength' },
  ]);
  expect(chosen('is-safety', { code: 'harm-now' })).toBeNull();
  expect(chosen('is-safety', { code: 'strength' }, false)).toBeNull();
});

test('[B20] the key S does the same, and nothing to any other line', () => {
  const press = (fields: Partial<Line>) => {
    const { hands, asked } = handsOf();
    const line = lineOf(fields, true);
    const event = { key: 's', ctrlKey: false, metaKey: false, altKey: false } as KeyboardEvent;
    const element = {} as HTMLElement;
    return [actOnLine(event, { line, siblings: [line], element }, hands), asked[0]];
  };
  expect(press({ code: 'strength' })).toEqual([
    true,
    ['change', 'one', { code: 'existing-safety' }],
  ]);
  expect(press({ code: 'harm-now' })).toEqual([false, undefined]);
});

test('[B20] what we do not know is settled, and opened again', () => {
  expect(chosen('settle', { code: 'grey-area' })).toEqual(['change', 'one', { became: 'closed' }]);
  expect(chosen('open-again', { code: 'grey-area', became: 'closed' })).toEqual([
    'change',
    'one',
    { became: null },
  ]);
  expect(chosen('settle', { code: 'grey-area', became: 'closed' })).toBeNull();
});

test('[B20] anybody who may agrees with what is read out, with the pen or without, and takes it back (E11)', () => {
  const danger = { code: 'danger-statement' } as const;
  expect(chosen('agree', danger, false)).toEqual(['agree', 'one', true]);
  expect(chosen('agree', danger)).toEqual(['agree', 'one', true]);
  expect(chosen('take-back', { ...danger, agreedBy: ['kezia'] }, false)).toEqual([
    'agree',
    'one',
    false,
  ]);
  expect(chosen('agree', { code: 'harm-now' }, false)).toBeNull();
  expect(chosen('agree', { ...danger, struck: true }, false)).toBeNull();
});

test('[V10] who agreed is named as far as this reader knows them; what we do not know says where it stands', () => {
  const danger = lineOf({ code: 'danger-statement', agreedBy: ['kezia', 'a-stranger'] }, false);
  expect(danger.agreedBy).toEqual(['Kezia Thistlewick']);
  expect(lineOf({ code: 'grey-area' }, false).grey).toBe('open');
  expect(
    lineOf({ code: 'step-in', owner: 'a-stranger', does: 'Goes round' }, false).stepIn,
  ).toEqual({
    who: null,
    does: 'Goes round',
  });
});
