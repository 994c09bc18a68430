import { array, assert, constantFrom, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { applyUpdate, Doc } from 'yjs';
import { openTyping } from '../../../client/provider/typing.ts';
import type { Typing } from '../../../client/provider/typing.ts';

const origin = { own: 'typing' };

function openBox(text: string, maxLength = 4000) {
  const doc = new Doc();
  const shared = doc.getText('text');
  shared.insert(0, text);
  return { shared, box: openTyping(shared, { origin, maxLength }) };
}

test('what is typed is in the text, and the box shows it as typed', () => {
  const { shared, box } = openBox('She said no.');
  expect(box.type('She said yes.', 12)).toEqual({ text: 'She said yes.', cursor: 12 });
  expect(shared.toJSON()).toBe('She said yes.');
});

test('[P5] a box that shows an older text adds its letter where the person put it, and gets the others too', () => {
  const { shared, box } = openBox('Mum works. Dad is here.');
  shared.insert(0, 'Today: ');
  expect(box.isBehind()).toBe(true);
  expect(box.type('Mum works. Dad was is here.', 18)).toEqual({
    text: 'Today: Mum works. Dad was is here.',
    cursor: 25,
  });
  expect(box.isBehind()).toBe(false);
});

test('[P5] words composed by an input method arrive whole, though others typed all the while', () => {
  const { shared, box } = openBox('学校');
  shared.insert(2, 'に');
  shared.insert(0, '昨日 ');
  expect(box.type('学小校', 2)).toEqual({ text: '昨日 学小校に', cursor: 5 });
});

test('[P5] a selection typed over takes nothing of what others put into it', () => {
  const { shared, box } = openBox('abcdef');
  shared.insert(3, 'XYZ');
  expect(box.type('a!f', 2).text).toBe('a!XYZf');
});

test('[P5] a box that takes the newest text keeps its cursor between the same words', () => {
  const { shared, box } = openBox('one three');
  shared.insert(4, 'two ');
  expect(box.take(9)).toEqual({ text: 'one two three', cursor: 13 });
  shared.insert(13, ' four');
  expect(box.take(13)).toEqual({ text: 'one two three four', cursor: 13 });
});

test('[P5] an emoji is never cut: not by its neighbour, not by the end of the line', () => {
  const { shared, box } = openBox('😀', 5);
  expect(box.type('😁', 2).text).toBe('😁');
  expect(box.type('😁😁😁', 6)).toEqual({ text: '😁😁', cursor: 4 });
  expect(shared.toJSON()).toBe('😁😁');
});

test('[P5] half an emoji is no letter: the box gets the sign for it, as everybody would', () => {
  const { shared, box } = openBox('');
  expect(box.type('a\uD83D', 2).text).toBe('a\uFFFD');
  expect(shared.toJSON().isWellFormed()).toBe(true);
});

test('[P5] two boxes in one text, each behind the other, end up the same and lose nothing', () => {
  const step = record({
    who: nat(1),
    act: constantFrom('type', 'take', 'sync'),
    at: nat(30),
    over: nat(2),
    insert: constantFrom('a', 'bb', '😀', ' c '),
  });
  assert(
    property(array(step, { maxLength: 30 }), (steps) => {
      const sides = [0, 1].map((clientID) => {
        const doc = Object.assign(new Doc(), { clientID });
        const text = doc.getText('text');
        return {
          doc,
          box: openTyping(text, { origin, maxLength: 4000 }),
          value: '',
          out: [] as Uint8Array[],
        };
      });
      const [one, other] = sides;
      if (one === undefined || other === undefined) return;
      for (const side of sides) {
        side.doc.on('update', (update, by) => by === 'net' || side.out.push(update));
      }
      const pass = (from: typeof one, to: typeof one) => {
        for (const update of from.out.splice(0)) applyUpdate(to.doc, update, 'net');
      };
      const typed: string[] = [];
      for (const { who, act, at, over, insert } of steps) {
        const side = who === 0 ? one : other;
        if (act === 'sync') {
          pass(one, other);
          pass(other, one);
        } else if (act === 'take') side.value = side.box.take(0).text;
        else side.value = typeInBox(side.box, side.value, at, over, insert, typed);
      }
      pass(one, other);
      pass(other, one);
      expect(one.box.take(0).text).toBe(other.box.take(0).text);
      expect(one.box.take(0).text.isWellFormed()).toBe(true);
    }),
  );
});

function typeInBox(
  box: Typing,
  value: string,
  at: number,
  over: number,
  insert: string,
  typed: string[],
): string {
  const letters = Array.from(value);
  const from = Math.min(at, letters.length);
  const head = letters.slice(0, from).join('') + insert;
  typed.push(insert);
  return box.type(head + letters.slice(from + over).join(''), head.length).text;
}
