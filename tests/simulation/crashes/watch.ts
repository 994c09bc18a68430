import { createHash } from 'node:crypto';
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import type { Wire } from '../../../server/relay/wire.ts';
import type { Room } from '../../../server/rooms/rooms.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import type { Reader } from '../../../shared/conference/reader.ts';
import type { AudienceId, DocumentId } from '../../../shared/protocol/ids.ts';
import { messageTypes, syncTypes } from '../../../shared/protocol/sync-messages.ts';
import { contentOf, missingFrom, type Content } from './contains.ts';
import type { ServerEnd } from './network.ts';
import type { Recovered } from './recovery.ts';
import { mayHave as mayHaveNow, mayWrite as mayWriteNow } from './rules.ts';
import { demand, Violation } from './violation.ts';

type Message = Uint8Array | string;

/** Stands between the code under test and the browsers, and takes down what passes. */
export interface Watch {
  readonly opens: (asked: Asked) => Seen;
  /** A process read the conference. */
  readonly loaded: (conference: Conference) => void;
  readonly reported: (event: string, reason: unknown) => void;
  readonly died: () => void;
  /** What was shown since the last look, against what is on disk; who is connected, against what was decided. */
  readonly check: (recovered: Recovered) => void;
  /** Whoever lost a right was cut in the turn it was decided in. */
  readonly checkOpen: () => void;
  /** Something was shown or read since the last look. */
  readonly isDue: () => boolean;
  /** Of every byte that was sent to anybody, in order. */
  readonly digest: () => string;
}

interface Asked {
  readonly room: Room;
  readonly reader: Reader;
  /** Null for a view. */
  readonly document: DocumentId | null;
  readonly wire: Wire;
}

interface Seen {
  readonly wire: Wire;
  readonly opened: (end: ServerEnd) => ServerEnd;
  readonly refused: (why: string) => void;
}

interface Connection extends Asked {
  isOver: boolean;
}

interface Shown {
  readonly reader: Reader;
  readonly document: DocumentId;
  readonly content: Content;
}

export interface WatchParts {
  /** A redacted word in this text, or null. */
  readonly redactedIn: (text: string) => string | null;
  readonly tell: (what: string) => void;
  /** A pen that only did what a browser does was turned away. */
  readonly onRefused: (reader: Reader, document: DocumentId | null, why: string) => void;
}

