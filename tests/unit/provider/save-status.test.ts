import { describe, expect, test } from 'vitest';
import { judgeSaved } from '../../../client/provider/save-status.ts';
import type { Connection } from '../../../client/provider/save-status.ts';

const up: Connection = {
  up: true,
  since: 0,
  trouble: false,
  turnedAway: false,
  oldestUnsaved: null,
};
const down: Connection = { ...up, up: false, since: 10_000 };
const standing = (now: number, ...connections: Connection[]) =>
  judgeSaved(connections, now).standing;

describe('[P4] one standing for the whole page', () => {
  test('saved: nothing waits', () => {
    expect(judgeSaved([up, up], 99_000)).toEqual({
      standing: 'saved',
      waits: false,
      cannotSave: false,
      changesAt: null,
    });
  });

  test('saving: only when something has waited for a second', () => {
    const waits = { ...up, oldestUnsaved: 20_000 };
    const since = { waits: true, cannotSave: false };
    expect(judgeSaved([up, waits], 20_999)).toEqual({
      ...since,
      standing: 'saved',
      changesAt: 21_000,
    });
    expect(judgeSaved([up, waits], 21_000)).toEqual({
      ...since,
      standing: 'saving',
      changesAt: 25_000,
    });
  });

  test('not saved: five seconds without an acknowledgement while connected', () => {
    expect(standing(24_999, { ...up, oldestUnsaved: 20_000 })).toBe('saving');
    expect(standing(25_000, { ...up, oldestUnsaved: 20_000 })).toBe('not-saved');
  });

  test('what was typed offline is given its five seconds from the reconnection on', () => {
    const back = { ...up, since: 100_000, oldestUnsaved: 20_000 };
    expect(standing(104_999, back)).toBe('saving');
    expect(standing(105_000, back)).toBe('not-saved');
  });

  test('lost: one connection is down for a second, whether or not something waits', () => {
    expect(standing(10_999, up, down)).toBe('saved');
    expect(standing(11_000, up, down)).toBe('lost');
    expect(standing(99_000, up, { ...down, oldestUnsaved: 20_000 })).toBe('lost');
  });

  test('not saved: the server cannot store, or fell silent, while something waits', () => {
    for (const why of ['trouble', 'turnedAway'] as const) {
      const refusing = { ...down, [why]: true };
      expect(standing(10_000, { ...refusing, oldestUnsaved: 9_000 })).toBe('not-saved');
      expect(standing(10_000, refusing, { ...up, oldestUnsaved: 9_500 })).toBe('not-saved');
      expect(standing(12_000, refusing, up)).toBe('lost');
    }
    const full = { ...up, turnedAway: true };
    expect(standing(10_000, full, { ...up, oldestUnsaved: 9_999 })).toBe('not-saved');
    expect(standing(10_000, full, up)).toBe('saved');
  });

  test('the server cannot save: told at once on an open link, and after a second of being sent away', () => {
    const says = (now: number, ...connections: Connection[]) =>
      judgeSaved(connections, now).cannotSave;
    expect(says(0, up, down)).toBe(false);
    expect(says(0, { ...up, turnedAway: true })).toBe(true);
    const away = { ...down, turnedAway: true };
    expect(says(10_999, up, away)).toBe(false);
    expect(judgeSaved([up, away], 10_999).changesAt).toBe(11_000);
    expect(says(11_000, up, away)).toBe(true);
  });

  test('not saved stays while a fresh connection is tried and still acknowledges nothing', () => {
    expect(standing(20_001, { ...up, since: 20_000, trouble: true, oldestUnsaved: 9_000 })).toBe(
      'not-saved',
    );
  });
});
