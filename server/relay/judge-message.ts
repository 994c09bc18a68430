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
      // A provider answers step 1 with what it holds, readers too: not a reason to hang up.
      return lane === 'pen' ? 'gate' : 'drop';
    case 'update':
      return lane === 'pen' ? 'gate' : 'notAllowed';
    case 'awareness':
      // Every provider says that it is there as soon as it is connected.
      return lane === 'pen' ? 'carets' : 'drop';
    default:
      return assertNever(message); // a new kind of message will not compile until it is judged
  }
}
