import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { ConferenceId, PersonId } from '../../shared/protocol/ids.ts';
import type { Store } from '../store/store.ts';
import { crockfordAlphabet, plainReadingCode, spell } from './alphabets.ts';
import type { Pins } from './pins.ts';
import type { Secrets } from './secrets.ts';
import { mark } from './secrets.ts';
import { hashToken } from './tokens.ts';
import { takingTurns } from './taking-turns.ts';

/** Whose code it is; a new generation is a new code and a new count of wrong tries. */
export interface Holder {
  readonly conference: ConferenceId;
  readonly person: PersonId;
  readonly generation: number;
}

/** What somebody types beside their link; no PIN is ''. */
export interface Typed {
  readonly code: string;
  readonly pin: string;
}

/** The code that goes by another channel than the link, to read the outcomes afterwards. */
export interface ReadingCodes {
  /** As it is written down: two groups of five, 50 bits. */
  codeOf(holder: Holder): string;
  /**
   * Are code and PIN right? Five wrong tries, of either, and nothing opens it until the link is made again. The same
   * work whatever is wrong, also for a link that leads to nobody (null).
   */
  isRight(holder: Holder | null, typed: Typed): Promise<boolean>;
  /** What was counted for this holder and the generations before is not needed any more. */
  forget(holder: Holder): Promise<void>;
}

export const triesBeforeLock = 5;

const triesSchema = z.object({ wrong: z.int() });

export function createReadingCodes(store: Store, secrets: Secrets, pins: Pins): ReadingCodes {
  const oneAtATime = takingTurns();
  const plainCodeOf = (holder: Holder): string =>
    spell(mark(secrets.readingCode, wordsOf(holder)), crockfordAlphabet, 10);

  const judge = async (holder: Holder, { code, pin }: Typed): Promise<boolean> => {
    const isPinRight = await pins.isRight(holder, pin);
    const key = keyOf(holder);
    const tries = triesSchema.safeParse(await store.readRecord('code', key));
    const wrong = tries.success ? tries.data.wrong : 0;
    if (wrong >= triesBeforeLock) return false;
    const isCodeRight = isSame(plainReadingCode(code), plainCodeOf(holder));
    const right = isCodeRight && isPinRight;
    // Written before it is answered, right or wrong: nobody can try again faster than the count.
    await store.putRecord('code', key, { wrong: right ? 0 : wrong + 1 });
    return right;
  };

  return {
    codeOf: (holder) => inGroups(plainCodeOf(holder)),
    isRight: async (holder, typed) => {
      if (holder !== null) return oneAtATime(holder.person, () => judge(holder, typed));
      await pins.isRight(null, typed.pin);
      return false;
    },
    forget: async (holder) => {
      for (let generation = 0; generation <= holder.generation; generation += 1) {
        await store.deleteRecord('code', keyOf({ ...holder, generation }));
      }
    },
  };
}

const wordsOf = ({ conference, person, generation }: Holder) => [conference, person, generation];

const keyOf = (holder: Holder): string => hashToken(`reading ${JSON.stringify(wordsOf(holder))}`);

const inGroups = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

function isSame(typed: string, code: string): boolean {
  const [a, b] = [Buffer.from(hashToken(typed)), Buffer.from(hashToken(code))];
  return timingSafeEqual(a, b);
}
