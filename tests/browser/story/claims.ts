import { expect } from 'vitest';
import type { Person } from '../support/person.ts';
import type { Cast } from './story.ts';

/** Everybody with a browser on the day. */
export const everyone = ({
  chair,
  minutes,
  screen,
  police,
  mother,
  late,
}: Cast): readonly Person[] => [chair, minutes, screen, police, mother, late];

/** Each of them, at the same time. */
export async function seenBy<One>(
  people: readonly One[],
  sees: (one: One) => Promise<void>,
): Promise<void> {
  await Promise.all(people.map(sees));
}

/** None of these words ever came to this person's browser. */
export function expectNoneOf(words: readonly string[], { who, witness }: Person): void {
  const received = witness.received.join('\n');
  for (const one of words) expect(received, `${who} received it`).not.toContain(one);
}

/** Nothing stays on a phone or computer that others use, too. */
export async function expectNothingLeft({ who, page }: Person): Promise<void> {
  const left = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  }));
  const nothing = { local: [], session: [], databases: [], caches: [] };
  expect(left, `left behind by ${who}`).toEqual(nothing);
}