export function createWatch({ tell, onRefused, redactedIn }: WatchParts): Watch {
  const open = new Set<Connection>();
  let shown: Shown[] = [];
  let views: string[] = [];
  let loads: Conference[] = [];
  let problem: Violation | null = null;
  let isNew = false;
  const heard = createHash('sha256');

  const note = (holds: boolean, claim: string, how: string): void => {
    if (!holds) problem ??= new Violation(claim, how);
  };
  const audienceOf = ({ room, document }: Connection): AudienceId | null => {
    const { audiences, drawings } = room.state();
    const all = [...audiences.values(), ...drawings.values()];
    return all.find((one) => one.document === document)?.id ?? null;
  };
  const mayHave = (connection: Connection): boolean => {
    const audience = audienceOf(connection);
    return audience !== null && mayHaveNow(connection.room.state(), connection.reader, audience);
  };
  const sent = (connection: Connection, message: Message): void => {
    isNew = true;
    heard.update(nameOf(connection)).update(message);
    const word = redactedIn(typeof message === 'string' ? message : textOf(message));
    note(word === null, 'I13', `${nameOf(connection)} was sent a redacted word (${word})`);
    if (typeof message === 'string') return void views.push(message);
    const update = readShown(message);
    if (update === null || connection.document === null) return;
    note(mayHave(connection), 'I2', `${nameOf(connection)} was sent what they may not see`);
    const { reader, document } = connection;
    shown.push({ reader, document, content: contentOf(update) });
  };
  const checkOpen = (): void => {
    for (const connection of open) {
      if (connection.isOver) open.delete(connection);
      else if (connection.document !== null)
        demand(mayHave(connection), 'I2', `${nameOf(connection)} stayed where they may not be`);
    }
  };

  return {
    opens: (asked) => {
      const connection: Connection = { ...asked, isOver: false };
      const { wire, reader, document } = connection;
      return {
        wire: {
          send: (message) => {
            if (connection.isOver) return;
            sent(connection, message);
            wire.send(message);
          },
          offer: (message) => {
            if (!connection.isOver) wire.offer(message);
          },
          cut: (reason) => {
            connection.isOver = true;
            tell(`cut ${nameOf(connection)}: ${reason}`);
            wire.cut(reason);
          },
        },
        refused: (why) => {
          tell(`refused ${nameOf(connection)}: ${why}`);
          onRefused(reader, document, why);
        },
        opened: (end) => {
          isNew = true;
          open.add(connection);
          note(
            document === null || connection.isOver || mayHave(connection),
            'I2',
            `${nameOf(connection)} was let in where they may not be`,
          );
          return {
            receive: (message) => {
              const audience = audienceOf(connection);
              const mayWrite =
                audience !== null && mayWriteNow(connection.room.state(), reader, audience);
              end.receive(message);
              const isWriting = typeof message !== 'string' && readWritten(message) !== null;
              note(
                !isWriting || mayWrite || connection.isOver,
                'I2',
                `${nameOf(connection)} wrote without the pen and was not turned away`,
              );
            },
            leave: () => {
              connection.isOver = true;
              end.leave();
            },
          };
        },
      };
    },
    loaded: (conference) => {
      isNew = true;
      loads.push(conference);
    },
    reported: (event, reason) =>
      tell(`${event}: ${reason instanceof Error ? reason.message : String(reason)}`),
    died: () => open.clear(),
    isDue: () => isNew || problem !== null,
    checkOpen,
    digest: () => heard.copy().digest('hex'),
    check: (recovered) => {
      isNew = false;
      const [was, said, read] = [shown, views, loads];
      [shown, views, loads] = [[], [], []];
      if (problem !== null) throw problem;
      for (const conference of read)
        demand(
          plain(conference) === plain(recovered.conference),
          'I10',
          'the conference was loaded otherwise than it stands on disk',
        );
      for (const one of was) checkShown(recovered, one);
      for (const view of said) checkView(recovered, view);
    },
  };
}

const textOf = (message: Uint8Array): string => Buffer.from(message).toString();

const nameOf = ({ reader, document }: Pick<Connection, 'reader' | 'document'>): string =>
  `${reader.as === 'person' ? reader.person.slice(0, 6) : 'screen'} at ${document?.slice(0, 6) ?? 'view'}`;

/** I11: a reader never has a letter that is not on disk. */
function checkShown({ documents }: Recovered, { document, content, reader }: Shown): void {
  const stored = documents.get(document);
  const isEmpty = content.clocks.size === 0 && content.deletions.length === 0;
  if (stored === undefined && isEmpty) return;
  const missing = stored === undefined ? 'nothing of that document' : missingFrom(stored, content);
  demand(
    missing === null,
    'I11',
    `${nameOf({ reader, document })} was shown what is not on disk: ${missing}`,
  );
}

/** The same for views: a thing that a command made goes by the command's id. */
function checkView({ ops }: Recovered, view: string): void {
  const made = new Set(view.match(/op-\d{14}/g));
  for (const op of ops) for (const one of made) if (op.endsWith(one)) made.delete(one);
  demand(made.size === 0, 'I11', `a view tells of ${[...made].join(', ')}, which is not on disk`);
}

/** What a message shows of a document; null for one that shows nothing. */
function readShown(message: Uint8Array): Uint8Array | null {
  const read = readSync(message);
  return read === null || read.type === syncTypes.step1 ? null : read.payload;
}

/** What a message of a browser writes; null where it writes nothing. */
function readWritten(message: Uint8Array): Uint8Array | null {
  const payload = readShown(message);
  return payload === null || payload.byteLength <= 2 ? null : payload;
}

export function readSync(message: Uint8Array): { type: number; payload: Uint8Array } | null {
  const decoder = createDecoder(message);
  if (readVarUint(decoder) !== messageTypes.sync) return null;
  return { type: readVarUint(decoder), payload: readVarUint8Array(decoder) };
}

/** A conference as text, its maps in order. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (one instanceof Map ? [...one] : one));
