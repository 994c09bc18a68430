import * as z from 'zod/mini';
import { plainPin } from '../../shared/protocol/pins.ts';
import type { Store } from '../store/store.ts';
import { createPassphrases } from './passphrases.ts';
import type { Holder } from './reading-codes.ts';
import type { Secrets } from './secrets.ts';
import { hashToken } from './tokens.ts';

/** What somebody chose to type beside their code when they read later. It belongs to one link: a new link has none. */
export interface Pins {
  /** null takes it away. */
  choose(holder: Holder, pin: string | null): Promise<void>;
  isChosen(holder: Holder): Promise<boolean>;
  /** Whoever chose none is right whatever they type. The same work for everybody, and for nobody (null). */
  isRight(holder: Holder | null, typed: string): Promise<boolean>;
  /** Those of this holder's links so far. */
  forget(holder: Holder): Promise<void>;
}

// A million PINs are soon tried whatever each costs: what keeps them is the pepper, and five tries. So each takes a
// twentieth of a second and 16 MiB.
const pinCost = { N: 2 ** 14, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

const pinSchema = z.object({ salt: z.string(), hash: z.string() });

export function createPins(store: Store, secrets: Secrets): Pins {
  const passphrases = createPassphrases(secrets, pinCost);
  const keptOf = async (holder: Holder) => {
    const kept = pinSchema.safeParse(await store.readRecord('code', keyOf(holder)));
    return kept.success ? kept.data : null;
  };
  return {
    choose: async (holder, pin) =>
      pin === null
        ? store.deleteRecord('code', keyOf(holder))
        : store.putRecord('code', keyOf(holder), await passphrases.hash(wordsOf(holder, pin))),
    isChosen: async (holder) => (await keptOf(holder)) !== null,
    isRight: async (holder, typed) => {
      const kept = holder === null ? null : await keptOf(holder);
      const isSame = await passphrases.isRight(wordsOf(holder, plainPin(typed)), kept);
      return kept === null || isSame;
    },
    forget: async (holder) => {
      for (let generation = 0; generation <= holder.generation; generation += 1) {
        await store.deleteRecord('code', keyOf({ ...holder, generation }));
      }
    },
  };
}

/** Bound to whose it is: a record that is put in another's place opens nothing. */
const wordsOf = (holder: Holder | null, pin: string): string =>
  JSON.stringify([holder?.conference, holder?.person, holder?.generation, pin]);

const keyOf = ({ conference, person, generation }: Holder): string =>
  hashToken(`pin ${JSON.stringify([conference, person, generation])}`);
