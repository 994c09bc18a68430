import { expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { createNames } from '../../../server/rooms/names.ts';
import { putLine } from '../../support/pen-writing.ts';

/** Names of one audience, on timers that go off when the test says so. */
function watchNames() {
  const due: (() => void)[] = [];
  let pushes = 0;
  const timers = {
    after: (_: number, act: () => void) => {
      due.push(act);
      return () => undefined;
    },
  };
  const names = createNames(timers, () => {
    pushes += 1;
  });
  return {
    names,
    elapse: () => {
      for (const act of due.splice(0)) act();
    },
    pushes: () => pushes,
  };
}

const named = (...people: readonly string[]): Doc => {
  const doc = new Doc();
  for (const person of people) putLine(doc, `line-of-${person}`, person);
  return doc;
};

test('[R13] while a document moves to a new address nobody on it loses their name, and then those of the new one count', () => {
  const { names, pushes } = watchNames();
  names.watch('everyone', named('kezia', 'bett'));
  const moved = new Doc();
  names.watch('everyone', moved);
  expect(names.in('everyone')).toEqual(new Set(['kezia', 'bett']));
  applyUpdate(moved, encodeStateAsUpdate(named('kezia')));
  expect(names.in('everyone')).toEqual(new Set(['kezia']));
  expect(pushes()).toBe(1);
});

test('[R13] who is named at the new address is known also when the old one was just written on', () => {
  const { names, elapse } = watchNames();
  const old = named('kezia');
  names.watch('everyone', old);
  putLine(old, 'another', 'bett');
  const moved = new Doc();
  names.watch('everyone', moved);
  applyUpdate(moved, encodeStateAsUpdate(named('kezia')));
  putLine(moved, 'one-more', 'juno');
  elapse();
  expect(names.in('everyone')).toEqual(new Set(['kezia', 'juno']));
});

test('[R13] who agreed with a line is named to those who read it', () => {
  const { names } = watchNames();
  const doc = new Doc();
  putLine(doc, 'danger', 'kezia', { agreedBy: ['bett'], owner: 'maud' });
  names.watch('everyone', doc);
  expect(names.in('everyone')).toEqual(new Set(['kezia', 'bett', 'maud']));
});
