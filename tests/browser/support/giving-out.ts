import { expect } from 'vitest';
import { givingOutSchema } from '../../../shared/protocol/giving-out.ts';
import { orderFrom } from './in-parts.ts';
import type { Person } from './person.ts';

/**
 * After the close, from the chair's own browser: what was found may stay, the second person of a split family has looked,
 * and everyone is given their copy.
 */
export async function giveOut(chair: Person, second: Person | null = null): Promise<void> {
  const version = 1;
  const order = orderFrom(chair);
  await expect.poll(() => lookThrough(chair)).not.toBeNull();
  for (const hit of (await lookThrough(chair)) ?? []) {
    expect(await order({ kind: 'settleHit', hit, reason: 'It may stay.' })).toBe(200);
  }
  if (second !== null) {
    expect(await orderFrom(second)({ kind: 'agreeToCopies', version })).toBe(200);
  }
  expect(await order({ kind: 'giveOutCopies', version })).toBe(200);
}

/** The places that are open in the copies; null while the close is on its way from another press. */
async function lookThrough({ page }: Person): Promise<string[] | null> {
  const conference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const answer = await page.request.get(
    new URL(`/api/conferences/${conference}/giving-out`, page.url()).href,
  );
  const facts = givingOutSchema.safeParse(await answer.json());
  if (!facts.success || facts.data.version === 0) return null;
  return facts.data.readers.flatMap(({ hits }) =>
    hits.filter(({ settled }) => settled === null).map(({ id }) => id),
  );
}
