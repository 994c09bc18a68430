import { makeCopies } from '../../server/make-copies.ts';
import type {
  LiveConnectionParts,
  openLiveConnection,
} from '../../server/relay/live-connection.ts';
import type { openSyncConnection } from '../../server/relay/sync-connection.ts';
import type { openRooms } from '../../server/rooms/open-rooms.ts';
import type { Room } from '../../server/rooms/rooms.ts';
import { openMemoryStore } from '../../server/store/memory/open-memory-store.ts';
import type { Store } from '../../server/store/store.ts';
import type { Audience } from '../../shared/conference/conference.ts';
import type { Command, DoorCommand } from '../../shared/conference/commands.ts';
import type { Actor, Reader } from '../../shared/conference/reader.ts';
import { maySeeNow } from '../../shared/conference/rights.ts';
import {
  openDocumentBrowser,
  openLiveBrowser,
  type DocumentBrowser,
  type LiveBrowser,
} from './two-runs-browser.ts';
import { createIds } from './two-runs-ids.ts';
import type { Observer, Where, Who } from './two-runs-intents.ts';
import { everybody, newConference, wheres, whos } from './two-runs-people.ts';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';

/** The code under test: as it is, or loaded anew with a leak planted. */
export interface Tiers {
  readonly openRooms: typeof openRooms;
  readonly openSyncConnection: typeof openSyncConnection;
  readonly openLiveConnection: typeof openLiveConnection;
}

/** A conference with everyone's browsers, in one process and on a clock that is turned by hand. */
export interface World {
  readonly room: Room;
  readonly time: VirtualTime;
  readonly store: Store;
  readonly people: Readonly<Record<Who, string>>;
  readonly audienceOf: (where: Where) => Audience;
  readonly browserOf: (who: Who, where: Where) => DocumentBrowser | undefined;
  readonly liveOf: (who: Who) => LiveBrowser | undefined;
  readonly plug: (who: Who, where: Where | 'live') => void;
  readonly unplug: (who: Who, where: Where | 'live') => void;
  readonly send: (actor: Actor, command: Command | DoorCommand) => Promise<void>;
  readonly by: (who: Who) => Actor;
  /** Every browser that is plugged in and may be somewhere is there, as after a look at its view. */
  readonly connect: () => Promise<void>;
  /** Until nobody has anything left to say and all of it is on disk. */
  readonly settle: () => Promise<void>;
  /** What the observer was sent, connection by connection. */
  readonly heard: string[];
}

export async function openWorld(tiers: Tiers, observer: Observer): Promise<World> {
  const time = createVirtualTime(1_769_999_000_000);
  const { store, pending } = countCommits(await openMemoryStore());
  const ids = createIds();
  const room = await openRoom(tiers, { store, time, ids });
  const people = findPeople(room);
  const audiences = new Map([...room.state().audiences.values()].map((one) => [one.name, one]));
  const unplugged = new Set<string>();
  const browsers = new Map<string, DocumentBrowser>();
  const lives = new Map<Observer, LiveBrowser>();
  const heard: string[] = [];

  const recorder = (who: Observer, where: string) => (what: string) => {
    if (who === observer) heard.push(`${where}: ${what}`);
  };
  const connection = { room, clock: time.now, onRefused } satisfies Partial<LiveConnectionParts>;
  const readerOf = (who: Observer): Reader =>
    who === 'screen' ? { as: 'screen' } : { as: 'person', person: people[who] };
  const audienceOf = (where: Where): Audience => {
    const audience = audiences.get(where);
    if (audience === undefined) throw new Error(`no audience ${where}`);
    return audience;
  };
  const mayConnect = (who: Observer): boolean =>
    who === 'screen' || room.state().people.get(people[who])?.attendance === 'present';
  const connectLive = (who: Observer): void => {
    if (!mayConnect(who) || lives.get(who)?.isOpen() === true) return;
    const browser = openLiveBrowser(recorder(who, 'live'), (wire) =>
      tiers.openLiveConnection({ ...connection, reader: readerOf(who), wire }),
    );
    lives.set(who, browser);
  };
  const connectDocument = (who: Observer, where: Where): void => {
    const key = `${who} ${where}`;
    const { id, document } = audienceOf(where);
    const reader = readerOf(who);
    if (browsers.get(key)?.isOpen() === true || !maySeeNow(room.state(), reader, id)) return;
    const browser = openDocumentBrowser(ids.nextNumber(key), recorder(who, where), (wire) =>
      tiers.openSyncConnection({ ...connection, document, reader, wire, wantsSaved: true }),
    );
    browsers.set(key, browser);
  };
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 2;) {
      const spoke = [...browsers.values()].filter((browser) => browser.pump()).length > 0;
      await nextTurn();
      quiet = spoke || pending() > 0 ? 0 : quiet + 1;
    }
  };

  return {
    room,
    time,
    store,
    people,
    heard,
    audienceOf,
    browserOf: (who, where) => browsers.get(`${who} ${where}`),
    liveOf: (who) => lives.get(who),
    plug: (who, where) => void unplugged.delete(`${who} ${where}`),
    unplug: (who, where) => {
      unplugged.add(`${who} ${where}`);
      if (where === 'live') lives.get(who)?.unplug();
      else browsers.get(`${who} ${where}`)?.unplug();
    },
    send: async (actor, command) => {
      await Promise.all([room.command(actor, command), settle()]);
    },
    by: (who) => ({ as: 'person', person: people[who] }),
    connect: async () => {
      for (const who of [...whos, 'screen'] as const) {
        if (!unplugged.has(`${who} live`)) connectLive(who);
        for (const where of wheres) {
          if (!unplugged.has(`${who} ${where}`)) connectDocument(who, where);
        }
      }
      await settle();
    },
    settle,
  };
}

const onRefused = (why: string): void => {
  throw new Error(`an honest browser was refused: ${why}`);
};

const nextTurn = async (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

interface RoomParts {
  readonly store: Store;
  readonly time: VirtualTime;
  readonly ids: ReturnType<typeof createIds>;
}

async function openRoom(tiers: Tiers, { store, time, ids }: RoomParts): Promise<Room> {
  const rooms = tiers.openRooms({
    store,
    now: time.now,
    timers: time.timers,
    newId: () => ids.next('made'),
    newClientId: (document) => ids.nextNumber(`server at ${document}`),
    joinOf: async () => ({ address: 'board.example', code: 'ABC 123', link: 'https://b.example' }),
    makeCopies,
    report: ({ reason }) => {
      throw reason instanceof Error ? reason : new Error(String(reason));
    },
  });
  const chair = { account: 'account', name: everybody.chair.name };
  const room = await rooms.enter(await rooms.make(chair, newConference));
  if (room === null) throw new Error('the conference is not there');
  return room;
}

function findPeople(room: Room): Record<Who, string> {
  const all = [...room.state().people.values()];
  return Object.fromEntries(
    whos.map((who) => [who, all.find(({ name }) => name === everybody[who].name)?.id ?? '']),
  ) as Record<Who, string>;
}

function countCommits(store: Store): { store: Store; pending: () => number } {
  let pending = 0;
  const commit: Store['commit'] = async (batch) => {
    pending += 1;
    try {
      return await store.commit(batch);
    } finally {
      pending -= 1;
    }
  };
  return { store: { ...store, commit }, pending: () => pending };
}
