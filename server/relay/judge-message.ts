import { assertNever } from '../../shared/result.ts';
import type { Lane } from '../rooms/peer.ts';
import type { Message } from './read-message.ts';

/** answer: at once. gate: judged, written, shown. carets: to the other pens. drop: as if it had never come. */
export type MessageVerdict = 'answer' | 'gate' | 'carets' | 'drop' | 'notAllowed';

/** May this connection send this message? Pure: no clock, no socket, no store. */
export function judgeMessage(lane: Lane, message: Message): MessageVerdict {
  switch (message.kind) {
    case 'syncStep1':
    case 'queryAwareness':
      return 'answer';
    case 'syncStep2':
      // A reader is never asked what they hold: with nothing in it it says nothing, with something it is an update.
      if (lane === 'pen') return 'gate';
      return isEmpty(message.update) ? 'drop' : 'notAllowed';
    case 'update':
      return lane === 'pen' ? 'gate' : 'notAllowed';
    case 'awareness':
      // Every provider says that it is there as soon as it is connected.
      return lane === 'pen' ? 'carets' : 'drop';
    default:
      return assertNever(message); // a new kind of message will not compile until it is judged
  }
}

/** No structs and no deletions, as Yjs writes it. */
const isEmpty = (update: Uint8Array): boolean =>
  update.byteLength === 2 && update[0] === 0 && update[1] === 0;
