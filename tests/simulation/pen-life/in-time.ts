import type { Planted } from './world.ts';

/** Far longer than it ever takes, on a machine that does twenty other things too. */
const mostMs = 45_000;

/** Fails with these words when it does not happen. */
export async function inTime(
  waited: Promise<void>,
  what: () => string,
  { patienceMs = mostMs }: Planted,
): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(() => late.reject(new Error(what())), patienceMs);
  await Promise.race([waited, late.promise]).finally(() => clearTimeout(timer));
}
