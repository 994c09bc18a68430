import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import type { Reader } from '../../shared/conference/reader.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { DocumentId } from '../../shared/protocol/ids.ts';
import { messageTypes, syncTypes } from '../../shared/protocol/sync-messages.ts';
import { assertNever } from '../../shared/result.ts';
import type { GateRefusal } from '../gate/verdict.ts';
import { frameSync } from '../rooms/frames.ts';
import type { Peer } from '../rooms/peer.ts';
import type { Room } from '../rooms/rooms.ts';
import { allowances, costs, createAllowance } from './allowance.ts';
import { judgeMessage } from './judge-message.ts';
import { readMessage, type Message } from './read-message.ts';
import { createSavedCount } from './saved-count.ts';
import type { Wire } from './wire.ts';

export interface SyncConnectionParts {
  readonly room: Room;
  readonly document: DocumentId;
  readonly reader: Reader;
  readonly wire: Wire;
  /** `?saved=1`: this client understands message type 100. */
  readonly wantsSaved: boolean;
  /** Milliseconds of a clock that never jumps. */
  readonly clock: () => number;
  /** Why it was refused: a short code, for the log. */
  readonly onRefused: (why: string) => void;
}

/** One socket at a document, without the socket: bytes in, bytes out. */
export interface SyncConnection {
  receive(bytes: Uint8Array): void;
  leave(): void;
}

/** Cuts the wire, and answers null, when this reader may not have the document. */
export function openSyncConnection(parts: SyncConnectionParts): SyncConnection | null {
  const { room, document, reader, wire, clock } = parts;
  const allowance = createAllowance(allowances.sync, clock());
  const count = createSavedCount((n) => {
    if (parts.wantsSaved) wire.send(frameSaved(n));
  });
  // A provider sends what is typed as soon as the socket is open, before it has answered our step 1.
  let beforeFirstStep2 = true;
  let over = false;

  const peer: Peer = {
    reader,
    send: (message) => wire.send(message),
    offer: (message) => wire.offer(message),
    handPen: () => {
      beforeFirstStep2 = true;
      askForAll();
    },
    cut: (reason) => {
      over = true;
      wire.cut(reason);
    },
  };
  const found = room.joinDocument(document, peer);
  if (!found.ok) {
    wire.cut(found.problem);
    return null;
  }
  const seat = found.value;
  const askForAll = (): void => wire.send(frameSync(syncTypes.step1, seat.stateVector()));
  const leave = (): void => {
    over = true;
    seat.leave();
  };
  const refuse = (reason: CloseKind, why: string): void => {
    parts.onRefused(why);
    leave();
    wire.cut(reason);
  };

  const gate = (update: Uint8Array, isStep2: boolean): void => {
    const n = count.receive();
    const isFirst = isStep2 && beforeFirstStep2;
    const written = seat.write(update, isFirst ? 'comeback' : 'frame');
    if (!written.ok) return turnAway(written.problem, isStep2);
    if (isFirst) beforeFirstStep2 = false;
    // When it could not be written, the room is dropped and this connection with it.
    tellSaved(written.value, n, isFirst).catch(() => undefined);
  };
  const tellSaved = async (written: Promise<void>, n: number, isFirst: boolean): Promise<void> => {
    await written;
    if (isFirst) count.release();
    count.saved(n);
  };
  const turnAway = ({ kind, why }: GateRefusal, isStep2: boolean): void => {
    if (kind === 'gap' && beforeFirstStep2 && !isStep2) return count.hold();
    return refuse(kind === 'malformed' ? 'malformed' : 'notAllowed', why);
  };
  const answer = (message: Message): void => {
    if (message.kind === 'queryAwareness') return wire.offer(seat.listCarets());
    if (message.kind !== 'syncStep1') return;
    const missing = seat.missing(message.stateVector);
    if (missing === null) return refuse('malformed', 'state-vector');
    wire.send(frameSync(syncTypes.step2, missing));
  };
  const handle = (message: Message): void => {
    const verdict = judgeMessage(seat.lane, message);
    switch (verdict) {
      case 'answer':
        return answer(message);
      case 'gate':
        return 'update' in message ? gate(message.update, message.kind === 'syncStep2') : undefined;
      case 'carets':
        if ('entries' in message && !seat.moveCarets(message.entries))
          refuse('notAllowed', 'caret');
        return;
      case 'drop':
        return;
      case 'notAllowed':
        return refuse('notAllowed', 'reader-writes');
      default:
        return assertNever(verdict);
    }
  };

  if (seat.lane === 'pen') askForAll();
  return {
    receive: (bytes) => {
      if (over) return;
      const message = readMessage(bytes);
      if (message === null) return refuse('malformed', 'message');
      if (!allowance.take(costOf(message, bytes), clock())) return refuse('tooFast', 'too-fast');
      handle(message);
    },
    leave,
  };
}

const costOf = (message: Message, bytes: Uint8Array): number =>
  (message.kind === 'syncStep1' ? costs.syncStep1 : costs.message) +
  bytes.byteLength / costs.bytesForOne;

function frameSaved(n: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, messageTypes.saved);
  writeVarUint(encoder, n);
  return toUint8Array(encoder);
}
