import { describe, expect, test } from 'vitest';
import { createSavedCount } from '../../../client/provider/saved-count.ts';
import type { SavedCount } from '../../../client/provider/saved-count.ts';

const step1 = new Uint8Array([0, 0, 1, 0]);
const step2 = new Uint8Array([0, 1, 2, 0, 0]);
const update = new Uint8Array([0, 2, 2, 0, 0]);
const awareness = new Uint8Array([1, 1, 0]);

const edit = (count: SavedCount, line: string, at = 0) =>
  count.edited(new Map([[line, new Set(['text'])]]), at);
const waiting = (count: SavedCount) => [...count.unsaved().keys()];

function connect(): SavedCount {
  const count = createSavedCount();
  count.connected();
  count.sends(step1);
  count.sends(step2);
  return count;
}

describe('[P3] which edits a Saved covers', () => {
  test('every write counts from 1, the SyncStep2 of the beginning and empty ones too; nothing else does', () => {
    const count = connect();
    edit(count, 'a');
    count.sends(awareness);
    count.sends(update);
    expect(count.saved(1)).toBe(false);
    expect(waiting(count)).toEqual(['a']);
    expect(count.saved(2)).toBe(true);
    expect(waiting(count)).toEqual([]);
  });

  test('an edit made after a write is not covered by it', () => {
    const count = connect();
    edit(count, 'a');
    count.sends(update);
    edit(count, 'b');
    count.sends(update);
    count.saved(2);
    expect(waiting(count)).toEqual(['b']);
  });

  test('a line edited again while its first edit is on the way stays unsaved', () => {
    const count = connect();
    edit(count, 'a');
    count.sends(update);
    edit(count, 'a');
    count.saved(2);
    expect(waiting(count)).toEqual(['a']);
  });

  test('what was typed offline waits for the first SyncStep2 of the next connection', () => {
    const count = connect();
    edit(count, 'a');
    count.sends(update);
    count.connected();
    edit(count, 'b');
    expect(count.sends(update)).toBe(false);
    expect(count.saved(1)).toBe(false);
    expect(count.sends(step2)).toBe(true);
    expect(count.saved(1)).toBe(true);
    expect(waiting(count)).toEqual([]);
  });

  test('an acknowledgement of an older connection means nothing for what the new one has not sent', () => {
    const count = connect();
    edit(count, 'a');
    count.sends(update);
    count.connected();
    expect(count.saved(2)).toBe(false);
    expect(waiting(count)).toEqual(['a']);
  });

  test('the oldest edit tells how long something waits', () => {
    const count = connect();
    edit(count, 'a', 10);
    count.sends(update);
    edit(count, 'a', 20);
    count.sends(update);
    expect(count.oldest()).toBe(10);
    count.saved(2);
    expect(count.oldest()).toBe(20);
    count.saved(3);
    expect(count.oldest()).toBeNull();
  });
});
