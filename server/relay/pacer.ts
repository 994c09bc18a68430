/** Where the pieces go: to a WebSocket, or to a list in a test. */
export interface Way {
  send(piece: Uint8Array | string, what: { isText: boolean; isLast: boolean }): void;
  /** Asks the other end to say when it has read everything before this. */
  mark(name: Buffer): void;
}

/**
 * Sends no faster than the other end reads. What was handed to the network can never be taken back, and a reader who
 * stops reading has megabytes of it in the buffers of two machines (measured: four); so at most `inFlightBytes` are
 * on their way unread, and all the rest waits here, where it can still be dropped.
 */
export interface Pacer {
  add(message: Uint8Array | string): void;
  /** The other end has read up to this mark; false when it was not asked for. */
  passed(name: Uint8Array): boolean;
  /** Bytes that are not known to be read, here or on their way. */
  unread(): number;
  /** Sends nothing more; answers whether something was still waiting. */
  drop(): boolean;
}

export const pace = {
  /** The most that is on its way at any moment. */
  inFlightBytes: 64 * 1024,
  /** A larger message goes in pieces (fragments of WebSocket: the browser gets it whole). */
  pieceBytes: 16 * 1024,
  /** A mark stands behind so much: an ordinary keystroke needs none of its own. */
  markEveryBytes: 16 * 1024,
} as const;

interface Mark {
  readonly number: number;
  readonly bytes: number;
}

interface Queued {
  readonly bytes: Uint8Array;
  readonly isText: boolean;
  sent: number;
}

export function createPacer(way: Way): Pacer {
  const queue: Queued[] = [];
  const marks: Mark[] = [];
  let waiting = 0;
  let inFlight = 0;
  let unmarked = 0;
  let lastMark = 0;
  let isOver = false;

  const account = (bytes: number): void => {
    inFlight += bytes;
    unmarked += bytes;
    if (unmarked < pace.markEveryBytes) return;
    marks.push({ number: ++lastMark, bytes: unmarked });
    unmarked = 0;
    way.mark(nameOf(lastMark));
  };
  const sendPiece = (message: Queued): void => {
    const end = Math.min(message.sent + pace.pieceBytes, message.bytes.byteLength);
    const piece = message.bytes.subarray(message.sent, end);
    const isLast = end === message.bytes.byteLength;
    message.sent = end;
    waiting -= piece.byteLength;
    if (isLast) queue.shift();
    way.send(piece, { isText: message.isText, isLast });
    account(piece.byteLength);
  };
  const sendOn = (): void => {
    let next = queue[0];
    while (next !== undefined && inFlight + sizeOfNext(next) <= pace.inFlightBytes) {
      sendPiece(next);
      next = queue[0];
    }
  };

  return {
    add: (message) => {
      if (isOver) return;
      const isText = typeof message === 'string';
      const size = Buffer.byteLength(message);
      if (queue.length === 0 && size <= pace.pieceBytes && inFlight + size <= pace.inFlightBytes) {
        way.send(message, { isText, isLast: true });
        return account(size);
      }
      queue.push({ bytes: isText ? Buffer.from(message) : message, isText, sent: 0 });
      waiting += size;
      sendOn();
    },
    passed: (name) => {
      const number = numberIn(name);
      const isMeant = marks.some((mark) => mark.number === number);
      if (number === null || !isMeant) return false;
      for (let first = marks[0]; first !== undefined && first.number <= number; first = marks[0]) {
        inFlight -= first.bytes;
        marks.shift();
      }
      sendOn();
      return true;
    },
    unread: () => waiting + inFlight,
    drop: () => {
      isOver = true;
      waiting = 0;
      return queue.splice(0).length > 0;
    },
  };
}

const sizeOfNext = ({ bytes, sent }: Queued): number =>
  Math.min(pace.pieceBytes, bytes.byteLength - sent);

function nameOf(number: number): Buffer {
  const name = Buffer.alloc(4);
  name.writeUInt32BE(number >>> 0);
  return name;
}

/** Null for the answer to another ping: those carry nothing. */
const numberIn = (name: Uint8Array): number | null =>
  name.byteLength === 4 ? Buffer.from(name).readUInt32BE() : null;
