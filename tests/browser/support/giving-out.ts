import { expect } from 'vitest';
import { orderFrom } from './in-parts.ts';
import type { Person } from './person.ts';

/** After the close, from the chair's own browser: everyone is given their copy, once the second person of a split family has looked. */
export async function giveOut(chair: Person, second: Person | null = null): Promise<void> {
  const version = 1;
  if (second !== null) {
    expect(await orderFrom(second)({ kind: 'agreeToCopies', version })).toBe(200);
  }
  // The close is on its way from another press.
  await expect.poll(() => orderFrom(chair)({ kind: 'giveOutCopies', version })).toBe(200);
}
