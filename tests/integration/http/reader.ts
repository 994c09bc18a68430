import { WebSocket } from 'ws';
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { applyUpdate, Doc } from 'yjs';
import type { View } from '../../../shared/conference/view.ts';
import { fromServerSchema } from '../../../shared/protocol/live.ts';
import { messageTypes, syncTypes } from '../../../shared/protocol/sync-messages.ts';
import { unpacked } from '../../support/found-in.ts';
import { say } from '../../support/raw-client.ts';
import { until } from '../../support/until.ts';
import type { Answer, Browser } from './browser.ts';

/** Somebody's browser that keeps every byte it is sent, by HTTP and by socket. */
export interface Reader {
  readonly name: string;
  /** All that was received. */
  received(): Buffer[];
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  cookie(): string;
  /** Resolves with the newest view once the claim holds of it. */
  sees(holds: (view: View) => boolean): Promise<View>;
  /** Opens every document that the newest view names, and tries these addresses too. */
  readAll(guesses?: readonly string[]): Promise<void>;
  docOf(document: string): Doc | undefined;
  /** Until all that the server sent before now is here. */
  caughtUp(): Promise<void>;
  close(): void;
}

export function openReader(
  origin: string,
  conference: string,
  name: string,
  browser: Browser,
): Reader {
  const chunks: Buffer[] = [];
  const docs = new Map<string, Doc>();
  const sockets = new Set<WebSocket>();
  const listeners = new Set<() => void>();
  let view: View | null = null;

  const keep = (bytes: Buffer): void => void chunks.push(...unpacked(bytes));
  const keepAnswer = (answer: Answer): Answer => {
    const headers = [...answer.headers].map(([key, value]) => `${key}: ${value}`).join('\n');
    keep(Buffer.from(`${answer.status}\n${headers}\n\n${answer.text}`));
    return answer;
  };
  const open = (path: string, hear: (data: Buffer, binary: boolean) => void): WebSocket => {
    const url = `${origin.replace('http', 'ws')}${path}`;
    const socket = new WebSocket(url, { headers: { cookie: browser.cookie(), origin } });
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', (code, reason) => {
      sockets.delete(socket);
      keep(Buffer.concat([Buffer.from(String(code)), reason]));
    });
    socket.on('message', (data: Buffer, binary) => {
      keep(data);
      hear(data, binary);
      for (const listener of listeners) listener();
    });
    return socket;
  };
  open(`/live/${conference}`, (data) => {
    const frame = fromServerSchema.parse(JSON.parse(data.toString()));
    if (frame.type === 'view') view = frame.view;
  });
  const readDocument = (document: string): void => {
    const doc = new Doc();
    docs.set(document, doc);
    const socket = open(`/sync/${conference}/${document}`, (data) => learn(doc, data));
    socket.on('open', () => socket.send(say.step1()));
    socket.on('close', () => docs.delete(document));
  };
  const named = (): string[] => {
    if (view === null || !('documents' in view)) return [];
    const pages = 'drawings' in view ? (view.drawings ?? []) : [];
    return [...view.documents.map(({ id }) => id), ...pages.map(({ document }) => document)];
  };

  return {
    name,
    received: () => [
      ...chunks,
      ...[...docs.values()].flatMap((doc) =>
        ['lines', 'drawing'].map((root) => Buffer.from(JSON.stringify(doc.getMap(root)))),
      ),
    ],
    get: async (path) => keepAnswer(await browser.get(path)),
    post: async (path, body) => keepAnswer(await browser.post(path, body)),
    cookie: () => browser.cookie(),
    sees: async (holds) => {
      const changes = {
        subscribe: (listener: () => void) => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      };
      await until(changes, () => view !== null && holds(view));
      if (view === null) throw new Error('no view');
      return view;
    },
    readAll: async (guesses = []) => {
      for (const document of [...named(), ...guesses]) {
        if (!docs.has(document)) readDocument(document);
      }
      await Promise.all([...sockets].map(settled));
    },
    docOf: (document) => docs.get(document),
    caughtUp: async () => {
      await Promise.all([...sockets].map(answered));
    },
    close: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}

function learn(doc: Doc, data: Buffer): void {
  const decoder = createDecoder(data);
  if (readVarUint(decoder) !== messageTypes.sync) return;
  const type = readVarUint(decoder);
  if (type !== syncTypes.step1) applyUpdate(doc, readVarUint8Array(decoder));
}

/** Open, or refused. */
const settled = (socket: WebSocket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.readyState !== WebSocket.CONNECTING) resolve();
    socket.once('open', () => resolve());
    socket.once('close', () => resolve());
  });

/** What was sent before the answer to a ping is here when it comes. */
const answered = (socket: WebSocket): Promise<void> =>
  new Promise((resolve) => {
    socket.once('pong', () => resolve());
    socket.once('close', () => resolve());
    if (socket.readyState === WebSocket.OPEN) socket.ping();
    else resolve();
  });
