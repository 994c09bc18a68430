import * as z from 'zod/mini';
import type { Instant } from '../../shared/protocol/ids.ts';
import { idSchema } from '../../shared/protocol/ids.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { StoreFailure } from '../store/store-failure.ts';
import type { Store } from '../store/store.ts';
import type { Pass } from './pass.ts';
import { takingTurns } from './taking-turns.ts';
import { hashToken, makeToken } from './tokens.ts';

/** A session found by its cookie. `key` names it among others and opens nothing. */
export interface Session {
  readonly key: string;
  readonly pass: Pass;
  /** When it is over, whatever happens. */
  readonly endsAt: Instant;
}

/** Who a browser is, by an opaque cookie of which only the hash is kept. */
export interface Sessions {
  /**
   * Answers the cookie's value, which is told to nobody else. The session it replaces is over as soon as this one is
   * used: an answer that gets lost on the way locks nobody out. Where the same person goes on, with a fresh proof, the
   * sockets they have open go on too.
   */
  begin(pass: Pass, replaces?: string | null): Promise<string>;
  find(cookie: string): Promise<Session | null>;
  /** By its key, without the cookie: marks nothing as seen. */
  findByKey(key: string): Promise<Session | null>;
  /** Afterwards nothing comes through on it; its open sockets are closed. */
  end(key: string): Promise<void>;
  /** Lets a session be more, or less, under the id it has. */
  change(key: string, how: (pass: Pass) => Pass): Promise<void>;
  /** Is there one whose pass fits, and which is not over? */
  isAny(fits: (pass: Pass) => boolean): Promise<boolean>;
  /** Ends every session whose pass fits. */
  endEach(fits: (pass: Pass) => boolean): Promise<void>;
  /** Of those that fit and have nothing open, ends the oldest, until `most` are left. */
  thinOut(fits: (pass: Pass) => boolean, most: number): Promise<void>;
  /**
   * While something is held (an open socket), staff are not called idle. Answers the way to let go, or null when this
   * session holds as much as one browser ever needs.
   */
  hold(key: string, cut: () => void): (() => void) | null;
  /**
   * Forgets those that are over. Of those that are held, ends the ones whose right no longer `stands` (an hour after
   * the close; an account that was stopped) and marks the others as seen. To be called every minute.
   */
  sweep(stands: (pass: Pass) => Promise<boolean>): Promise<void>;
}

const minute = 60_000;
const hour = 60 * minute;

/** How long each kind of session lasts, whatever happens (milliseconds). */
export const sessionMs = {
  staff: 10 * hour,
  waiting: limits.waitingHours * hour,
  person: 14 * hour,
  screen: 14 * hour,
  reading: 30 * minute,
} as const satisfies Record<Pass['as'], number>;

/** Staff who do nothing and have no board open for so long sign in again. */
export const staffIdleMs = hour;

/** Being seen is written down this often at most. */
const seenEveryMs = 5 * minute;

const passSchema = z.discriminatedUnion('as', [
  z.object({
    as: z.literal('staff'),
    account: z.string(),
    provedAt: z.number(),
    opened: z.readonly(z.array(idSchema)),
  }),
  z.object({ as: z.literal('waiting'), conference: idSchema, waiting: idSchema }),
  z.object({
    as: z.literal('person'),
    conference: idSchema,
    person: idSchema,
    generation: z.int(),
  }),
  z.object({ as: z.literal('screen'), conference: idSchema }),
  z.object({
    as: z.literal('reading'),
    conference: idSchema,
    person: idSchema,
    generation: z.int(),
    copy: idSchema,
  }),
]);
const keptSchema = z.object({
  pass: passSchema,
  begun: z.number(),
  seen: z.number(),
  replaces: z.optional(z.nullable(z.string())),
});
type Kept = z.infer<typeof keptSchema>;

