import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LastConference } from '../../../shared/conference/review/last-conference.ts';
import { isRestricted, mayRead } from '../../../shared/conference/rights.ts';
import { viewFor } from '../../../shared/conference/view-for.ts';
import { given, live, startConference } from '../../support/held-conference.ts';
import type { Held } from '../../support/held-conference.ts';
import { addPart, hear, openPart } from '../../support/held-parts.ts';
import { everyoneCame, reviewFrom, reviewOf } from '../../support/made-review.ts';
import type { MadeReview } from '../../support/made-review.ts';
import { commandOf, intents } from '../../support/random-commands.ts';

/** Split in two parts and a restricted one, with a line, a number and a decision on each board. */
function beginSplit(): Held {
  const held = startConference();
  const parts = [
    addPart(held, 'A', ['Kezia', 'Ines', 'Tamar', 'Dennis']),
    addPart(held, 'B', ['Bett', 'Sol', 'Ines', 'Dennis']),
  ];
  addPart(held, 'R', ['Ines', 'Dennis'], true);
  hear(held, 'Bett', [1]);
  for (const [at, part] of parts.entries()) {
    openPart(held, part);
    const audience = given(held.now().parts.get(part)).audience;
    const person = held.id('Ines');
    const scale = held.must('Marguerite', {
      kind: 'askScale',
      audience,
      question: `How safe in part ${at}?`,
      ten: 'Safe',
      zero: 'Not safe',
      danger: null,
      asked: [person],
      reasons: 'nobody',
    });
    const words = { score: at, reason: `Said in part ${at}`, oneHigher: '' };
    held.must('Ines', { kind: 'answerScale', scale, person, ...words });
    held.must('Marguerite', { kind: 'revealScale', scale });
  }
  for (const audience of ['A', 'B', 'R', 'everyone', 'professionals', 'chair']) {
    held.penLine(audience, { saidBy: [held.id('Ines')], text: `A line for ${audience}` });
  }
  return held;
}

/** As if nothing had ever been written, asked or decided that this person may not read. */
function without({ conference, boards }: LastConference, person: string): LastConference {
  const came = everyoneCame(conference);
  const reads = ({ audience }: { audience: string }): boolean =>
    !isRestricted(conference, audience) && mayRead(came, { as: 'person', person }, audience);
  return {
    conference: {
      ...conference,
      scales: new Map([...conference.scales].filter(([, scale]) => reads(scale))),
      decisions: conference.decisions.filter(reads),
      planFrames: new Map([...conference.planFrames].filter(([, frame]) => reads(frame))),
      released: new Map([...conference.released].filter(([, one]) => reads(one))),
    },
    boards: new Map([...boards].filter(([audience]) => reads({ audience }))),
  };
}

/** All that reaches this person of the review, its ids by the order they are met in: in truth they are random. */
function received({ now, lines }: MadeReview, name: string): string {
  const conference = { ...everyoneCame(now), progress: 'open' as const };
  const person = given([...now.people.values()].find((one) => one.name === name)).id;
  const view = viewFor(conference, { as: 'person', person }, live);
  const documents = view.at === 'conference' ? view.documents : [];
  const boards = documents.map(({ audience }) => lines.filter((one) => one.audience === audience));
  const met = new Map<string, string>();
  return JSON.stringify([view, boards]).replaceAll(/review-\d{9}/gu, (id) => {
    const short = met.get(id) ?? `id ${met.size}`;
    met.set(id, short);
    return short;
  });
}

test('[C145] held twice, what somebody could not read changes not one byte that the review sends them (E7, D49)', () => {
  let compared = 0;
  fc.assert(
    fc.property(intents(60, 20), (history) => {
      const held = beginSplit();
      for (const [at, intent] of history.entries()) {
        const opId = `random-op-${String(at).padStart(10, '0')}`;
        const { actor, command } = commandOf(intent, held.now(), held.board, opId);
        held.sendAs(actor, command);
      }
      const made = reviewOf(held);
      const template = made.last.conference.template;
      for (const name of ['Kezia', 'Bett', 'Sol', 'Tamar', 'Olu']) {
        const same = [...made.last.conference.people.values()].filter((one) => one.name === name);
        const [person, ...others] = same;
        if (person === undefined || others.length > 0 || person.role === 'chair') continue;
        if (person.role === 'minute-taker') continue;
        const less = reviewFrom(without(made.last, person.id), template);
        expect(received(made, name)).toBe(received(less, name));
        compared += less.lines.length < made.lines.length ? 1 : 0;
      }
    }),
    { numRuns: 40 },
  );
  // There was something to hide.
  expect(compared).toBeGreaterThan(60);
});
