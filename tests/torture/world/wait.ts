/** Something the server does wrong, as opposed to a mistake of the harness. */
export class Broken extends Error {}

export const pause = async (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Far longer than it ever takes, on a machine that does twenty other things too. */
const mostMs = 60_000;

/** Looks every few milliseconds; a server that does not come to it is broken. */
export async function waitUntil(holds: () => boolean, what: () => string): Promise<void> {
  const since = performance.now();
  while (!holds()) {
    if (performance.now() - since > mostMs) throw new Broken(`it never came to this: ${what()}`);
    await pause(5);
  }
}
