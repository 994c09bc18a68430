import { createDecoder, readVarUint } from 'lib0/decoding';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { frameSync } from '../../../server/rooms/frames.ts';
import { closeReasons, type CloseKind } from '../../../shared/protocol/close-reasons.ts';
import type { AudienceId, DocumentId } from '../../../shared/protocol/ids.ts';
import { messageTypes, syncTypes } from '../../../shared/protocol/sync-messages.ts';
import type { Clock } from './clock.ts';
import type { Socket, SocketParts } from './network.ts';
import { readSync } from './watch.ts';

type Handlers = Pick<SocketParts, 'onOpen' | 'onMessage' | 'onClose'>;

/** One Yjs document in somebody's browser, and its provider by the rules of y-websocket 3.1. */
export interface DocumentClient {
  readonly doc: Doc;
  readonly document: DocumentId;
  readonly audience: AudienceId;
  readonly pen: boolean;
  /** It did what no browser does, and may be turned away for it. */
  isHostile: boolean;
  readonly isSynced: () => boolean;
  /** Everything it sent on this connection was told saved. */
  readonly isSaved: () => boolean;
  readonly socket: () => Socket | null;
  readonly close: () => void;
}

export interface DocumentClientParts {
  readonly clock: Clock;
  readonly clientID: number;
  readonly document: DocumentId;
  readonly audience: AudienceId;
  readonly pen: boolean;
  readonly connect: (handlers: Handlers) => Socket;
  readonly waitMs: () => number;
  /** The first `n` writes of one connection were told saved: those that were not told before. */
  readonly onSaved: (writes: readonly Uint8Array[]) => void;
  /** Closed for good: the document is over. */
  readonly onEnd: (why: CloseKind) => void;
}

export function openDocumentClient(parts: DocumentClientParts): DocumentClient {
  const { clock, document, audience, pen } = parts;
  const doc = new Doc();
  doc.clientID = parts.clientID;
  let socket: Socket | null = null;
  let isOpen = false;
  let isSynced = false;
  let isOver = false;
  /** What was written on this connection; those told saved are null. */
  let writes: (Uint8Array | null)[] = [];

  const write = (type: number, update: Uint8Array): void => {
    writes.push(update);
    socket?.send(frameSync(type, update));
  };
  const hear = (message: Uint8Array | string): void => {
    if (typeof message === 'string') return;
    const sync = readSync(message);
    if (sync === null) return hearSaved(message);
    const { type, payload } = sync;
    if (type === syncTypes.step1) return write(syncTypes.step2, encodeStateAsUpdate(doc, payload));
    applyUpdate(doc, payload, 'relay');
    if (type === syncTypes.step2) isSynced = true;
  };
  const hearSaved = (message: Uint8Array): void => {
    const decoder = createDecoder(message);
    if (readVarUint(decoder) !== messageTypes.saved) return;
    const saved = writes.slice(0, readVarUint(decoder));
    writes = writes.map((one, index) => (index < saved.length ? null : one));
    parts.onSaved(saved.filter((one) => one !== null));
  };
  const connect = (): void => {
    if (isOver) return;
    [isOpen, isSynced, writes] = [false, false, []];
    const mine = parts.connect({
      onOpen: () => {
        if (socket !== mine) return;
        isOpen = true;
        mine.send(frameSync(syncTypes.step1, encodeStateVector(doc)));
      },
      onMessage: (message) => {
        if (socket === mine) hear(message);
      },
      onClose: (why) => {
        if (socket !== mine) return;
        [socket, isOpen, isSynced] = [null, false, false];
        if (why !== 'broken' && !closeReasons[why].retry) return end(why);
        clock.after(parts.waitMs(), connect);
      },
    });
    socket = mine;
  };
  const end = (why: CloseKind): void => {
    isOver = true;
    parts.onEnd(why);
  };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'relay' && isOpen) write(syncTypes.update, update);
  });
  connect();

  return {
    doc,
    document,
    audience,
    pen,
    isHostile: false,
    isSynced: () => isSynced,
    isSaved: () => writes.every((one) => one === null),
    socket: () => socket,
    close: () => {
      isOver = true;
      socket?.close();
      socket = null;
    },
  };
}
