import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Listening } from './addresses.ts';
import { createApp } from './http/app.ts';
import { createFindCaller } from './http/held-sockets.ts';
import { joinOf } from './http/links.ts';
import { openPort } from './http/open-port.ts';
import type { Address, Answered } from './http/parts.ts';
import { createVisitors } from './http/visitors.ts';
import { checkCopies, makeCopies } from './make-copies.ts';
import type { Log } from './observe/logger.ts';
import { endThoseOver } from './people/council/end-those-over.ts';
import { openCouncil } from './people/council/council.ts';
import type { CouncilSettings } from './people/council/settings.ts';
import type { Cost } from './people/passphrases.ts';
import type { People } from './people/people.ts';
import { openPeople } from './people/people.ts';
import { attachRelay } from './relay/relay.ts';
import { createWordMaker } from './render/docx/word-maker.ts';
import { createPdfMaker } from './render/pdf/pdf-maker.ts';
import { createRetention } from './retention.ts';
import { openRooms } from './rooms/open-rooms.ts';
import { reportTrouble } from './report-trouble.ts';
import type { Rooms } from './rooms/rooms.ts';
import { systemTimers } from './rooms/timers.ts';
import { watchStorage } from './store/storage-watch.ts';
import type { Store } from './store/store.ts';

export interface ServeOptions {
  readonly store: Store;
  readonly listening: Listening;
  readonly port: number;
  readonly log: Log;
  /** Only the demo: personal links let their person straight in. */
  readonly straightIn?: boolean;
  readonly now?: () => number;
  /** Where the council's staff sign in; without it they have accounts here. */
  readonly council?: CouncilSettings | null;
  /** How often sessions that are over are looked for, in milliseconds; a minute unless told. */
  readonly sweepEveryMs?: number;
  /** For tests that sign in again and again; no start of the program sets it. */
  readonly passphraseCost?: Cost;
}

/** Everything on one port. */
export interface Serving {
  readonly address: Address;
  readonly port: number;
  readonly rooms: Rooms;
  readonly people: People;
  /** Takes nothing new, writes down what it took, tells everyone to try again (4503): within three seconds. */
  close(): Promise<void>;
}

const clientFolder = fileURLToPath(new URL('../dist/client', import.meta.url));
const minuteMs = 60_000;

/** Joins the tiers and opens the port; nothing is answered before everything is there. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { listening, log, straightIn = false, now = Date.now } = options;
  const { onBug, onRoom, onStorage } = reportTrouble(log);
  const storage = watchStorage({
    store: options.store,
    after: (ms, run) => systemTimers.after(ms, run),
    report: onStorage,
  });
  const { store } = storage;
  const settings = options.council ?? null;
  const people = await openPeople(store, now, settings !== null, options.passphraseCost);
  const { host, certificate } = listening;
  const port = await openPort(certificate, { host, port: options.port, onBug });
  const address = listening.addressAt(port.number);
  const redirectTo = `${address.origin}/council/callback`;
  const council = settings === null ? null : openCouncil(settings, redirectTo);

  const rooms = openRooms({
    store,
    storage,
    now,
    timers: systemTimers,
    // As browsers make theirs: an id does not tell who made it.
    newId: () => randomBytes(16).toString('hex'),
    newClientId: () => randomInt(1, 2 ** 32 - 1),
    joinOf: (conference, generation) => joinOf({ people, address }, { conference, generation }),
    template: (id) => people.formats.find(id),
    makeCopies: (conference, documents, given) =>
      makeCopies(conference, documents, given, people.contacts.forCopies()),
    checkCopies,
    report: onRoom,
  });
  const visitors = createVisitors(people, rooms, now);
  const retention = createRetention({
    store,
    rooms,
    people,
    now,
    onDestroyed: (conference) => log.tell('conference-destroyed', { conference }),
    onBug,
  });
  const sweep = async () => {
    // What cannot be ended now is ended later; nobody is let in by it meanwhile.
    if (!storage.works()) return;
    // Each for itself: a session that cannot be read keeps no board from being destroyed.
    await people.sessions.sweep((pass) => visitors.stands(pass)).catch(onBug);
    await people.signIns.sweep().catch(onBug);
    await retention.sweep().catch(onBug);
  };
  // On a disk that is full, too, the server starts: for reading.
  await sweep();
  const askCouncil = async () => {
    if (council !== null) await endThoseOver(people, council);
  };
  const onAnswer = (answered: Answered): void => {
    const isPage = answered.route === 'page' && answered.status < 400;
    if (!isPage) log.tell('answered', { ...answered });
  };
  const pdf = createPdfMaker();
  const word = createWordMaker();
  const app = createApp({
    pdf,
    word,
    rooms,
    store,
    people,
    visitors,
    address,
    now,
    clientFolder,
    straightIn,
    council,
    onSealedAccount: (account) => log.tell('sealed-account-used', { account }),
    onAnswer,
    onBug,
  });
  await app.ready();
  const relay = attachRelay(port.server, {
    rooms,
    findCaller: createFindCaller({ visitors, rooms, people, now }),
    isOurOrigin: (origin) => address.origins.has(origin),
    report: ({ event, conference, why }) => log.tell(event, { ...named(conference), why }),
  });
  port.answerBy((request, response) => app.routing(request, response));
  const { sweepEveryMs = minuteMs } = options;
  const tidy = () => {
    void sweep();
    // Whatever the council's issuer is doing, nobody here waits for it.
    void askCouncil().catch(onBug);
  };
  const sweeping = setInterval(tidy, sweepEveryMs).unref();

  const close = async (): Promise<void> => {
    clearInterval(sweeping);
    storage.stop();
    relay.close();
    // Whoever waits for a paper is told to ask again.
    const papers = [pdf, word].map((maker) => within(retentionMs, maker.close()));
    await Promise.all([port.quiet(), within(retentionMs, retention.quiet()), ...papers]);
    await rooms.close();
    await relay.gone();
    port.close();
    await app.close();
    await store.close();
  };
  return { address, port: port.number, rooms, people, close };
}

/** A destruction that a slow disk draws out is finished by the next start; a paper is made again (milliseconds). */
const retentionMs = 500;

const within = async (milliseconds: number, work: Promise<void>): Promise<void> =>
  Promise.race([work, wait(milliseconds, undefined, { ref: false })]);

const named = (conference: string | null) => (conference === null ? {} : { conference });
