import { checkCopies } from '../../../server/make-copies.ts';
import type { LiveConnectionParts } from '../../../server/relay/live-connection.ts';
import type { Room } from '../../../server/rooms/rooms.ts';
import { openMemoryStore } from '../../../server/store/memory/open-memory-store.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Actor, LiveReader, Reader } from '../../../shared/conference/reader.ts';
import { mayDraw, maySeeDrawingNow } from '../../../shared/conference/drawing-rights.ts';
import type { Drawing } from '../../../shared/conference/drawings.ts';
import { maySeeNow } from '../../../shared/conference/rights.ts';
import type { AudienceId } from '../../../shared/protocol/ids.ts';
import { createVirtualTime, type VirtualTime } from '../virtual-time.ts';
import { openDocumentBrowser, openLiveBrowser } from './browser.ts';
import type { DocumentBrowser, LiveBrowser } from './browser.ts';
import { templateOf } from '../../../shared/templates/templates.ts';
import { cast, newConference, whos, type Observer, type Who } from './cast.ts';
import { createIds, type Ids } from './ids.ts';
import type { Sender } from './ops.ts';
import type { Papers, Tiers } from './tiers.ts';

/** A conference with everyone's browsers, in one process and on a clock that is turned by hand. */
export interface World {
  readonly room: Room;
  readonly time: VirtualTime;
  readonly store: Store;
  readonly people: Readonly<Record<Who, string>>;
  readonly observer: Observer;
  readonly actorOf: (sender: Sender) => Actor;
  readonly browserOf: (who: Who, audience: AudienceId) => DocumentBrowser | undefined;
  /** The browser of a page to draw on. */
  readonly pageOf: (who: Who, drawing: string) => DocumentBrowser | undefined;
  readonly liveOf: (who: Who) => LiveBrowser | undefined;
  readonly plug: (who: Who, where: AudienceId | 'live') => void;
  readonly unplug: (who: Who, where: AudienceId | 'live') => void;
  /** Every address that the observer's browser was given. */
  readonly addresses: ReadonlySet<string>;
  /** One try at an address. */
  readonly probe: (who: Who, document: string) => void;
  /** Every browser that is plugged in and may be somewhere is there, as after a look at its view. */
  readonly connect: () => Promise<void>;
  /** Until nobody has anything left to say and all of it is on disk. */
  readonly settle: () => Promise<void>;
  /** What the observer was sent, when, and on which connection. */
  readonly heard: string[];
  readonly hear: (where: string, what: string) => void;
  /** The same, unless it is what was heard last from there; answers whether it was something new. */
  readonly hearAnew: (where: string, what: unknown) => boolean;
  readonly papers: Papers;
}

/** The knock of somebody who is an observer at the door. */
export const knockOfObserver = 'knock-of-the-observer';

