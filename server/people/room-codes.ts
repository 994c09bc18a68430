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
  codeOf(conference: ConferenceId): Promise<string>;
  find(typed: string): Promise<ConferenceId | null>;
}

const letters = 6;
const ownerSchema = z.object({ conference: idSchema });

export function createRoomCodes(store: Store, secrets: Secrets): RoomCodes {
  const ownerOf = async (code: string): Promise<ConferenceId | null> => {
    const owner = ownerSchema.safeParse(await store.readRecord('code', keyOf(code)));
    return owner.success ? owner.data.conference : null;
  };
  /** Two conferences may come to the same letters; the later one takes its next code. */
  const settle = async (conference: ConferenceId, attempt: number): Promise<string> => {
    const code = spell(mark(secrets.roomCode, [conference, attempt]), roomAlphabet, letters);
    const owner = await ownerOf(code);
    if (owner !== null && owner !== conference) return settle(conference, attempt + 1);
    if (owner === null) await store.putRecord('code', keyOf(code), { conference });
    return code;
  };
  return {
    codeOf: async (conference) => inGroups(await settle(conference, 0)),
    find: async (typed) => ownerOf(plainRoomCode(typed)),
  };
}

const keyOf = (code: string): string => hashToken(`room ${code}`);

const inGroups = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
