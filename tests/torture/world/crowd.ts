import type { Chance } from '../../simulation/pen-life/chance.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isOutside, isSender } from './cast.ts';
import type { Folder, Seat } from './folder.ts';
import { openReader } from './reader.ts';
import type { Reader } from './reader.ts';
import { createSender, postCommand } from './sender.ts';
import type { Sender } from './sender.ts';
import { seeView } from './view.ts';
import type { SeenView, Way } from './view.ts';
import { Broken, pause, waitUntil } from './wait.ts';
import { openWriter } from './writer.ts';
import type { Writer, WriterParts } from './writer.ts';

/** Where the conference stands, as the chair was last told. */
export interface Phase {
  readonly restricted: boolean;
  readonly isClosed: boolean;
  readonly audience: string;
  readonly document: string;
  readonly documents: SeenView['documents'];
}

/** Thirty people around the board of one running conference. */
export interface Crowd {
  readonly chair: Seat;
  readonly outside: readonly Seat[];
  readonly phase: () => Phase;
  /** Asks the chair's view, and brings everybody whose document moved to the new one. */
  readonly follow: () => Promise<Phase>;
  /** Everybody is at the board and has all of it (true), or some were told that they are at the wrong one. */
  readonly allThere: () => Promise<boolean>;
  /** Typing and sending until `rest`. */
  readonly work: () => void;
  /** Nobody starts anything more; what is under way, the chair's commands too, comes to an end. */
  readonly rest: () => Promise<void>;
  /** One letter, and back when it is saved. */
  readonly saveOne: () => Promise<void>;
  /** All that was written is saved. */
  readonly quiet: () => Promise<void>;
  /** Every connection is gone. */
  readonly allGone: () => Promise<void>;
  /** A writer goes with all they had, another comes in their place. */
  readonly loseOne: () => void;
  /** The chair's command; null when there was no answer. */
  readonly command: (body: Readonly<Record<string, unknown>>) => Promise<boolean | null>;
  readonly writers: () => readonly Writer[];
  readonly readers: () => readonly Reader[];
  /** What a further writer needs. */
  readonly forWriters: Pick<WriterParts, 'way' | 'ledger' | 'chance' | 'letters'>;
  readonly leave: () => void;
}

export interface CrowdParts {
  readonly folder: Folder;
  readonly way: Way;
  readonly ledger: Ledger;
  readonly chance: Chance;
  /** Where each writer connects, when it is not the server itself. */
  readonly wayOf?: (seat: Seat) => Way;
  /** Milliseconds between two letters of one writer, at most. */
  readonly paceMs?: number;
}

// Each stock provider listens for the end of this process.
process.setMaxListeners(0);

/** Letters that stand in no other text; each once in a line. */
function createLetters(): () => string {
  let used = 0;
  return () => String.fromCharCode(0x4e00 + (used++ % 20_000));
}