export function createSessions(store: Store, now: () => Instant): Sessions {
  const held = new Map<string, Set<() => void>>();
  /** Since the last sweep: whoever was found just before and holds something just after is cut all the same. */
  const ended = new Set<string>();
  const oneAtATime = takingTurns();

  const read = async (key: string): Promise<Kept | null> => {
    const kept = keptSchema.safeParse(await store.readRecord('session', key));
    return kept.success ? kept.data : null;
  };
  const isOver = (key: string, { pass, begun, seen }: Kept): boolean => {
    if (now() - begun > sessionMs[pass.as]) return true;
    return pass.as === 'staff' && !held.has(key) && now() - seen > staffIdleMs;
  };
  /** In turn with `end`, and read afresh: a session that has just ended is never written back. */
  const markSeen = (key: string): Promise<void> =>
    oneAtATime(key, async () => {
      const kept = await read(key);
      if (kept === null) return;
      await store.putRecord('session', key, { ...kept, replaces: null, seen: now() });
    });
  const end = async (key: string): Promise<void> => {
    ended.add(key);
    try {
      await oneAtATime(key, () => store.deleteRecord('session', key));
    } finally {
      for (const cut of held.get(key) ?? []) cut();
    }
  };

  const endOlder = async (older: string, key: string, pass: Pass): Promise<void> => {
    if (isSameStaff((await read(older))?.pass, pass)) handOver(older, key);
    await end(older);
  };
  const handOver = (older: string, key: string): void => {
    const cuts = [...(held.get(older) ?? []), ...(held.get(key) ?? [])];
    held.delete(older);
    if (cuts.length > 0) held.set(key, new Set(cuts));
  };
  /** Under whichever session the socket is held by now. */
  const letGo = (cut: () => void): void => {
    for (const [key, cuts] of held) if (cuts.delete(cut) && cuts.size === 0) held.delete(key);
  };

  /** The one it replaces is over, and it was seen: both are written down again the next time, where they cannot be now. */
  const follow = async (key: string, kept: Kept): Promise<void> => {
    const older = kept.replaces ?? null;
    if (older !== null) await endOlder(older, key, kept.pass);
    if (older !== null || now() - kept.seen > seenEveryMs) await markSeen(key);
  };

  const keptKeys = async (): Promise<string[]> =>
    (await store.listRecords('session')).map(({ key }) => key);

  return {
    end,
    change: (key, how) =>
      oneAtATime(key, async () => {
        const kept = await read(key);
        if (kept === null) return;
        await store.putRecord('session', key, { ...kept, pass: how(kept.pass) });
      }),
    isAny: async (fits) => {
      for (const key of await keptKeys()) {
        const kept = await read(key);
        if (kept !== null && !isOver(key, kept) && fits(kept.pass)) return true;
      }
      return false;
    },
    endEach: async (fits) => {
      for (const key of await keptKeys()) {
        const kept = await read(key);
        if (kept !== null && fits(kept.pass)) await end(key);
      }
    },
    thinOut: async (fits, most) => {
      const fitting: { key: string; begun: Instant }[] = [];
      for (const key of await keptKeys()) {
        const kept = await read(key);
        if (kept !== null && fits(kept.pass)) fitting.push({ key, begun: kept.begun });
      }
      const idle = fitting.filter(({ key }) => !held.has(key));
      const oldest = idle.toSorted((one, other) => one.begun - other.begun);
      for (const { key } of oldest.slice(0, Math.max(0, fitting.length - most))) await end(key);
    },
    begin: async (pass, replaces = null) => {
      const cookie = makeToken();
      const kept: Kept = { pass, replaces, begun: now(), seen: now() };
      await store.putRecord('session', hashToken(cookie), kept);
      return cookie;
    },
    find: async (cookie) => {
      const key = hashToken(cookie);
      const kept = await read(key);
      if (kept === null || isOver(key, kept)) return null;
      await follow(key, kept).catch(whatCannotBeStored);
      return sessionOf(key, kept);
    },
    findByKey: async (key) => {
      const kept = await read(key);
      return kept === null || isOver(key, kept) ? null : sessionOf(key, kept);
    },
    hold: (key, cut) => {
      const cuts = held.get(key) ?? new Set();
      if (cuts.size >= limits.socketsPerSession) return null;
      held.set(key, cuts.add(cut));
      if (ended.has(key)) cut();
      return () => letGo(cut);
    },
    sweep: async (stands) => {
      ended.clear();
      for (const key of await keptKeys()) {
        const kept = await read(key);
        if (kept === null || isOver(key, kept)) await end(key);
        else if (held.has(key)) await ((await stands(kept.pass)) ? markSeen(key) : end(key));
      }
    },
  };
}

const sessionOf = (key: string, { pass, begun }: Kept): Session => ({
  key,
  pass,
  endsAt: begun + sessionMs[pass.as],
});

/** While nothing can be stored, whoever is in stays in. */
function whatCannotBeStored(reason: unknown): void {
  if (!(reason instanceof StoreFailure)) throw reason;
}

const isSameStaff = (older: Pass | undefined, pass: Pass): boolean =>
  older?.as === 'staff' && pass.as === 'staff' && older.account === pass.account;
