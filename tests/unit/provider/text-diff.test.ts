import { array, assert, constantFrom, nat, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText, moveEdit, movePosition } from '../../../client/provider/text-diff.ts';
import type { Delta, Edit, MovedEdit } from '../../../client/provider/text-diff.ts';

const apply = (text: string, edit: Edit): string =>
  text.slice(0, edit.index) + edit.insert + text.slice(edit.index + edit.remove);

const applyDelta = (text: string, delta: Delta): string => {
  let read = 0;
  let out = '';
  for (const step of delta) {
    if (step.retain !== undefined) out += text.slice(read, (read += step.retain));
    else if (step.delete !== undefined) read += step.delete;
    else out += String(step.insert);
  }
  return out + text.slice(read);
};

const applyMoved = (text: string, edit: MovedEdit): string => {
  const kept = edit.remove
    .toReversed()
    .reduce(
      (rest, range) => rest.slice(0, range.index) + rest.slice(range.index + range.length),
      text,
    );
  return kept.slice(0, edit.index) + edit.insert + kept.slice(edit.index);
};

describe('what changed between two texts of a box', () => {
  test('a letter typed among equal letters is found where the cursor is', () => {
    expect(diffText('aaaa', 'aaaaa', 3)).toEqual({ index: 2, remove: 0, insert: 'a' });
  });

  test('a letter removed among equal letters is found where the cursor is', () => {
    expect(diffText('aaaa', 'aaa', 1)).toEqual({ index: 1, remove: 1, insert: '' });
  });

  test('words put over a selection replace just the selection', () => {
    expect(diffText('She said no.', 'She said yes.', 12)).toEqual({
      index: 9,
      remove: 2,
      insert: 'yes',
    });
  });

  test('a correction far from the cursor is found all the same', () => {
    expect(diffText('teh boy ran', 'the boy ran', 11)).toEqual({
      index: 1,
      remove: 2,
      insert: 'he',
    });
  });

  test('one emoji changed for another is changed as a whole, though half of it is the same', () => {
    expect(diffText('a😀b', 'a😁b', 3)).toEqual({ index: 1, remove: 2, insert: '😁' });
    expect(diffText('a😀', 'a🨀', 3)).toEqual({ index: 1, remove: 2, insert: '🨀' });
  });

  test('the edit always leads from the one text to the other, wherever the cursor is, and never cuts an emoji', () => {
    const text = string({
      unit: constantFrom('a', 'b', ' ', '😀', '😁', '🨀', 'é'),
      maxLength: 12,
    });
    assert(
      property(text, text, nat(30), (before, after, cursor) => {
        const edit = diffText(before, after, cursor);
        expect(apply(before, edit)).toBe(after);
        expect(edit.insert.isWellFormed()).toBe(true);
        expect(before.slice(edit.index, edit.index + edit.remove).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('what others typed in the meantime', () => {
  test('a cursor moves along with words that come in before it, and stays where words come in just at it', () => {
    expect(movePosition(4, [{ retain: 1 }, { insert: 'xyz' }])).toBe(7);
    expect(movePosition(4, [{ retain: 4 }, { insert: 'xyz' }])).toBe(4);
    expect(movePosition(4, [{ retain: 2 }, { delete: 5 }])).toBe(2);
  });

  test('words that came in within a removed run stay', () => {
    const edit = { index: 2, remove: 4, insert: 'new' };
    const remote: Delta = [{ retain: 4 }, { insert: 'MINE' }];
    expect(applyMoved(applyDelta('abcdefgh', remote), moveEdit(edit, [remote]))).toBe(
      'abnewMINEgh',
    );
  });

  test('an edit of the old text leaves every word of others standing and removes nothing twice', () => {
    const piece = string({ unit: constantFrom('x', 'y', 'z'), minLength: 1, maxLength: 3 });
    assert(
      property(
        nat(8),
        nat(8),
        piece,
        array(record({ at: nat(20), remove: nat(3), insert: piece }), { maxLength: 4 }),
        (index, remove, insert, others) => {
          const before = 'abcdefghijklmnop';
          let now = before;
          const deltas = others.map((other): Delta => {
            const at = Math.min(other.at, now.length);
            const gone = Math.min(other.remove, now.length - at);
            const delta = [
              { retain: at },
              { delete: gone },
              { insert: other.insert.toUpperCase() },
            ];
            now = applyDelta(now, delta);
            return delta;
          });
          const merged = applyMoved(now, moveEdit({ index, remove, insert }, deltas));
          const lettersOf = (text: string, from: string, to: string) =>
            Array.from(text)
              .filter((letter) => letter >= from && letter <= to)
              .join('');
          const removed = new Set(before.slice(index, index + remove));
          expect(lettersOf(merged, 'A', 'Z')).toBe(lettersOf(now, 'A', 'Z'));
          expect(lettersOf(merged, 'a', 'p')).toBe(
            Array.from(lettersOf(now, 'a', 'p'))
              .filter((l) => !removed.has(l))
              .join(''),
          );
          expect(merged).toContain(insert);
        },
      ),
    );
  });
});
