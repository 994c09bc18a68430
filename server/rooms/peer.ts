import type { LiveReader, Reader } from '../../shared/conference/reader.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { Result } from '../../shared/result.ts';
import type { GateRefusal } from '../gate/verdict.ts';
import type { CaretEntry } from './carets.ts';

/** pen: may write the document live now. reader: is shown it. */
export type Lane = 'pen' | 'reader';

/** What a room sees of one open socket on a document. The relay implements it; rooms never see a socket. */
export interface Peer {
  readonly reader: Reader;
  /** Bytes of a whole y-websocket message, already framed for this document's readers. */
  send(message: Uint8Array): void;
  /** The same for what may be left out when this reader is slow: somebody's caret moved. */
  offer(message: Uint8Array): void;
  /** This reader holds the pen from now on. */
  handPen(): void;
  /** At once: what is unread is thrown away (a graceful close still delivered 10 MB, measured). */
  cut(reason: CloseKind): void;
}

/** What an open socket may do at its document. */
export interface Seat {
  readonly lane: Lane;
  /** Of what is on disk. */
  stateVector(): Uint8Array;
  /** What is on disk and not covered by this state vector; null when it is none. */
  missing(stateVector: Uint8Array): Uint8Array | null;
  /** Judged at once; what it answers resolves when this and all before it is on disk. */
  write(update: Uint8Array, size: 'frame' | 'comeback'): Result<Promise<void>, GateRefusal>;
  /** False when an entry speaks for somebody else. */
  moveCarets(entries: readonly CaretEntry[]): boolean;
  /** Everybody's caret, as a whole message. */
  listCarets(): Uint8Array;
  leave(): void;
}

/** What a room sees of one open socket that is pushed views. */
export interface LivePeer {
  send(text: string): void;
  cut(reason: CloseKind): void;
}

export interface LiveSeat {
  readonly reader: LiveReader;
  /** Is this browser in front of its person, or in the background? */
  attend(here: boolean): void;
  leave(): void;
}
