import * as z from 'zod/mini';
import type { ConferenceId } from '../../shared/protocol/ids.ts';
import { idSchema } from '../../shared/protocol/ids.ts';
import type { Store } from '../store/store.ts';
import { plainRoomCode, roomAlphabet, spell } from './alphabets.ts';
import type { Secrets } from './secrets.ts';
import { mark } from './secrets.ts';
import { hashToken } from './tokens.ts';

/** The code on the room's screen. It leads to the waiting room and nowhere else. */
export interface RoomCodes {
  /** The same each time, as it is shown: two groups of three. It works from now on. */
  codeOf(holder: CodeHolder): Promise<string>;
  /** Whose code this is or was: whether it still leads anywhere is judged by the conference as it is now. */
  find(typed: string): Promise<CodeHolder | null>;
  /** Its letters are free for others. */
  forget(conference: ConferenceId): Promise<void>;
}

/** A conference, and how often its chair has had the code made again. */
export interface CodeHolder {
  readonly conference: ConferenceId;
  readonly generation: number;
}

const letters = 6;
/** A code that was never made again has no generation of its own. */
const ownerSchema = z.object({ conference: idSchema, generation: z.optional(z.int()) });

export function createRoomCodes(store: Store, secrets: Secrets): RoomCodes {
  const ownerOf = async (code: string): Promise<CodeHolder | null> => {
    const owner = ownerSchema.safeParse(await store.readRecord('code', keyOf(code)));
    if (!owner.success) return null;
    const { conference, generation = 0 } = owner.data;
    return { conference, generation };
  };
  /** Two conferences may come to the same letters; the later one takes its next code. */
  const settle = async (holder: CodeHolder, attempt: number): Promise<string> => {
    const code = spell(mark(secrets.roomCode, wordsOf(holder, attempt)), roomAlphabet, letters);
    const owner = await ownerOf(code);
    if (owner !== null && !isSame(owner, holder)) return settle(holder, attempt + 1);
    if (owner === null) await store.putRecord('code', keyOf(code), holder);
    return code;
  };
  return {
    codeOf: async (holder) => inGroups(await settle(holder, 0)),
    find: async (typed) => ownerOf(plainRoomCode(typed)),
    forget: async (conference) => {
      for (const { key, value } of await store.listRecords('code')) {
        const owner = ownerSchema.safeParse(value);
        if (owner.success && owner.data.conference === conference) {
          await store.deleteRecord('code', key);
        }
      }
    },
  };
}

const wordsOf = ({ conference, generation }: CodeHolder, attempt: number) =>
  generation === 0 ? [conference, attempt] : [conference, attempt, generation];

const isSame = (one: CodeHolder, other: CodeHolder): boolean =>
  one.conference === other.conference && one.generation === other.generation;

const keyOf = (code: string): string => hashToken(`room ${code}`);

const inGroups = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
