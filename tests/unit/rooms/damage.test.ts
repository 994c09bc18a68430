import { expect, test } from 'vitest';
import { refuseForDamage, withDamage } from '../../../server/rooms/damage.ts';
import { decide } from '../../../shared/conference/decide.ts';
import type { AnyCommand } from '../../../shared/conference/decide.ts';
import { given, startConference } from '../../support/held-conference.ts';

/** The chair's command in a conference where these audiences' documents cannot be read. */
function refusedWith(
  held: ReturnType<typeof startConference>,
  damaged: readonly string[],
  command: AnyCommand,
): string | null {
  const ids = new Set(damaged.map((name) => held.audience(name)));
  const children = () => held.now().children.map(({ id }) => id);
  const board = withDamage(held.board, ids, children);
  const chair = { as: 'person', person: held.id('Marguerite') } as const;
  const decided = decide(held.now(), command, chair, 9_000_000, board);
  const problem = decided.ok ? refuseForDamage(ids, decided.value) : decided.problem;
  return problem?.message ?? null;
}

const opId = 'an-op-id-of-the-chair';

test('[R18] nobody is kept from hearing about a child at a board that nobody can read: it may be about them', () => {
  const held = startConference();
  const hears = [given(held.now().children[0]).id];
  const kezia = { kind: 'setHearing', opId, person: held.id('Kezia'), hears } as const;
  expect(refusedWith(held, [], kezia)).toBeNull();
  expect(refusedWith(held, ['everyone'], kezia)).toMatch(/Kezia/);
});

test('[R18] outcomes are not issued without what cannot be read, and what needs no document goes on', () => {
  const held = startConference();
  const wait = { kind: 'showOnScreen', opId, shows: 'break' } as const;
  expect(refusedWith(held, ['professionals'], wait)).toBeNull();
  expect(refusedWith(held, ['professionals'], { kind: 'close', opId })).toMatch(/cannot be opened/);
});

test('[R18] [C151] no copy goes out that was looked through without what cannot be read', () => {
  const held = startConference();
  held.must('Marguerite', { kind: 'close' });
  const give = { kind: 'giveOutCopies', opId, version: 1 } as const;
  expect(refusedWith(held, ['professionals'], give)).toMatch(/cannot be looked through/);
  expect(refusedWith(held, [], give)).toBeNull();
});