export async function openWorld(tiers: Tiers, observer: Observer): Promise<World> {
  const time = createVirtualTime(1_769_999_999_000);
  const { store, pending } = countCommits(await openMemoryStore());
  const ids = createIds();
  const room = await openRoom(tiers, { store, time, ids });
  const people = findPeople(room);
  const unplugged = new Set<string>();
  const browsers = new Map<string, DocumentBrowser>();
  const lives = new Map<Observer, LiveBrowser>();
  const heard: string[] = [];
  const addresses = new Set<string>();

  const hear = (where: string, what: string): void => {
    heard.push(`${time.now() % 10_000_000} ${where}: ${what}`);
  };
  const last = new Map<string, string>();
  const hearAnew = (where: string, what: unknown): boolean => {
    const text = typeof what === 'string' ? what : JSON.stringify(what);
    if (last.get(where) === text) return false;
    last.set(where, text);
    hear(where, text);
    return true;
  };
  const recorder = (who: Observer, where: string) => (what: string) => {
    if (who === observer) hear(where, what);
  };
  const connection = { room, clock: time.now, onRefused } satisfies Partial<LiveConnectionParts>;
  const readerOf = (who: Who | 'screen'): Reader =>
    who === 'screen' ? { as: 'screen' } : { as: 'person', person: people[who] };
  const liveReaderOf = (who: Observer): LiveReader =>
    who === 'waiting' ? { as: 'waiting', waiting: knockOfObserver } : readerOf(who);
  const mayConnect = (who: Observer): boolean => {
    const state = room.state();
    if (who === 'screen') return true;
    if (who === 'waiting')
      return state.waiting.has(knockOfObserver) || state.answered.has(knockOfObserver);
    return state.people.get(people[who])?.attendance === 'present';
  };
  const connectLive = (who: Observer): void => {
    if (!mayConnect(who) || lives.get(who)?.isOpen() === true) return;
    const browser = openLiveBrowser(recorder(who, 'live'), (wire) =>
      tiers.openLiveConnection({ ...connection, reader: liveReaderOf(who), wire }),
    );
    lives.set(who, browser);
  };
  /** Whoever has no pen and is not observed changes nothing by reading. */
  const reads = (who: Who | 'screen'): boolean =>
    who === observer || (who !== 'screen' && room.state().people.get(people[who])?.pen === true);
  const draws = (who: Who | 'screen', drawing: Drawing): boolean =>
    reads(who) || (who !== 'screen' && mayDraw(room.state(), people[who], drawing));
  const connectDocument = (who: Who | 'screen', of: string, document: string): void => {
    const key = `${who} ${of}`;
    const reader = readerOf(who);
    if (browsers.get(key)?.isOpen() === true) return;
    if (who === observer) addresses.add(document);
    const name = `${key} at ${document}`;
    const browser = openDocumentBrowser(ids.nextNumber(name), recorder(who, name), (wire) =>
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
    observer,
    heard,
    hear,
    hearAnew,
    papers: tiers.papers,
    addresses,
    actorOf: (sender) => {
      if (sender === 'door') return { as: 'door' };
      if (sender === 'deputy') return { as: 'staff', account: 'deputy', name: 'Dee' };
      return { as: 'person', person: people[sender] };
    },
    browserOf: (who, audience) => browsers.get(`${who} ${audience}`),
    pageOf: (who, drawing) => browsers.get(`${who} ${drawing}`),
    liveOf: (who) => lives.get(who),
    plug: (who, where) => void unplugged.delete(`${who} ${where}`),
    unplug: (who, where) => {
      unplugged.add(`${who} ${where}`);
      if (where === 'live') lives.get(who)?.unplug();
      else browsers.get(`${who} ${where}`)?.unplug();
    },
    probe: (who, document) => {
      const browser = openDocumentBrowser(
        ids.nextNumber(`probe by ${who} at ${document}`),
        recorder(who, 'probe'),
        (wire) => {
          const reader = readerOf(who);
          const parts = { ...connection, document, reader, wire, wantsSaved: true };
          return tiers.openSyncConnection(parts);
        },
      );
      browser.pump();
      browser.unplug();
    },
    connect: async () => {
      for (const who of observer === 'waiting' ? ([...whos, 'waiting'] as const) : whos) {
        if (!unplugged.has(`${who} live`)) connectLive(who);
      }
      if (observer === 'screen') connectLive('screen');
      for (const who of [...whos, 'screen'] as const) {
        const state = room.state();
        const reader = readerOf(who);
        for (const { id, document } of reads(who) ? state.audiences.values() : []) {
          if (!unplugged.has(`${who} ${id}`) && maySeeNow(state, reader, id))
            connectDocument(who, id, document);
        }
        for (const drawing of state.drawings.values()) {
          if (draws(who, drawing) && maySeeDrawingNow(state, reader, drawing))
            connectDocument(who, drawing.id, drawing.document);
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
  readonly ids: Ids;
}

async function openRoom(tiers: Tiers, { store, time, ids }: RoomParts): Promise<Room> {
  const rooms = tiers.openRooms({
    store,
    now: time.now,
    timers: time.timers,
    newId: (of = 'made at first') => ids.next(of),
    newClientId: (document) => ids.nextNumber(`server at ${document}`),
    joinOf: async () => ({ address: 'board.example', code: 'ABC 123', link: 'https://b.example' }),
    makeCopies: tiers.makeCopies,
    checkCopies,
    template: (id) => ({ ...templateOf(id), scale: { ...templateOf(id).scale, alertAt: 10 } }),
    report: ({ reason }) => {
      throw reason instanceof Error ? reason : new Error(String(reason));
    },
  });
  const chair = { account: 'account', name: cast.chair.name };
  const room = await rooms.enter(await rooms.make(chair, newConference));
  if (room === null) throw new Error('the conference is not there');
  return room;
}

function findPeople(room: Room): Record<Who, string> {
  const all = [...room.state().people.values()];
  return Object.fromEntries(
    whos.map((who) => [who, all.find(({ name }) => name === cast[who].name)?.id ?? '']),
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
