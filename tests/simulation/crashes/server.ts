import type { LiveConnection } from '../../../server/relay/live-connection.ts';
import type { SyncConnection } from '../../../server/relay/sync-connection.ts';
import type { Wire } from '../../../server/relay/wire.ts';
import type { Room, Rooms } from '../../../server/rooms/rooms.ts';
import type { Store } from '../../../server/store/store.ts';
import type { AnyCommand } from '../../../shared/conference/decide.ts';
import type { Actor, Reader } from '../../../shared/conference/reader.ts';
import type { ConferenceId, DocumentId } from '../../../shared/protocol/ids.ts';
import type { Clock } from './clock.ts';
import type { Disk } from './disk.ts';
import type { ServerEnd } from './network.ts';
import type { Tiers } from './tiers.ts';
import type { Watch } from './watch.ts';

/** One life of the server's process, from its start to its end. */
export interface Process {
  readonly isUp: () => boolean;
  readonly acceptDocument: (
    reader: Reader,
    document: DocumentId,
    wire: Wire,
  ) => Promise<ServerEnd | null>;
  readonly acceptLive: (reader: Reader, wire: Wire) => Promise<ServerEnd | null>;
  /** Null where nobody can answer. */
  readonly command: (
    actor: Actor,
    command: AnyCommand,
  ) => Promise<Awaited<ReturnType<Room['command']>> | null>;
  /** In order: flushes, says 4503, closes the store. */
  readonly stop: () => Promise<void>;
  /** Nothing of it runs any more. */
  readonly kill: () => void;
}

export interface ProcessParts {
  readonly tiers: Tiers;
  readonly clock: Clock;
  readonly disk: Disk;
  readonly watch: Watch;
  readonly conference: ConferenceId;
  readonly newId: (of?: string) => string;
  readonly newClientId: () => number;
}

/** Starts on what is durable, as `openSqliteStore` and `main.ts` do; up once the store is open. */
export function startProcess(parts: ProcessParts): Process {
  const { tiers, clock, watch } = parts;
  let alive = true;
  let rooms: Rooms | null = null;
  let store: Store | null = null;
  let newest: Room | null = null;

  const after: Clock['after'] = (milliseconds, run) =>
    clock.after(milliseconds, () => {
      if (alive) run();
    });
  const start = async (): Promise<void> => {
    store = await openStore(parts, after);
    const storage = tiers.watchStorage({
      store,
      after,
      report: (works, why) => watch.reported(works ? 'the disk works' : 'the disk does not', why),
    });
    rooms = tiers.openRooms({
      store: storage.store,
      storage,
      now: clock.now,
      timers: { after },
      newId: parts.newId,
      newClientId: parts.newClientId,
      joinOf: async () => ({
        address: 'board.example',
        code: 'ABC 123',
        link: 'https://b.example',
      }),
      makeCopies: tiers.makeCopies,
      report: ({ event, reason }) => watch.reported(event, reason),
    });
  };
  // A start that fails is tried again, as whoever watches over a service does.
  const tryToStart = (): void => {
    start().catch((reason: unknown) => {
      watch.reported('not-started', reason);
      after(500, tryToStart);
    });
  };
  tryToStart();

  const enter = async (): Promise<Room | null> => {
    const room = (await rooms?.enter(parts.conference)) ?? null;
    if (room !== null && room !== newest) {
      newest = room;
      watch.loaded(room.state());
    }
    return room;
  };
  return {
    isUp: () => alive && rooms !== null,
    command: async (actor, command) => {
      if (!alive || rooms === null) return null;
      const room = await enter();
      if (room === null) throw new Error('the conference is not there');
      return room.command(actor, command);
    },
    acceptDocument: async (reader, document, wire) => {
      const room = alive ? await enter() : null;
      if (room === null || !mayKnock(room, reader)) return turnAway(room, wire);
      const seen = watch.opens({ room, reader, document, wire });
      const connection = tiers.openSyncConnection({
        room,
        document,
        reader,
        wire: seen.wire,
        wantsSaved: true,
        clock: clock.now,
        onRefused: seen.refused,
      });
      return connection && seen.opened(endOf(connection));
    },
    acceptLive: async (reader, wire) => {
      const room = alive ? await enter() : null;
      if (room === null || !mayKnock(room, reader)) return turnAway(room, wire);
      const seen = watch.opens({ room, reader, document: null, wire });
      const parts = { room, reader, wire: seen.wire, clock: clock.now, onRefused: seen.refused };
      return seen.opened(endOf(tiers.openLiveConnection(parts)));
    },
    stop: async () => {
      await rooms?.close();
      await store?.close();
    },
    kill: () => {
      alive = false;
      watch.died();
    },
  };
}

async function openStore(
  { tiers, clock, disk }: ProcessParts,
  after: Clock['after'],
): Promise<Store> {
  const { ports = {} } = tiers;
  const rows = ports.rows?.(disk.rows) ?? disk.rows;
  const keys = ports.keys?.(disk.keys) ?? disk.keys;
  const vault = await tiers.openKeyVault(disk.durable.installationKey, keys);
  await tiers.checkKeysFit(rows, vault);
  const store = await tiers.openSealedStore(rows, vault, { now: clock.now, after });
  return ports.store?.(store) ?? store;
}

/** A page that is refused asks who it is, and learns that it is out; one that nobody answers tries again. */
function turnAway(room: Room | null, wire: Wire): null {
  if (room !== null) wire.cut('notAllowed');
  return null;
}

/** Sessions end with a person's place; the door itself is not in this simulation. */
function mayKnock(room: Room, reader: Reader): boolean {
  if (reader.as === 'screen') return true;
  return room.state().people.get(reader.person)?.attendance === 'present';
}

const endOf = (connection: SyncConnection | LiveConnection): ServerEnd => ({
  receive: (message) => connection.receive(message as never),
  leave: () => connection.leave(),
});
