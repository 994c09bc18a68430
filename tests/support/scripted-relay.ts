import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import type { View } from '../../shared/conference/view.ts';
import { closeReasons } from '../../shared/protocol/close-reasons.ts';
import { messageTypes, syncTypes } from '../../shared/protocol/sync-messages.ts';

/**
 * The server's side of the wire, as a test wants it: it says what it is told to and acknowledges when it is told to.
 * For what the real one does, see test-relay.ts.
 */
export interface ScriptedRelay {
  readonly origin: string;
  /** What the server holds of a document. */
  readonly doc: (id: string) => Doc;
  /** Pushed to all who are linked, and to whoever links later. */
  readonly view: (view: View) => void;
  readonly beat: () => void;
  /** Says whether anything can be stored. */
  readonly storage: (works: boolean) => void;
  /** While false, writes are taken and never acknowledged. */
  acknowledges: boolean;
  /** While false, nothing is asked of a pen: it never uploads. */
  asks: boolean;
  /** This document id is over: whoever is there or comes is closed with 4409, and nothing they send is taken. */
  readonly replace: (document: string) => void;
  /** While true, sockets are refused before they open. */
  doorIsShut: boolean;
  /** What browsers said on their links. */
  readonly heard: string[];
  readonly said: { readonly subscribe: (listener: () => void) => () => void };
  /** Closes every socket whose path holds this. */
  readonly cut: (path: string, code: number) => void;
  /** Paths of the sockets that were opened, in order. */
  readonly opened: readonly string[];
  /** What the newest connection to this document wrote. */
  readonly writes: (document: string) => readonly ('step2' | 'update')[];
  /** Says "saved n" to the newest connection of this document. */
  readonly saved: (document: string, n: number) => void;
  /** How commands are answered, in turn; then accepted. `drop` breaks the connection after it was heard. */
  readonly answers: ('drop' | { status: number; body: unknown })[];
  readonly commands: readonly Record<string, unknown>[];
  readonly close: () => Promise<void>;
}

interface Connection {
  readonly socket: WebSocket;
  readonly path: string;
  readonly writes: ('step2' | 'update')[];
}

const frame = (...parts: (number | Uint8Array)[]): Uint8Array => {
  const encoder = createEncoder();
  for (const part of parts) {
    if (typeof part === 'number') writeVarUint(encoder, part);
    else writeVarUint8Array(encoder, part);
  }
  return toUint8Array(encoder);
};

export async function openScriptedRelay(): Promise<ScriptedRelay> {
  const docs = new Map<string, Doc>();
  const connections: Connection[] = [];
  const opened: string[] = [];
  const commands: Record<string, unknown>[] = [];
  const listeners = new Set<() => void>();
  const replaced = new Set<string>();
  let newest: View | null = null;
  const relay: ScriptedRelay = {
    origin: '',
    acknowledges: true,
    asks: true,
    doorIsShut: false,
    heard: [],
    replace: (document) => {
      replaced.add(document);
      relay.cut(document, closeReasons.replaced.code);
    },
    said: { subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)) },
    answers: [],
    opened,
    commands,
    doc: (id) => docs.get(id) ?? docs.set(id, new Doc()).get(id) ?? new Doc(),
    view: (view) => {
      newest = view;
      tell({ type: 'view', view });
    },
    beat: () => tell({ type: 'beat' }),
    storage: (works) => tell({ type: 'storage', works }),
    cut: (path, code) => {
      for (const one of connections) if (one.path.includes(path)) one.socket.close(code);
    },
    writes: (document) => find(document)?.writes ?? [],
    saved: (document, n) => find(document)?.socket.send(frame(messageTypes.saved, n)),
    close: async () => {
      for (const { socket } of connections) socket.terminate();
      await new Promise((resolve) => {
        http.close(resolve);
      });
    },
  };

  const find = (document: string) => connections.findLast(({ path }) => path.includes(document));
  const tell = (said: unknown) => {
    for (const { path, socket } of connections) {
      if (path.startsWith('/live')) socket.send(JSON.stringify(said));
    }
  };

  function hear(connection: Connection, bytes: Uint8Array): void {
    if (replaced.has(documentIn(connection.path))) return;
    const decoder = createDecoder(bytes);
    if (readVarUint(decoder) !== messageTypes.sync) return;
    const type = readVarUint(decoder);
    const content = readVarUint8Array(decoder);
    const doc = relay.doc(documentIn(connection.path));
    if (type === syncTypes.step1) {
      const missing = encodeStateAsUpdate(doc, content);
      connection.socket.send(frame(messageTypes.sync, syncTypes.step2, missing));
      return;
    }
    connection.writes.push(type === syncTypes.step2 ? 'step2' : 'update');
    applyUpdate(doc, content, connection);
    if (relay.acknowledges)
      connection.socket.send(frame(messageTypes.saved, connection.writes.length));
  }

  function welcome(connection: Connection): void {
    const { socket, path } = connection;
    if (path.startsWith('/live')) {
      if (newest !== null) socket.send(JSON.stringify({ type: 'view', view: newest }));
      socket.on('message', (data: Buffer) => {
        relay.heard.push(data.toString());
        for (const listener of listeners) listener();
      });
      return;
    }
    if (replaced.has(documentIn(path))) {
      socket.close(closeReasons.replaced.code);
      return;
    }
    const doc = relay.doc(documentIn(path));
    const pass = (update: Uint8Array, from: unknown) => {
      if (from !== connection) socket.send(frame(messageTypes.sync, syncTypes.update, update));
    };
    doc.on('update', pass);
    socket.on('close', () => doc.off('update', pass));
    socket.on('message', (data: Buffer) => hear(connection, new Uint8Array(data)));
    if (path.includes('saved=1') && relay.asks) {
      socket.send(frame(messageTypes.sync, syncTypes.step1, encodeStateVector(doc)));
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (body !== '') commands.push(JSON.parse(body) as Record<string, unknown>);
    const next = relay.answers.shift() ?? { status: 200, body: { accepted: true } };
    if (next === 'drop') request.socket.destroy();
    else response.writeHead(next.status).end(JSON.stringify(next.body));
  }

  const http = createServer((request, response) => void answer(request, response));
  const sockets = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request, socket, head) => {
    if (relay.doorIsShut) return void socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    return sockets.handleUpgrade(request, socket, head, (ws) => {
      const connection = { socket: ws, path: request.url ?? '', writes: [] };
      connections.push(connection);
      opened.push(connection.path);
      welcome(connection);
    });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  return Object.assign(relay, {
    origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
  });
}

const documentIn = (path: string): string => path.replace(/\?.*/, '').split('/').at(-1) ?? '';
