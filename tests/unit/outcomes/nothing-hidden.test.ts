import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { roleRights } from '../../../shared/conference/roles.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import { childOutcomes } from '../../../shared/outcomes/child-outcomes.ts';
import { makePaper } from '../../../shared/papers/make-paper.ts';
import { paperKinds } from '../../../shared/papers/paper.ts';
import type { Drawn } from './hidden-things.ts';
import { drawnConference } from './hidden-things.ts';
import { withoutHidden } from './without-hidden.ts';

const edition = { version: 1, at: Date.UTC(2026, 3, 14, 14, 52) };

/** On demand: HISTORIES=100000 npm test -- tests/unit/outcomes */
const numRuns = Number(process.env['HISTORIES'] ?? 300);
/** A count on demand may take as long as it takes. */
const timeout = 30_000 + numRuns * 50;

function bytesFor({ board, conference }: Drawn, reader: string): string {
  const outcomes = buildOutcomes(board, conference, reader, edition);
  if (outcomes === null) throw new Error('no copy');
  const papers = paperKinds.map((kind) => makePaper(kind, outcomes));
  return `${JSON.stringify(outcomes)}\n${JSON.stringify(papers)}`;
}

test(
  '[O6] with all that is hidden from a reader removed, not one byte of their copy differs, nor of any paper made of it',
  { timeout },
  () => {
    fc.assert(
      fc.property(drawnConference, (drawn) => {
        for (const reader of drawn.conference.people.values()) {
          // Chair and minute taker keep the attendance list of the whole conference.
          if (reader.role === 'chair' || reader.role === 'minute-taker') continue;
          if (reader.attendance === 'invited' || reader.attendance === 'removed') continue;
          expect(bytesFor(drawn, reader.id)).toBe(
            bytesFor(withoutHidden(drawn, reader), reader.id),
          );
        }
      }),
      { numRuns },
    );
  },
);

test(
  '[O10] a child on no list reads nothing that was not for everyone, nor of another child',
  { timeout },
  () => {
    fc.assert(
      fc.property(drawnConference, ({ board, conference }) => {
        const everyones = [...conference.audiences.values()].filter(
          ({ members }) => members.by === 'standing' && members.standing === 'everyone',
        );
        for (const { id } of conference.children) {
          const isTheirs = ({ children = [] }: { children?: readonly string[] | undefined }) =>
            children.every((one) => one === id);
          const mayBe = board
            .filter(({ audience }) => everyones.some((one) => one.id === audience && isTheirs(one)))
            .flatMap(({ lines }) => lines.filter(isTheirs));
          const copy = childOutcomes(board, conference, id, edition);
          const papers = paperKinds.map((kind) => copy && makePaper(kind, copy));
          const told = JSON.stringify([copy, papers]);
          const others = board
            .flatMap(({ lines }) => lines)
            .filter(({ text }) => text !== '' && !mayBe.some((one) => one.text === text));
          for (const { text } of others) expect(told).not.toContain(text);
          const siblings = conference.children.filter((one) => one.id !== id);
          for (const { name } of siblings) expect(told).not.toContain(name);
        }
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  },
);

test('[O2] no copy of the family says that there are audiences, or parts', { timeout }, () => {
  fc.assert(
    fc.property(drawnConference, (drawn) => {
      for (const { id, role } of drawn.conference.people.values()) {
        if (roleRights[role].professional || roleRights[role].pen) continue;
        expect(bytesFor(drawn, id)).not.toMatch(/name of (a\d|m\d|n\d|part)|Only for/u);
      }
    }),
    { numRuns },
  );
});
