import type { Live } from '../../shared/conference/live.ts';
import type { NewConference } from '../../shared/protocol/http.ts';
import type { ConferenceId } from '../../shared/protocol/ids.ts';
import { no, ok } from '../../shared/result.ts';
import { StoreFailure } from '../store/store-failure.ts';
import { openConferenceRoom, type ConferenceRoom } from './conference-room.ts';
import { foundConference } from './found-conference.ts';
import { loadConference } from './load-conference.ts';
import type { ReviewAsked } from './make-review.ts';
import { findReview, writeReview } from './make-review.ts';
import type { RoomsOptions } from './options.ts';
import type { Rooms } from './rooms.ts';

/** How long a conference nobody is connected to stays in memory. */
const idleMs = 60_000;

/** A conference on its way into memory, or there. */
interface Entry {
  readonly room: Promise<ConferenceRoom | null>;
  callOff: () => void;
}

export function openRooms(options: RoomsOptions): Rooms {
  const entries = new Map<ConferenceId, Entry>();
  let isOpen = true;

  const forget = (id: ConferenceId, entry: Entry): boolean => {
    if (entries.get(id) !== entry) return false;
    entry.callOff();
    return entries.delete(id);
  };
  const load = (id: ConferenceId): Entry => {
    const onBroken = (reason: unknown): void => {
      if (forget(id, entry)) options.report({ event: 'room-dropped', conference: id, reason });
    };
    const entry: Entry = { room: openRoom(options, id, onBroken), callOff: () => undefined };
    entries.set(id, entry);
    entry.room.then(
      (room) => room === null && forget(id, entry),
      (reason: unknown) => {
        if (forget(id, entry)) options.report({ event: 'room-not-loaded', conference: id, reason });
      },
    );
    return entry;
  };
  /** Whoever entered has this long to connect; whoever is connected keeps it in memory. */
  const keep = (id: ConferenceId, entry: Entry, room: ConferenceRoom): void => {
    entry.callOff();
    entry.callOff = options.timers.after(idleMs, () => {
      if (!room.isQuiet()) return keep(id, entry, room);
      if (forget(id, entry)) room.close().catch(() => undefined);
    });
  };

  const enter = async (id: ConferenceId): Promise<ConferenceRoom | null> => {
    if (!isOpen) return null;
    const entry = entries.get(id) ?? load(id);
    const room = await entry.room;
    if (room !== null && entries.get(id) === entry) keep(id, entry, room);
    return room;
  };

  return {
    make: async (chair, conference: NewConference) => foundConference(options, chair, conference),
    enter,
    review: async (id, asked) => reviewOf(options, await enter(id), asked),
    drop: async (id) => {
      const entry = entries.get(id);
      if (entry === undefined) return;
      const room = await entry.room.catch(() => null);
      forget(id, entry);
      await room?.close('notFound');
    },
    close: async () => {
      isOpen = false;
      const open = [...entries];
      for (const [id, entry] of open) forget(id, entry);
      await Promise.all(open.map(async ([, { room }]) => (await room)?.close()));
    },
  };
}

async function reviewOf(
  options: RoomsOptions,
  room: ConferenceRoom | null,
  asked: ReviewAsked,
): ReturnType<Rooms['review']> {
  if (room === null) return no('notClosed');
  const { conference, standing } = await findReview(options.store, room.state().id);
  if (standing === 'destroyed') return no('reviewGone');
  if (standing === 'there') return ok({ conference, isNew: false });
  // From here on in one turn: nothing is decided in the last one until this is on its way to disk.
  const last = room.leftAs();
  if (last === null) return no('boardDamaged');
  if (last.conference.progress !== 'closed') return no('notClosed');
  const repeated = await writeReview(options, conference, last, asked);
  return ok({ conference, isNew: !repeated });
}

async function openRoom(
  options: RoomsOptions,
  id: ConferenceId,
  onBroken: (reason: unknown) => void,
): Promise<ConferenceRoom | null> {
  const loaded = await loadConference(options.store, id);
  if (loaded === null) return null;
  for (const { address, reason } of loaded.damaged) {
    const { document } = address;
    options.report({ event: 'document-damaged', conference: id, document, reason });
  }
  const join = await options.joinOf(id, loaded.conference.codeGeneration).catch(noneYet);
  return openConferenceRoom({ loaded, join, options, onBroken });
}

/** A room's code is kept when it is first made; while nothing can be stored, there is none. */
function noneYet(reason: unknown): Live['join'] {
  if (reason instanceof StoreFailure) return { address: '', code: '', link: '' };
  throw reason;
}
