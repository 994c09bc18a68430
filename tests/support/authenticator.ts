import { codeAt, stepAt } from '../../server/people/totp.ts';

/** An authenticator app as a test carries it: the same sums on the same secret, and it never shows a code twice. */
export interface Authenticator {
  /** A code that works now; null while the next one is still too far away. */
  code(now?: number): string | null;
}

export function createAuthenticator(secret: string): Authenticator {
  let lastStep = 0;
  return {
    code: (now = Date.now()) => {
      // The server takes the next step's code too, so that a second sign-in need not wait for the clock.
      const step = Math.max(stepAt(now), lastStep + 1);
      if (step > stepAt(now) + 1) return null;
      lastStep = step;
      return codeAt(secret, step);
    },
  };
}