export async function openCrowd(parts: CrowdParts): Promise<Crowd> {
  const { folder, way, ledger, chance, wayOf = () => way, paceMs = 160 } = parts;
  const { seats } = folder;
  const letters = createLetters();
  const chair = seats.find(({ role }) => role === 'chair');
  if (chair === undefined) throw new Error('nobody is in the chair');
  const outside = seats.filter(isOutside);
  const writers = new Map<Seat, Writer>();
  const readers = new Map<Seat, Reader>();
  const underWay = new Set<Promise<unknown>>();
  let phase = await lookAt(way, chair);
  const load = { on: false };
  /** A command of the chair's got no answer: it may have been decided and never been stored. */
  let inDoubt = false;
  const forgiven = new Set<Writer>();

  const senders = seats
    .filter(isSender)
    .map((seat) => createSender({ way, seat, ledger, chance, audience: () => phase.audience }));

  const seatWriter = (seat: Seat): void => {
    const { document, audience } = phase;
    writers.get(seat)?.leave();
    const more = { ledger, chance, letters };
    writers.set(seat, openWriter({ way: wayOf(seat), seat, document, audience, ...more }));
  };
  const seatReader = (seat: Seat): void => {
    readers.get(seat)?.leave();
    readers.delete(seat);
    if (phase.restricted && isOutside(seat)) return;
    readers.set(seat, openReader(way, seat, phase.document));
  };
  const seatAll = (): void => {
    for (const seat of seats) (seat.pen ? seatWriter : seatReader)(seat);
  };
  const everybody = (): readonly (Writer | Reader)[] => [...writers.values(), ...readers.values()];
  const isThere = (one: Writer | Reader): boolean =>
    one.provider.synced && one.closedFor() === null;

  const hold = <Value>(promise: Promise<Value>): void => {
    const held = promise.finally(() => underWay.delete(held));
    held.catch(() => undefined);
    underWay.add(held);
  };
  const send = async (body: Readonly<Record<string, unknown>>): Promise<boolean | null> => {
    try {
      const response = await postCommand(way, chair, JSON.stringify(body));
      const text = await response.text();
      if (response.status === 200) return true;
      ledger.note(`the chair's ${String(body['kind'])} was answered ${response.status} ${text}`);
      inDoubt ||= response.status >= 500;
      return response.status >= 500 ? null : false;
    } catch {
      inDoubt = true;
      return null;
    }
  };
  const typeOn = async (seat: Seat): Promise<void> => {
    while (load.on) {
      const writer = writers.get(seat);
      if (writer?.closedFor() === null) writer.typeLetter();
      // Mostly one at a time; sometimes a handful, as a paste or a fast hand.
      await pause(chance.happens(0.15) ? 1 : chance.below(paceMs));
    }
  };
  const sendOn = async (sender: Sender): Promise<void> => {
    while (load.on) {
      await pause(chance.below(400));
      if (load.on) await sender.sendNext();
    }
  };

  const crowd: Crowd = {
    chair,
    outside,
    phase: () => phase,
    follow: async () => {
      const before = phase;
      const cut = [...writers.values()].filter(isCut);
      // What cut them has been decided, so that a view of now tells of it.
      phase = await lookAt(way, chair);
      if (phase.document !== before.document || before.isClosed) seatAll();
      // Told for good at the address that is written now: an honest edit was refused.
      const refused = cut.filter(
        (one) => [...writers.values()].includes(one) && !forgiven.has(one),
      );
      if (refused.length > 0) {
        throw new Broken(`${refused.length} honest writers were told ${refused[0]?.closedFor()}`);
      }
      for (const [seat, one] of writers) if (one.closedFor() !== null) seatWriter(seat);
      for (const [seat, one] of readers) if (one.closedFor() !== null) seatReader(seat);
      return phase;
    },
    allThere: async () => {
      const isAnswered = (one: Writer | Reader): boolean =>
        isThere(one) || one.closedFor() !== null;
      await waitUntil(
        () => everybody().every(isAnswered),
        () => {
          const late = everybody().filter((one) => !isAnswered(one));
          return `everybody is at the board (${late.length} of ${everybody().length} are not)`;
        },
      );
      return everybody().every(isThere);
    },
    work: () => {
      load.on = true;
      for (const seat of writers.keys()) hold(typeOn(seat));
      for (const sender of senders) hold(sendOn(sender));
    },
    rest: async () => {
      load.on = false;
      await Promise.all(underWay);
    },
    saveOne: async () => {
      const writer = writers.get(chair);
      writer?.typeLetter();
      await waitUntil(
        () => writer?.unsaved() === 0,
        () => 'a letter of the chair is saved',
      );
    },
    quiet: async () => {
      for (const sender of senders) await sender.finish();
      await waitUntil(
        () => [...writers.values()].every((one) => one.unsaved() === 0),
        () => 'all that was typed is saved',
      );
    },
    allGone: async () => {
      await waitUntil(
        () => everybody().every(({ provider }) => !provider.wsconnected),
        () => 'every connection is gone',
      );
      // Who loses a right is cut when it is decided. Killed before that was stored, the server knows nothing of it.
      const cut = [...writers.values()].filter((one) => inDoubt && one.closedFor() === 4403);
      for (const one of cut) forgiven.add(one);
      inDoubt = false;
    },
    loseOne: () => {
      const seat = chance.pick([...writers.keys()]);
      if (seat !== undefined) seatWriter(seat);
    },
    command: async (body) => {
      const answered = send(body);
      hold(answered);
      return answered;
    },
    writers: () => [...writers.values()],
    readers: () => [...readers.values()],
    forWriters: { way, ledger, chance, letters },
    leave: () => {
      load.on = false;
      for (const one of everybody()) one.leave();
    },
  };
  seatAll();
  return crowd;
}

/** Malformed, not allowed: never the answer to an honest writer at the right address. */
const refusals = new Set<number | null>([4400, 4403]);
const isCut = (one: Writer): boolean => refusals.has(one.closedFor());

async function lookAt(way: Way, chair: Seat): Promise<Phase> {
  const view = await seeView(way, chair).catch((cause: unknown) => {
    throw new Broken(`the chair does not come in: ${String(cause)}`, { cause });
  });
  const { writesTo, restricted, documents } = view;
  const document = documents.find(({ audience }) => audience === writesTo);
  const isClosed = view.isClosed;
  if (!isClosed && (writesTo === null || document === undefined)) {
    throw new Broken(`the chair cannot write anywhere: ${JSON.stringify(view)}`);
  }
  return {
    restricted,
    isClosed,
    audience: writesTo ?? '',
    document: document?.id ?? '',
    documents,
  };
}
