import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { Reader } from '../../shared/conference/reader.ts';

/** What a room sees of one open socket on a document. The relay implements it; rooms never see a socket. */
export interface Peer {
  readonly reader: Reader;
  /** Bytes of a whole y-websocket message, already framed for this document's readers. */
  send(message: Uint8Array): void;
  /** At once: what is unread is thrown away (a graceful close still delivered 10 MB, measured). */
  cut(reason: CloseKind): void;
}
