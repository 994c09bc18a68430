import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import type { LiveConnection } from '../../../server/relay/live-connection.ts';
import type { SyncConnection } from '../../../server/relay/sync-connection.ts';
import { frameSync } from '../../../server/rooms/frames.ts';
import type { CloseKind } from '../../../shared/protocol/close-reasons.ts';
import { messageTypes, syncTypes } from '../../../shared/protocol/sync-messages.ts';
import { say } from '../../support/raw-client.ts';

/** A way out to a browser that keeps every byte it is sent. */
export interface RecordingWire {
  send(message: Uint8Array | string): void;
  offer(message: Uint8Array): void;
  cut(reason: CloseKind): void;
}

/** Keeps what one browser was sent. */
type Recorder = (what: string) => void;

/** Somebody's browser at one document, as a stock provider behaves, without a socket. */
export interface DocumentBrowser {
  readonly doc: Doc;
  isOpen(): boolean;
  /** Sends what it has to say; true when there was anything. */
  pump(): boolean;
  caret(line: string | null, at: number): void;
  unplug(): void;
}

export function openDocumentBrowser(
  clientID: number,
  record: Recorder,
  connect: (wire: RecordingWire) => SyncConnection | null,
): DocumentBrowser {
  const doc = new Doc();
  doc.clientID = clientID;
  const outgoing: Uint8Array[] = [
    say.step1(encodeStateVector(doc)),
    say.awareness({ client: clientID, clock: 0, state: {} }),
  ];
  let open = true;
  let clock = 0;

  const hear = (message: Uint8Array): void => {
    record(Buffer.from(message).toString('hex'));
    const decoder = createDecoder(message);
    if (readVarUint(decoder) !== messageTypes.sync) return;
    const type = readVarUint(decoder);
    const payload = readVarUint8Array(decoder);
    if (type === syncTypes.step1) outgoing.push(say.step2(encodeStateAsUpdate(doc, payload)));
    else applyUpdate(doc, payload, 'relay');
  };
  const connection = connect({
    send: (message) => (typeof message === 'string' ? record(message) : hear(message)),
    offer: hear,
    cut: (reason) => {
      record(`cut ${reason}`);
      open = false;
    },
  });
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'relay') outgoing.push(frameSync(syncTypes.update, update));
  });

  return {
    doc,
    isOpen: () => open && connection !== null,
    pump: () => {
      const said = outgoing.splice(0);
      for (const message of said) if (open) connection?.receive(message);
      return said.length > 0;
    },
    caret: (line, at) => {
      clock += 1;
      outgoing.push(say.awareness({ client: clientID, clock, state: { line, at } }));
    },
    unplug: () => {
      open = false;
      connection?.leave();
    },
  };
}

/** Somebody's browser as it is pushed views. */
export interface LiveBrowser {
  isOpen(): boolean;
  attend(here: boolean): void;
  unplug(): void;
}

export function openLiveBrowser(
  record: Recorder,
  connect: (wire: RecordingWire) => LiveConnection,
): LiveBrowser {
  let open = true;
  const connection = connect({
    send: (message) => record(String(message)),
    offer: () => undefined,
    cut: (reason) => {
      record(`cut ${reason}`);
      open = false;
    },
  });
  return {
    isOpen: () => open,
    attend: (here) => connection.receive(JSON.stringify({ type: 'attention', here })),
    unplug: () => {
      open = false;
      connection.leave();
    },
  };
}
