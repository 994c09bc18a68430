import { createDecoder, readVarUint, readVarUint8Array, type Decoder } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import { WebSocket } from 'ws';
import { frameSync } from '../../server/rooms/frames.ts';
import { messageTypes, syncTypes } from '../../shared/protocol/sync-messages.ts';
import type { PersonId } from '../../shared/protocol/ids.ts';
import type { TestRelay } from './test-relay.ts';

/** A socket that says exactly what a test wants it to, and keeps what it hears. */
export interface RawClient {
  readonly socket: WebSocket;
  readonly heard: readonly Heard[];
  send(message: Uint8Array | string): void;
  /** The first message from now on, or heard already, that is meant. */
  hears(isMeant: (message: Heard) => boolean): Promise<Heard>;
  /** The code it was closed with; 1006 for a socket that was reset. */
  closed(): Promise<number>;
}

export type Heard =
  | { readonly kind: 'step1' | 'step2' | 'update'; readonly payload: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: readonly HeardCaret[] }
  | { readonly kind: 'saved'; readonly n: number }
  | { readonly kind: 'text'; readonly text: string };

export interface HeardCaret {
  readonly client: number;
  readonly clock: number;
  readonly state: unknown;
}

type Relay = Pick<TestRelay, 'origin' | 'conference' | 'cookieOf'>;

export async function openRawClient(
  relay: Relay,
  path: string,
  person: PersonId,
): Promise<RawClient> {
  const socket = new WebSocket(`${relay.origin.replace('http', 'ws')}${path}`, {
    headers: { cookie: relay.cookieOf(person) },
    origin: relay.origin,
  });
  const heard: Heard[] = [];
  const listeners = new Set<() => void>();
  socket.on('message', (data: Buffer, isBinary) => {
    heard.push(isBinary ? readHeard(data) : { kind: 'text', text: data.toString() });
    for (const listener of listeners) listener();
  });
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve);
  });
  socket.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    socket,
    heard,
    send: (message) => socket.send(message),
    hears: (isMeant) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = heard.find(isMeant);
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      }),
    closed: async () => closed,
  };
}

export const syncPathOf = (relay: Relay, document: string, saved = false): string =>
  `/sync/${relay.conference}/${document}${saved ? '?saved=1' : ''}`;

export const livePathOf = (relay: Relay): string => `/live/${relay.conference}`;

export const say = {
  step1: (stateVector: Uint8Array = new Uint8Array([0])) => frameSync(syncTypes.step1, stateVector),
  step2: (update: Uint8Array) => frameSync(syncTypes.step2, update),
  update: (update: Uint8Array) => frameSync(syncTypes.update, update),
  awareness: (...entries: readonly { client: number; clock: number; state: unknown }[]) => {
    const inner = createEncoder();
    writeVarUint(inner, entries.length);
    for (const { client, clock, state } of entries) {
      writeVarUint(inner, client);
      writeVarUint(inner, clock);
      writeVarString(inner, JSON.stringify(state));
    }
    return frameOf(messageTypes.awareness, toUint8Array(inner));
  },
  queryAwareness: () => new Uint8Array([messageTypes.queryAwareness]),
} as const;

export const emptyUpdate = new Uint8Array([0, 0]);

function frameOf(type: number, payload: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, type);
  writeVarUint(encoder, payload.length);
  return new Uint8Array([...toUint8Array(encoder), ...payload]);
}

function readHeard(data: Uint8Array): Heard {
  const decoder = createDecoder(data);
  const type = readVarUint(decoder);
  if (type === messageTypes.saved) return { kind: 'saved', n: readVarUint(decoder) };
  if (type === messageTypes.awareness) {
    return { kind: 'awareness', entries: readCarets(createDecoder(readVarUint8Array(decoder))) };
  }
  const kinds = ['step1', 'step2', 'update'] as const;
  const kind = kinds[readVarUint(decoder)];
  if (type !== messageTypes.sync || kind === undefined) throw new Error(`unknown message ${type}`);
  return { kind, payload: readVarUint8Array(decoder) };
}

function readCarets(decoder: Decoder): HeardCaret[] {
  return Array.from({ length: readVarUint(decoder) }, () => ({
    client: readVarUint(decoder),
    clock: readVarUint(decoder),
    state: JSON.parse(new TextDecoder().decode(readVarUint8Array(decoder))) as unknown,
  }));
}
