import { fold } from '../shared/conference/evolve.ts';
import type { KeepRule, Kept } from '../shared/conference/keeping.ts';
import { destroyedAt, keptOf } from '../shared/conference/keeping.ts';
import type { ConferenceId, Instant } from '../shared/protocol/ids.ts';
import { forgetConference } from './people/forget-conference.ts';
import type { People } from './people/people.ts';
import type { Rooms } from './rooms/rooms.ts';
import { summaryOf } from './rooms/summary.ts';
import type { ConferenceSummary, Store } from './store/store.ts';

/** Destroys the conferences whose day has come. */
export interface Retention {
  /** To be called every minute; finishes what an earlier one, or an earlier start, left undone. */
  sweep(): Promise<void>;
  /** Resolves when nothing is under way. */
  quiet(): Promise<void>;
}

interface RetentionParts {
  readonly store: Store;
  readonly rooms: Rooms;
  readonly people: People;
  readonly now: () => Instant;
  readonly onDestroyed: (conference: ConferenceId) => void;
  /** One thing could not be looked after; the others were. */
  readonly onBug: (error: unknown, conference?: ConferenceId) => void;
}

export function createRetention(parts: RetentionParts): Retention {
  let underWay: Promise<void> | null = null;
  const sweep = (): Promise<void> => {
    underWay ??= sweepOnce(parts).finally(() => (underWay = null));
    return underWay;
  };
  return { sweep, quiet: async () => underWay?.catch(() => undefined) };
}

async function sweepOnce(parts: RetentionParts): Promise<void> {
  await parts.store.finishDestroying().catch((error: unknown) => parts.onBug(error));
  const rule = await parts.people.keeping.rule();
  for (const summary of await parts.store.listConferences()) {
    try {
      await lookAfter(parts, summary, rule);
    } catch (error) {
      parts.onBug(error, summary.conference);
    }
  }
}

/** By its summary alone, until its day has come: no conference is loaded to be looked at. */
async function lookAfter(
  parts: RetentionParts,
  summary: ConferenceSummary,
  rule: KeepRule,
): Promise<void> {
  const { conference } = summary;
  const kept = summary.kept ?? (await learn(parts, summary));
  if (kept === null) return;
  if (kept.destroyed === null) {
    const at = destroyedAt(kept, rule);
    if (at === null || parts.now() < at) return;
    const room = await parts.rooms.enter(conference);
    // The same opId however often it is tried: it is decided once.
    const command = { kind: 'destroy', opId: 'the-end-of-its-keeping', rule } as const;
    const decided = await room?.command({ as: 'server' }, command);
    if (decided?.ok !== true) return;
  }
  await finish(parts, conference);
}

/** A release before this one said nothing of it in the summary. */
async function learn(
  { store }: RetentionParts,
  { conference, progress }: ConferenceSummary,
): Promise<Kept | null> {
  if (progress !== 'closed') return null;
  const state = fold(conference, await store.readFacts(conference));
  if (state === null) return null;
  await store.commit({ conference, summary: summaryOf(state) });
  return keptOf(state);
}

/** From the fact that it is destroyed on; each step may be done twice, and the last one takes it off the list. */
async function finish(
  { store, rooms, people, onDestroyed }: RetentionParts,
  id: ConferenceId,
): Promise<void> {
  const conference = fold(id, await store.readFacts(id));
  const { destroyed, asked, agreed } = conference?.retention ?? {};
  if (conference === null || !destroyed || !asked || !agreed) return;
  await rooms.drop(id);
  await forgetConference(people, conference);
  const { account, staff } = conference;
  const accounts = [account, ...(staff.deputy === null ? [] : [staff.deputy]), ...staff.assigned];
  await store.destroyConference({
    conference: id,
    at: destroyed,
    asked: asked.account,
    agreed: agreed.account,
    accounts: [...new Set([...accounts, asked.account, agreed.account])],
  });
  onDestroyed(id);
}
