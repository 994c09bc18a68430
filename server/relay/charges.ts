import type { LiveReader } from '../../shared/conference/reader.ts';
import type { ConferenceId } from '../../shared/protocol/ids.ts';
import { assertNever } from '../../shared/result.ts';

/**
 * What one person may take of the server in one conference, on all their sockets together: a connection's own
 * allowance begins anew with every reconnection, this one does not.
 */
export interface Charge {
  /** One more socket; false when there were too many lately. */
  opens(now: number): boolean;
  /** Has so much been taken that nothing more is heard for now? */
  isSpent(now: number): boolean;
  /** Milliseconds it took to hear a message: reading, judging, answering it. */
  spend(ms: number, now: number): void;
}

/**
 * Handshakes: a page opens one for its view and one for each document, and on a link that breaks every few seconds two
 * tabs come to five a second. Time: judging a keystroke takes 30 microseconds, nine thousand corrections that come back
 * at once 85 milliseconds; a tenth of one core for ever, three seconds at once, is a hundred times what a pen needs.
 */
export const chargeLimits = {
  handshakes: { burst: 150, perSecond: 6 },
  milliseconds: { burst: 3000, perSecond: 100 },
} as const;

export interface Charges {
  of(conference: ConferenceId, reader: LiveReader): Charge;
}

/** Beyond so many people, those who owe nothing are forgotten. */
const rememberedAtMost = 1000;

export function createCharges(clock: () => number): Charges {
  const known = new Map<string, Known>();
  const forget = (): void => {
    const now = clock();
    for (const [key, one] of known) if (one.isClear(now)) known.delete(key);
  };
  return {
    of: (conference, reader) => {
      const key = `${conference} ${nameOf(reader)}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      if (known.size >= rememberedAtMost) forget();
      const made = createCharge(clock());
      known.set(key, made);
      return made;
    },
  };
}

interface Known extends Charge {
  isClear(now: number): boolean;
}

function createCharge(start: number): Known {
  const handshakes = createPurse(chargeLimits.handshakes, start);
  const time = createPurse(chargeLimits.milliseconds, start);
  return {
    opens: (now) => {
      if (handshakes.left(now) < 1 || time.left(now) <= 0) return false;
      handshakes.spend(1, now);
      return true;
    },
    isSpent: (now) => time.left(now) <= 0,
    spend: (ms, now) => time.spend(ms, now),
    isClear: (now) => handshakes.isFull(now) && time.isFull(now),
  };
}

/** May be overdrawn by one message: what it takes is known only afterwards. */
function createPurse({ burst, perSecond }: { burst: number; perSecond: number }, start: number) {
  let amount: number = burst;
  let last = start;
  const left = (now: number): number => {
    amount = Math.min(burst, amount + ((now - last) / 1000) * perSecond);
    last = now;
    return amount;
  };
  return {
    left,
    isFull: (now: number): boolean => left(now) >= burst,
    spend: (cost: number, now: number): void => {
      amount = left(now) - cost;
    },
  };
}

function nameOf(reader: LiveReader): string {
  switch (reader.as) {
    case 'person':
      return `person ${reader.person}`;
    case 'waiting':
      return `waiting ${reader.waiting}`;
    case 'screen':
      return 'screen';
    default:
      return assertNever(reader);
  }
}
