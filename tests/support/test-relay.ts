import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Caller } from '../../server/relay/admit.ts';
import {
  attachRelay,
  type Relay,
  type RelayEvent,
  type RelayOptions,
} from '../../server/relay/relay.ts';
import { openRooms } from '../../server/rooms/open-rooms.ts';
import type { RoomsEvent, RoomsOptions } from '../../server/rooms/options.ts';
import type { Accepted, Room, Rooms } from '../../server/rooms/rooms.ts';
import { systemTimers } from '../../server/rooms/timers.ts';
import { openMemoryStore } from '../../server/store/memory/open-memory-store.ts';
import type { Store } from '../../server/store/store.ts';
import type { Command, DoorCommand } from '../../shared/conference/commands.ts';
import type { Actor, LiveReader } from '../../shared/conference/reader.ts';
import type { Refusal } from '../../shared/conference/refusal.ts';
import type { PersonId } from '../../shared/protocol/ids.ts';
import type { Result } from '../../shared/result.ts';

/**
 * The real relay, gate, rooms and store behind a real http.Server; only sign-in is left out: a cookie stands for a
 * person. The conference is open, and everyone of `guests` has been let in.
 */
export interface TestRelay {
  /** "http://127.0.0.1:PORT"; the same after a restart. */
  readonly origin: string;
  readonly conference: string;
  readonly documents: {
    readonly everyone: string;
    readonly professionals: string;
    readonly chair: string;
  };
  readonly audiences: {
    readonly everyone: string;
    readonly professionals: string;
    readonly chair: string;
  };
  /** Person ids by the names below. */
  readonly people: Readonly<Record<GuestName, PersonId>>;
  /** A Cookie header for a person (or "screen"), to be sent with `origin` as Origin. */
  cookieOf(person: PersonId): string;
  /** The loaded conference. */
  room(): Promise<Room>;
  store(): Store;
  command(person: PersonId, command: CommandInput): Promise<Result<Accepted, Refusal>>;
  door(command: DoorInput): Promise<Result<Accepted, Refusal>>;
  /** What the relay and the rooms reported. */
  readonly events: (RelayEvent | RoomsEvent)[];
  /** Stops, as a process that ends in order or (`hard`) dies, and starts on the same port and store. */
  restart(how?: 'hard'): Promise<void>;
  stop(): Promise<void>;
}

export const guests = {
  chair: { name: 'Marguerite Oyelaran', role: 'chair' },
  minuteTaker: { name: 'Dennis Pemberton', role: 'minute-taker' },
  police: { name: 'Tamar Voss', role: 'professional' },
  mother: { name: 'Kezia Thistlewick', role: 'parent' },
  nana: { name: 'Bett Thistlewick', role: 'network' },
} as const;

export type GuestName = keyof typeof guests;

type WithoutOpId<C> = C extends { opId: string } ? Omit<C, 'opId'> & { opId?: string } : never;
export type CommandInput = WithoutOpId<Command>;
export type DoorInput = WithoutOpId<DoorCommand>;

export interface TestRelayOptions {
  /** Opened at every start, closed at every stop. A memory store that lives through restarts by default. */
  readonly openStore?: () => Promise<Store>;
  readonly rooms?: Partial<RoomsOptions>;
  readonly relay?: Partial<RelayOptions>;
}

export const newOpId = (): string => randomBytes(16).toString('base64url');

export async function startTestRelay(options: TestRelayOptions = {}): Promise<TestRelay> {
  const events: (RelayEvent | RoomsEvent)[] = [];
  const memory = await openMemoryStore();
  const open = async (port: number): Promise<Running> =>
    start(
      options,
      options.openStore === undefined ? memory : await options.openStore(),
      events,
      port,
    );
  let running = await open(0);
  const conference = await running.rooms.make(
    { account: 'account-of-the-chair', name: guests.chair.name },
    newConference,
  );
  const room = async (): Promise<Room> => {
    const entered = await running.rooms.enter(conference);
    if (entered === null) throw new Error('the conference is not there');
    return entered;
  };
  const people = await letEveryoneIn(await room());
  const audiences = audiencesOf(await room());

  return {
    origin: running.origin,
    conference,
    people,
    audiences: audiences.ids,
    documents: audiences.documents,
    events,
    cookieOf,
    room,
    store: () => running.store,
    command: async (person, command) => send(await room(), { as: 'person', person }, command),
    door: async (command) => send(await room(), { as: 'door' }, command),
    restart: async (how) => {
      const { port } = running;
      await (how === 'hard' ? running.kill() : running.stop());
      running = await open(port);
    },
    stop: async () => running.stop(),
  };

  async function send(
    entered: Room,
    actor: Actor,
    command: CommandInput | DoorInput,
  ): Promise<Result<Accepted, Refusal>> {
    return entered.command(actor, { opId: newOpId(), ...command });
  }
}

interface Running {
  readonly origin: string;
  readonly port: number;
  readonly store: Store;
  readonly rooms: Rooms;
  stop(): Promise<void>;
  /** Sockets are torn off; nothing is flushed. */
  kill(): Promise<void>;
}

