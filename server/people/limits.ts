import { RateLimiterMemory } from 'rate-limiter-flexible';

/** How many tries somebody has in a stretch of time. A restart forgets them. */
export interface Tries {
  /** Takes one; false when there is none left. */
  take(key: string): Promise<boolean>;
  /** It was no wrong try after all. */
  giveBack(key: string): Promise<void>;
}

export interface TryLimits {
  /** Wrong passphrases for one name from one address; for that name from anywhere; from that address for any name. */
  readonly signInHere: Tries;
  readonly signInName: Tries;
  readonly signInAddress: Tries;
  /** Wrong codes and passkeys of one account, once its passphrase was right. */
  readonly secondFactor: Tries;
  /** Wrong codes and links from one address: a whole room may share one. */
  readonly wrongWayIn: Tries;
  /** Knocks at one conference's door: by its code, from everybody together; by each link. Goings in of one who waits. */
  readonly knocks: Tries;
  /** Commands of one person: thirty a second, sixty at once. */
  readonly commandsBurst: Tries;
  readonly commandsSteady: Tries;
}

export function createTryLimits(): TryLimits {
  return {
    signInHere: tries(10, 15 * 60),
    // Higher, so that a stranger cannot keep the chair out by guessing at her name.
    signInName: tries(100, 15 * 60),
    signInAddress: tries(30, 15 * 60),
    secondFactor: tries(10, 15 * 60),
    wrongWayIn: tries(60, 10 * 60),
    knocks: tries(120, 10 * 60),
    commandsBurst: tries(60, 1),
    commandsSteady: tries(300, 10),
  };
}

function tries(points: number, seconds: number): Tries {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    take: async (key) => {
      try {
        await limiter.consume(key);
        return true;
      } catch {
        return false;
      }
    },
    giveBack: async (key) => void (await limiter.reward(key)),
  };
}
