import { expect, test } from 'vitest';
import { decide } from '../../../shared/conference/decide.ts';
import type { Command } from '../../../shared/conference/commands.ts';
import { evolve } from '../../../shared/conference/evolve.ts';
import { given, holdConference, letIn, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { addPart, openPart } from '../../support/held-parts.ts';

/** The conference from where `held` stands, with a clock that the test turns. */
function withClock(held: Held) {
  let conference = held.now();
  return {
    at: (now: number, name: Name, command: Command) => {
      const result = decide(
        conference,
        command,
        { as: 'person', person: held.id(name) },
        now,
        held.board,
      );
      if (!result.ok) throw new Error(result.problem.message);
      conference = result.value.reduce(evolve, conference);
    },
    times: (name: Name) =>
      conference.stays
        .filter(({ person }) => person === held.id(name))
        .map(({ part, from, to }) => [part, from, to] as const),
    now: () => conference,
  };
}

let count = 0;
const opId = () => `attendance-${String((count += 1)).padStart(8, '0')}`;

test('[C57] everybody’s times in and out of each part follow from what was decided', () => {
  const held = holdConference();
  letIn(held, 'Kezia', 'Ines', 'Bett');
  const a = addPart(held, 'A', ['Kezia', 'Ines']);
  const b = addPart(held, 'B', ['Bett', 'Ines']);
  const clock = withClock(held);
  const chair = (now: number, command: Record<string, unknown>) =>
    clock.at(now, 'Marguerite', { opId: opId(), ...command } as Command);
  chair(10_000, { kind: 'start' });
  chair(20_000, { kind: 'leave', person: held.id('Kezia') });
  chair(30_000, { kind: 'seat', person: held.id('Kezia') });
  chair(40_000, { kind: 'openPart', part: b });
  chair(50_000, { kind: 'remove', person: held.id('Bett') });
  chair(60_000, { kind: 'adjourn', date: null, time: null });
  chair(70_000, { kind: 'start' });
  chair(80_000, { kind: 'changePart', part: b, name: 'B', people: [] });
  chair(90_000, { kind: 'close' });
  expect(clock.times('Kezia')).toEqual([
    [a, 10_000, 20_000],
    [a, 30_000, 40_000],
  ]);
  expect(clock.times('Bett')).toEqual([[b, 40_000, 50_000]]);
  expect(clock.times('Ines')).toEqual([
    [a, 10_000, 40_000],
    [b, 40_000, 60_000],
    [b, 70_000, 80_000],
  ]);
  expect(clock.times('Marguerite')).toEqual([
    [a, 10_000, 40_000],
    [b, 40_000, 60_000],
    [b, 70_000, 90_000],
  ]);
});

test('[C57] whoever is let in while another part runs is in no part yet', () => {
  const held = startConference();
  const part = addPart(held, 'A', ['Kezia']);
  openPart(held, part);
  letIn(held, 'Juno');
  expect(held.now().stays.filter(({ person }) => person === held.id('Juno'))).toEqual([]);
  const people = [held.id('Kezia'), held.id('Juno')];
  held.must('Marguerite', { kind: 'changePart', part, name: 'A', people });
  expect(held.now().stays.filter(({ person }) => person === held.id('Juno'))).toMatchObject([
    { part, to: null },
  ]);
});

test('[C57] the times are the chair’s to know', () => {
  const held = startConference();
  const told = (name: Name) => 'stays' in held.view(name);
  expect((['Marguerite', 'Dennis', 'Ines', 'Kezia'] as const).filter(told)).toEqual(['Marguerite']);
  expect(given(held.now().stays[0]).to).toBeNull();
});