async function start(
  { rooms: more, relay: ofRelay, openStore }: TestRelayOptions,
  store: Store,
  events: (RelayEvent | RoomsEvent)[],
  wantedPort: number,
): Promise<Running> {
  const report = (event: RelayEvent | RoomsEvent): void => void events.push(event);
  const rooms = openRooms({
    store,
    now: Date.now,
    timers: systemTimers,
    newId: newOpId,
    newClientId: () => randomBytes(4).readUInt32LE(),
    joinOf: async () => ({ address: '127.0.0.1', code: 'ABC 123', link: 'http://127.0.0.1/join' }),
    makeCopies: () => [],
    report,
    ...more,
  });
  const server = createServer((request, response) => {
    answerCommand(rooms, request, response).catch(() => response.writeHead(500).end());
  });
  // Upgraded sockets are no longer the server's to close.
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const port = await listen(server, wantedPort);
  const origin = `http://127.0.0.1:${port}`;
  const relay: Relay = attachRelay(server, {
    rooms,
    findCaller: async (request) => callerOf(readCookie(request)),
    isOurOrigin: (one) => one === origin,
    report,
    ...ofRelay,
  });
  const end = async (): Promise<void> => {
    relay.close();
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => {
      server.close(resolve);
    });
    if (openStore !== undefined) await store.close();
  };
  return {
    origin,
    port,
    store,
    rooms,
    stop: async () => {
      await rooms.close();
      await end();
    },
    kill: end,
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

const cookieOf = (person: PersonId): string => `who=${person}`;

function readCookie({ headers }: IncomingMessage): LiveReader | null {
  const who = /(?:^|; )who=([\w-]+)/.exec(headers.cookie ?? '')?.[1];
  if (who === undefined) return null;
  if (who === 'screen') return { as: 'screen' };
  return who.startsWith('waiting-')
    ? { as: 'waiting', waiting: who.slice('waiting-'.length) }
    : { as: 'person', person: who };
}

/** A cookie that stands for ever, and holds as many sockets as it likes. */
const callerOf = (reader: LiveReader | null): Caller | null =>
  reader && { reader, stands: () => true, hold: () => () => undefined };

/** POST /api/conferences/ID/commands, without the schemas: those are the http tier's. */
async function answerCommand(
  rooms: Rooms,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const id = /^\/api\/conferences\/([\w-]+)\/commands$/.exec(request.url ?? '')?.[1];
  const reader = readCookie(request);
  const room = id === undefined || reader?.as !== 'person' ? null : await rooms.enter(id);
  if (room === null || reader?.as !== 'person') return void response.writeHead(404).end('{}');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const command = JSON.parse(Buffer.concat(chunks).toString()) as Command;
  const answer = await room.command(reader, command);
  response.writeHead(answer.ok ? 200 : 409, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer.ok ? answer.value : { refused: answer.problem }));
}

const newConference = {
  type: 'initial',
  template: 'north-yorkshire-3col',
  date: '2026-04-14',
  time: '13:30',
  place: 'The Willow Room',
  children: [{ name: 'Juno' }, { name: 'Otis' }],
  people: Object.values(guests).map(({ name, role }) => ({
    name,
    role,
    title: '',
    agency: '',
    where: 'room' as const,
    device: true,
  })),
} as const satisfies Parameters<Rooms['make']>[1];

async function letEveryoneIn(room: Room): Promise<Record<GuestName, PersonId>> {
  const ids = Object.fromEntries(
    Object.entries(guests).map(([key, { name }]) => {
      const person = [...room.state().people.values()].find((one) => one.name === name);
      return [key, person?.id ?? ''];
    }),
  ) as Record<GuestName, PersonId>;
  const chair = { as: 'person', person: ids.chair } as const;
  for (const [key, { name, role }] of Object.entries(guests)) {
    if (role === 'chair') continue;
    const person = ids[key as GuestName];
    const waiting = newOpId();
    const knock = { via: 'link', spareLink: null, person, name, role, where: 'room' } as const;
    await mustAccept(room.command({ as: 'door' }, { kind: 'knock', opId: waiting, ...knock }));
    const admit = { kind: 'admit', waiting, person, name, role, title: '', agency: '' } as const;
    await mustAccept(room.command(chair, { ...admit, where: 'room', opId: newOpId() }));
  }
  await mustAccept(room.command(chair, { kind: 'start', opId: newOpId() }));
  return ids;
}

async function mustAccept(answer: Promise<Result<Accepted, Refusal>>): Promise<void> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.problem.kind}: ${result.problem.message}`);
}

function audiencesOf(room: Room): {
  ids: TestRelay['audiences'];
  documents: TestRelay['documents'];
} {
  const audiences = [...room.state().audiences.values()];
  const pick = (key: 'id' | 'document') =>
    Object.fromEntries(audiences.map((audience) => [audience.name, audience[key]]));
  return {
    ids: pick('id') as unknown as TestRelay['audiences'],
    documents: pick('document') as unknown as TestRelay['documents'],
  };
}
