/** Far longer than it ever takes. */
const mostMs = 5000;

/** Fails with these words when it does not happen. */
export async function inTime(waited: Promise<void>, what: () => string): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(() => late.reject(new Error(what())), mostMs);
  await Promise.race([waited, late.promise]).finally(() => clearTimeout(timer));
}
