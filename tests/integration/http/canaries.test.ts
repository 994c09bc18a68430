import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineSchema } from '../../../shared/board/line.ts';
import { commandSchemas } from '../../../shared/conference/commands.ts';
import { inGroups } from '../../../shared/outcomes/in-groups.ts';
import { foundIn } from '../../support/found-in.ts';
import { freeTextsOf } from '../../support/free-texts.ts';
import { herCorrection } from './after-canaries.ts';
import { canaries, canary, ofSample } from './canaries.ts';
import { penPlaces, places, readers } from './canary-places.ts';
import { holdWithCanaries, type HeldWithCanaries } from './hold-canaries.ts';

let held: HeldWithCanaries;

beforeAll(async () => {
  held = await holdWithCanaries();
}, 120_000);

afterAll(async () => held.stop());

test('[W13] every place where somebody can type has a canary of its own', () => {
  const ofCommands = Object.entries(commandSchemas).flatMap(([kind, schema]) =>
    freeTextsOf(schema, kind),
  );
  expect(Object.keys(places).toSorted()).toEqual(ofCommands.toSorted());
  // The key of a place among lines is a code of ours, and a mark of words holds none.
  const ofLines = freeTextsOf(lineSchema, 'line').filter((place) => !isKey.has(place));
  expect(Object.keys(penPlaces).toSorted()).toEqual(ofLines.toSorted());
});

const isKey = new Set(['line.order', 'line.agreedAs']);

test.each(canaries())(
  '[W13] $place in part $part reaches nobody who may not have it',
  ({ words, may }) => {
    const received = readers.filter((name) => foundIn(held.received(name), words));
    expect(received.filter((name) => !may.has(name))).toEqual([]);
  },
);

test('[W13] what a reader says of their own copy reaches the chair and themselves', () => {
  const received = readers.filter((name) => foundIn(held.received(name), herCorrection));
  expect(received).toEqual(['chair', 'mother']);
});

test('[W13] every canary was received by somebody, or nothing was proved', () => {
  const unheard = canaries()
    .filter(({ words }) => !readers.some((name) => foundIn(held.received(name), words)))
    .map(({ place, part }) => `${place} in ${part}`);
  expect(unheard).toEqual(['reopen.reason in B']);
});

test.each(['father', 'aunt', 'girl', 'screen', 'stranger'] as const)(
  '[W13] none of the sample family’s restricted words reaches the %s',
  (name) => {
    const all = [...ofSample.mother, ...ofSample.restricted];
    expect(all.filter((words) => foundIn(held.received(name), words))).toEqual([]);
  },
);

test('[W13] the restricted part’s words reach the chair and the police and nobody else', () => {
  for (const words of ofSample.restricted) {
    const received = readers.filter((name) => foundIn(held.received(name), words));
    expect(received).toEqual(['chair', 'police']);
  }
});

test('[W13] no word that was typed is in the log, in an address, or in what the server says of itself', () => {
  const told = canaries().filter(({ words }) => foundIn(held.log(), words));
  expect(told).toEqual([]);
});

test('[W18] where the journal ends reaches the chair, who is staff, and nobody else', () => {
  const heard = (name: (typeof readers)[number]) =>
    held
      .journalEnds()
      .some((mac) => [mac, inGroups(mac)].some((shown) => foundIn(held.received(name), shown)));
  expect(held.journalEnds().length).toBeGreaterThan(20);
  expect(readers.filter(heard)).toEqual(['chair']);
});

test('[W20] what happened is told without a word that stood on the board', () => {
  const onBoard =
    /^(line|drawing|makeDrawing|nameDrawing|addLine|changeLine|releaseLines|askScale|answerScale|answerAlert|giveViews|recordDecision|setDates|reopen)\./;
  const told = canaries().filter(
    ({ place, words }) => onBoard.test(place) && foundIn(held.happened(), words),
  );
  expect(told).toEqual([]);
  expect(foundIn(held.happened(), canary('changePart.name', 'B'))).toBe(true);
});
