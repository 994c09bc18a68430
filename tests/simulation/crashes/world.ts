import type { Reader } from '../../../shared/conference/reader.ts';
import type { PersonId } from '../../../shared/protocol/ids.ts';
import { createChance, type Chance } from '../pen-life/chance.ts';
import { createIds, type Base } from './base.ts';
import { openBrowser, type Browser } from './browser.ts';
import { seats, type Who } from './cast.ts';
import { createClock, turn, type Clock } from './clock.ts';
import { openDisk, type Disk } from './disk.ts';
import { createRecovery, type Recovered } from './recovery.ts';
import { createSender, type Sender } from './sender.ts';
import { createRedacted, listLeftOvers } from './redacted.ts';
import { startProcess, type Process } from './server.ts';
import { createStanding } from './standing.ts';
import type { Tiers } from './tiers.ts';
import { createTold, type Told } from './told.ts';
import { Violation } from './violation.ts';
import { createWatch } from './watch.ts';

/** A server that can die at any moment, its disk, a network and a few browsers: all of it from one seed. */
export interface World {
  readonly chance: Chance;
  /** Letters of which each is used once in a run. */
  readonly letters: (count: number) => string;
  readonly clock: Clock;
  readonly disk: Disk;
  readonly people: Readonly<Record<Who, PersonId>>;
  readonly browsers: readonly Browser[];
  readonly sender: Sender;
  readonly told: Told;
  readonly server: () => Process | null;
  /** What is on disk, as of the last look. */
  readonly recovered: () => Recovered;
  readonly nextOp: () => string;
  readonly nextLine: () => string;
  readonly tale: readonly string[];
  /** Of every byte that was sent to anybody, in order. */
  readonly digest: () => string;
  readonly tell: (what: string) => void;
  /** The process dies now, and another starts after so many milliseconds. */
  readonly crash: (downForMs: number) => void;
  readonly stopInOrder: (downForMs: number) => void;
  /** Whatever is due within so many milliseconds happens, with a look at everything after each. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** All of the disk is read again. */
  readonly lookAtAll: () => Promise<void>;
  /** Copies, and keys of older epochs, that a redaction was to destroy and that are still there. */
  readonly leftOvers: () => Promise<readonly string[]>;
}

export async function openWorld(seed: number, tiers: Tiers, base: Base): Promise<World> {
  const clock = createClock(base.startsAt);
  const chance = createChance(seed);
  const ids = createIds(seed);
  const { conference, people } = base;
  const disk = await openDisk(
    { clock, chance: createChance(seed + 0x1000_0000) },
    base.image,
    base.installationKey,
    tiers.StoreFailure,
  );
  const recovery = createRecovery(disk, conference);
  let recovered = await recovery.look();
  const owners = ownersIn(recovered);
  const tale: string[] = [];
  const tell = (what: string): void =>
    void tale.push(`${(clock.now() - base.startsAt).toFixed(1)} ms: ${what}`);
  let problem: Violation | null = null;
  const told = createTold();
  const standing = createStanding({ ownerOf: (client) => owners.get(client) });
  const redacted = createRedacted();
  const watch = createWatch({
    tell,
    redactedIn: redacted.wordIn,
    onRefused: (reader, document, why) => {
      const narrows = told.hasSent('narrowLine');
      if (mayBeTurnedAway.has(why) || (why === 'locked-line' && narrows)) return;
      const clients = browsers
        .filter((browser) => browser.reader === reader)
        .flatMap(({ documents }) => [...documents.values()]);
      const isHostile = clients.some((one) => one.document === document && one.isHostile);
      if (!isHostile) problem ??= new Violation('I12', `an honest pen was turned away: ${why}`);
    },
  });
  const register = (client: number, owner: PersonId): number => {
    owners.set(client, owner);
    return client;
  };

  let server: Process | null = null;
  const start = (): void => {
    tell('the server starts');
    server = startProcess({
      tiers,
      clock,
      disk,
      watch,
      conference,
      newId: ids.id,
      newClientId: () => register(ids.clientId(), 'server'),
    });
  };
  const die = (downForMs: number): void => {
    server?.kill();
    server = null;
    for (const browser of browsers) for (const socket of browser.sockets()) socket.serverDied();
    clock.after(downForMs, start);
  };
  const openSeat = ({ name, who }: (typeof seats)[number], index: number): Browser => {
    const reader: Reader =
      who === 'screen' ? { as: 'screen' } : { as: 'person', person: people[who] };
    return openBrowser({
      name,
      reader,
      clock,
      chance: createChance(seed + 0x2000_0000 + index),
      newClientId: () => register(ids.browserId(), who === 'screen' ? 'screen' : people[who]),
      acceptLive: async (wire) => (await server?.acceptLive(reader, wire)) ?? null,
      acceptDocument: async (document, wire) =>
        (await server?.acceptDocument(reader, document, wire)) ?? null,
      onSaved: (document, writes) => told.saved(document, writes),
      tell,
    });
  };
  start();
  const browsers = seats.map(openSeat);

  const check = async (): Promise<void> => {
    watch.checkOpen();
    const version = disk.version();
    if (version !== lookedAt || watch.isDue() || told.isDue()) {
      lookedAt = version;
      recovered = await recovery.look();
      watch.check(recovered);
      standing.check(recovered);
      redacted.check(recovered);
      await told.check(recovered, recovery);
    }
    if (problem !== null) throw problem;
  };
  let lookedAt = disk.version();
  let [ops, lines, letters] = [0, 0, 0];

  return {
    chance,
    letters: (count) =>
      Array.from({ length: count }, () => String.fromCodePoint(0x4e00 + (letters += 1))).join(''),
    clock,
    disk,
    people,
    browsers,
    told,
    sender: createSender({
      clock,
      chance: createChance(seed + 0x3000_0000),
      told,
      server: () => server,
      tell,
      onProblem: (reason) => {
        // That the conference could not be loaded is not a lie; it is sent again.
        if (reason instanceof Violation) problem ??= reason;
      },
    }),
    server: () => server,
    recovered: () => recovered,
    nextOp: () => `op-${String((ops += 1)).padStart(14, '0')}`,
    nextLine: () => `line-${(lines += 1)}`,
    tale,
    digest: watch.digest,
    tell,
    crash: (downForMs) => {
      if (server === null) return;
      tell('the process is killed');
      die(downForMs);
      disk.crash();
    },
    stopInOrder: (downForMs) => {
      const stopping = server;
      if (stopping === null) return;
      tell('the process ends in order');
      const end = (): void => {
        if (server === stopping) die(downForMs);
      };
      // At most three seconds, then it is killed.
      const kill = (): void => {
        if (server !== stopping) return;
        tell('it took too long');
        die(downForMs);
        disk.crash();
      };
      stopping.stop().then(end, end);
      clock.after(3000, kill);
    },
    pass: async (milliseconds) => {
      const until = clock.now() + milliseconds;
      await turn();
      await check();
      for (let next = clock.nextAt(); next !== null && next <= until; next = clock.nextAt()) {
        await clock.runNext();
        await check();
      }
      clock.skipTo(until);
    },
    lookAtAll: async () => {
      recovered = await recovery.lookAtAll();
    },
    leftOvers: async () => listLeftOvers(recovered, disk, recovery),
  };
}

/** What a pen may be told that did nothing wrong: it went elsewhere a moment ago. (Or its line did, to fewer people.) */
const mayBeTurnedAway = new Set(['no-pen', 'reader-writes']);

const ownersIn = ({ documents }: Recovered): Map<number, PersonId> =>
  new Map([...documents.values()].flatMap(({ writers }) => [...writers]));
