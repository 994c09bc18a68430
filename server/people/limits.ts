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
  /** Sign-ins begun from one neighbourhood without a passphrase, by a passkey or at the council: each is a record. */
  readonly signInsBegun: Tries;
  /** Wrong codes and passkeys of one account, once its passphrase was right. */
  readonly secondFactor: Tries;
  /** Wrong passkeys from one address. */
  readonly wrongWayIn: Tries;
  /** Wrong links and wrong codes of a room from one neighbourhood, counted apart: a whole council may be one. */
  readonly wrongLink: Tries;
  readonly wrongCode: Tries;
  /** Knocks at one conference's door: by its code, from everybody together; by each link. */
  readonly knocks: Tries;
  /** Knocks by a room's code from one neighbourhood. */
  readonly knocksFromHere: Tries;
  /** What is handed in from the waiting room by one link. */
  readonly handIns: Tries;
  /** Sessions by one link or one "let in", each of which is a record on disk. */
  readonly entries: Tries;
  /** PINs that one person chooses. */
  readonly pins: Tries;
  /** What one member of staff asks of one conference: to take over, or to open its record. */
  readonly asked: Tries;
  /** Commands of one person: sixty at once, thirty a second, and what nobody comes near in an hour. */
  readonly commandsBurst: Tries;
  readonly commandsSteady: Tries;
  readonly commandsMinute: Tries;
  readonly commandsHour: Tries;
}

const tenMinutes = 10 * 60;

export function createTryLimits(): TryLimits {
  return {
    signInHere: tries(10, 15 * 60),
    // Higher, so that a stranger cannot keep the chair out by guessing at her name.
    signInName: tries(100, 15 * 60),
    signInAddress: tries(30, 15 * 60),
    signInsBegun: tries(300, tenMinutes),
    secondFactor: tries(10, 15 * 60),
    wrongWayIn: tries(60, tenMinutes),
    // Nobody guesses 192 bits: this only keeps the store from being asked all day.
    wrongLink: tries(300, tenMinutes),
    wrongCode: tries(60, tenMinutes),
    knocks: tries(120, tenMinutes),
    knocksFromHere: tries(50, tenMinutes),
    handIns: tries(30, tenMinutes),
    entries: tries(30, tenMinutes),
    pins: tries(10, tenMinutes),
    asked: tries(30, tenMinutes),
    commandsBurst: tries(60, 1),
    commandsSteady: tries(300, 10),
    // The fullest hour of the sample conference has two hundred from its chair; a list of sixty people is one each.
    commandsMinute: tries(300, 60),
    commandsHour: tries(3000, 60 * 60),
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
