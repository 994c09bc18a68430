import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { partOf } from '../../../shared/conference/membership.ts';
import type { Audience, Conference } from '../../../shared/conference/conference.ts';
import { fold } from '../../../shared/conference/evolve.ts';
import { isRestricted, mayRead } from '../../../shared/conference/rights.ts';
import {
  audiencesGoingOver,
  linesGoingOver,
} from '../../../shared/conference/review/what-goes-over.ts';
import {
  given,
  holdConference,
  startConference,
  withoutWords,
} from '../../support/held-conference.ts';
import type { Held } from '../../support/held-conference.ts';
import { addPart, hear, keepApart, openPart } from '../../support/held-parts.ts';
import { everyoneCame, reviewOf } from '../../support/made-review.ts';
import type { MadeReview } from '../../support/made-review.ts';
import { commandOf, intents } from '../../support/random-commands.ts';

interface Owned {
  readonly text: string;
  readonly audience: string;
}

/** A document goes to its readers whole, so its audience alone decides. */
const readBy = (conference: Conference, person: string, lines: readonly Owned[]): string[] =>
  lines
    .filter(({ audience }) => mayRead(everyoneCame(conference), { as: 'person', person }, audience))
    .map(({ text }) => text)
    .toSorted();

/** In two parts and a restricted one, with half-siblings, two who are kept apart, and a line on each board. */
function beginSplit(): Held {
  const held = startConference(holdConference());
  const a = addPart(held, 'A', ['Kezia', 'Ines', 'Tamar', 'Dennis']);
  openPart(held, addPart(held, 'B', ['Bett', 'Ines', 'Dennis']));
  openPart(held, a);
  addPart(held, 'R', ['Ines', 'Dennis'], true);
  keepApart(held, 'Kezia', 'Bett');
  hear(held, 'Bett', [1]);
  hear(held, 'Tamar', [0, 1]);
  for (const audience of ['A', 'B', 'R', 'everyone', 'professionals', 'chair']) {
    const line = held.penLine(audience, { saidBy: [held.id('Ines')] });
    held.penLine(audience, { code: 'comment', about: line });
    held.penLine(audience, { code: 'action', owner: held.id('Kezia'), goal: line });
  }
  return held;
}

/** The review of a split conference after a random history, as it stands. */
function afterHistory(history: readonly Parameters<typeof commandOf>[0][]): [Held, MadeReview] {
  const held = beginSplit();
  for (const [at, intent] of history.entries()) {
    const opId = `random-op-${String(at).padStart(10, '0')}`;
    const { actor, command } = commandOf(intent, held.now(), held.board, opId);
    held.sendAs(actor, command);
  }
  // Each line says something of its own, so that two of them are never taken for one.
  for (const { id, audience, text } of held.board.lines()) {
    if (text !== '') held.board.put(audience, { id, text: `${text} (${id})` });
  }
  return [held, reviewOf(held)];
}

/** Persons keep their place in the list: the chair comes first, then all others in their order. */
function pairsOf({ last, now }: MadeReview): [string, string][] {
  const people = [...last.conference.people.values()];
  const before = [
    ...people.filter(({ role }) => role === 'chair'),
    ...people.filter(({ role }) => role !== 'chair'),
  ];
  const after = [...now.people.keys()];
  return before.map(({ id }, at) => [id, given(after[at])]);
}

test('[C142] after any history, everybody reads in the review exactly what they had of it, and nobody more (E7, D49)', () => {
  let lines = 0;
  let parts = 0;
  fc.assert(
    fc.property(intents(120, 60), (history) => {
      const [held, made] = afterHistory(history);
      const { last, now } = made;
      const over = linesGoingOver(last);
      lines += over.length;
      parts += now.parts.size;
      for (const [before, again] of pairsOf(made)) {
        expect(readBy(now, again, made.lines)).toEqual(readBy(last.conference, before, over));
      }
      const secret = held.board
        .lines()
        .filter(({ audience, text }) => text !== '' && isRestricted(last.conference, audience));
      const all = JSON.stringify([made.facts, made.lines]);
      for (const { text } of secret) expect(all).not.toContain(text);
    }),
    { numRuns: 60 },
  );
  // The histories have something to bring along.
  expect(lines).toBeGreaterThan(300);
  expect(parts).toBeGreaterThan(80);
});

test('[C143] after any history, what a line names stands where all of its readers read it', () => {
  fc.assert(
    fc.property(intents(120, 60), (history) => {
      const [, { now, lines, last }] = afterHistory(history);
      const came = everyoneCame(now);
      const readers = (audience: string) =>
        [...came.people.keys()].filter((person) =>
          mayRead(came, { as: 'person', person }, audience),
        );
      const known = new Map(lines.map((line) => [line.id, line]));
      expect(known.size).toBe(lines.length);
      // What was narrowed from a part's board is narrowed from that part's again, and opens with it.
      const partsOf = (conference: Conference, all: readonly Audience[]) =>
        all.map(({ id }) => partOf(conference, id)?.name ?? '').toSorted();
      expect(partsOf(now, [...now.audiences.values()])).toEqual(
        partsOf(last.conference, audiencesGoingOver(last.conference)),
      );
      const old = new Set(last.conference.people.keys());
      for (const { id, audience, about, goal, saidBy, recordedBy } of lines) {
        expect(now.earlier?.lines.get(id)).toBe(audience);
        for (const named of [about, goal]) {
          if (!named) continue;
          const wide = readers(given(known.get(named)).audience);
          expect(readers(audience).filter((one) => !wide.includes(one))).toEqual([]);
        }
        for (const person of [...saidBy, recordedBy]) expect(old.has(person)).toBe(false);
      }
      for (const [line, { root, audience }] of now.released) {
        expect([known.get(line)?.audience, known.has(root)]).toEqual([audience, true]);
      }
    }),
    { numRuns: 40 },
  );
});

test('[C2] a review folds without its words: who and what stays, names and texts are empty', () => {
  fc.assert(
    fc.property(intents(80, 40), (history) => {
      const [, { facts, now }] = afterHistory(history);
      const bare = given(fold('review', withoutWords(facts)));
      expect([...bare.people.keys()]).toEqual([...now.people.keys()]);
      expect(bare.earlier?.lines).toEqual(now.earlier?.lines);
      expect(bare.earlier?.scales.map(({ id }) => id)).toEqual(
        now.earlier?.scales.map(({ id }) => id),
      );
      expect([...bare.people.values()].every(({ name }) => name === '')).toBe(true);
      for (const { answers, question } of bare.earlier?.scales ?? []) {
        expect([question, ...answers.map(({ score }) => score)]).toEqual([
          '',
          ...answers.map(() => null),
        ]);
      }
    }),
    { numRuns: 20 },
  );
});
