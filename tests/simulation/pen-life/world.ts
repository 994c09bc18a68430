import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Doc } from 'yjs';
import type { BoardStore, BoardStoreOptions } from '../../../client/provider/board-store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { openChaosProxy } from '../../support/chaos-proxy.ts';
import type { ChaosProxy } from '../../support/chaos-proxy.ts';
import { socketOf } from '../../support/stock-client.ts';
import { startTestRelay } from '../../support/test-relay.ts';
import type { CommandInput, GuestName, TestRelay } from '../../support/test-relay.ts';
import { createChance, createLetters } from './chance.ts';
import type { Chance } from './chance.ts';
import type { StepName } from './steps.ts';
import { createDisk, watchStore } from './watched-store.ts';
import type { Disk, Held, WatchedStore } from './watched-store.ts';

/** What is different in this life: a planted bug (a lying store, a provider with a changed part), or the odds. */
export interface Planted {
  readonly openBoardStore: (options: BoardStoreOptions) => BoardStore;
  readonly storeLies?: boolean;
  /** Most of what is typed is on its way for a while. */
  readonly slowDisk?: boolean;
  /** Steps that this life takes five times as often. */
  readonly often?: readonly StepName[];
  /** How long is waited for what must come, in milliseconds; shorter where a bug keeps it away for good. */
  readonly patienceMs?: number;
}

/** One person's browser, its connections going through a proxy of its own. */
export interface Browser {
  readonly who: GuestName;
  /** For the tale. */
  readonly name: string;
  readonly board: BoardStore;
  readonly proxy: ChaosProxy;
}

/** The real relay, gate, rooms and SQLite, and a few browsers around a board. */
export interface World {
  readonly chance: Chance;
  readonly often: readonly StepName[];
  readonly letters: ReturnType<typeof createLetters>;
  readonly relay: TestRelay;
  readonly browsers: readonly Browser[];
  readonly browserOf: (who: GuestName) => Browser;
  readonly disk: Disk;
  /** What is on disk, by document id. */
  readonly onDisk: (document: string) => Doc;
  readonly parts: Parts;
  /** The child that the grandmother may not hear about. */
  readonly hiddenChild: string;
  /** What happened so far, for whoever must understand a run that failed. */
  readonly tale: readonly string[];
  readonly tell: (what: string) => void;
  readonly holdDisk: () => Held;
  readonly restart: (how: 'in order' | 'killed') => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Who sits there: three who can hold the pen, one of them with two browsers, and one who only reads. */
const seats = [
  { who: 'chair', name: 'chair' },
  { who: 'minuteTaker', name: 'minute taker' },
  { who: 'police', name: 'police' },
  { who: 'police', name: 'police on a tablet' },
  { who: 'mother', name: 'mother' },
] as const satisfies readonly Pick<Browser, 'who' | 'name'>[];

export async function openWorld(seed: number, planted: Planted): Promise<World> {
  const chance = createChance(seed);
  // What sockets and disk draw in an order of their own leaves the script of a seed as it is.
  const disk = createChance(seed + 1);
  const slow = planted.slowDisk === true ? { share: 0.6, ms: 60 } : { share: 0.1, ms: 20 };
  const folder = mkdtempSync(join(tmpdir(), 'pen-life-'));
  const written = createDisk();
  let store: WatchedStore | null = null;
  const relay = await startTestRelay({
    openStore: async () => {
      const folders = { dataFolder: join(folder, 'data'), keysFolder: join(folder, 'keys') };
      const slowness = () => (store !== null && disk.happens(slow.share) ? disk.below(slow.ms) : 0);
      const lies = store !== null && planted.storeLies === true;
      return watchStore(await openSqliteStore(folders), { disk: written, slowness, lies });
    },
  });
  store = relay.store() as WatchedStore;
  const parts = await splitUp(relay);
  const hiddenChild = (await relay.room()).state().children[1]?.id ?? '';
  const { chair, nana } = relay.people;
  const hears = (await relay.room())
    .state()
    .children.slice(0, 1)
    .map(({ id }) => id);
  await mustDo(relay, chair, { kind: 'setHearing', person: nana, hears });
  const browsers = await Promise.all(
    seats.map((seat, index) => openBrowser(seat, relay, planted, createChance(seed + 2 + index))),
  );

  const tale: string[] = [];
  const start = performance.now();

  return {
    chance,
    often: planted.often ?? [],
    tale,
    tell: (what) => void tale.push(`${Math.round(performance.now() - start)} ms: ${what}`),
    letters: createLetters(),
    relay,
    browsers,
    parts,
    hiddenChild,
    disk: written,
    browserOf: (who) => {
      const found = browsers.find((browser) => browser.who === who);
      if (found === undefined) throw new Error(`nobody sits there: ${who}`);
      return found;
    },
    onDisk: written.doc,
    holdDisk: () => (relay.store() as WatchedStore).hold(),
    restart: async (how) => {
      if (how === 'killed') (relay.store() as WatchedStore).die();
      await relay.restart(how === 'killed' ? 'hard' : undefined);
    },
    close: async () => {
      for (const { board } of browsers) board.close();
      await Promise.all(browsers.map(({ proxy }) => proxy.close()));
      await relay.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The parts of a split conference. */
export type Parts = Readonly<Record<PartName, string>>;
type PartName = 'whole' | 'mothers' | 'nanas' | 'withoutPolice' | 'restricted';

/** Each leaves somebody out: those who read, those who hold the pen, and in the restricted one all but the police. */
async function splitUp(relay: TestRelay): Promise<Parts> {
  const { chair, minuteTaker, police, mother, nana } = relay.people;
  const add = async (name: string, restricted: boolean, people: readonly string[]) => {
    const answer = await mustDo(relay, chair, {
      kind: 'addPart',
      name,
      restricted,
      people: [...people],
    });
    return answer.id ?? '';
  };
  const [whole] = [...(await relay.room()).state().parts.keys()];
  return {
    whole: whole ?? '',
    mothers: await add('With Kezia', false, [minuteTaker, police, mother]),
    nanas: await add('With Bett', false, [minuteTaker, police, nana]),
    withoutPolice: await add('Without the police', false, [minuteTaker, mother, nana]),
    restricted: await add('The police', true, [police]),
  };
}

async function mustDo(relay: TestRelay, person: string, command: CommandInput) {
  const answer = await relay.command(person, command);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

async function openBrowser(
  seat: Pick<Browser, 'who' | 'name'>,
  relay: TestRelay,
  { openBoardStore }: Planted,
  chance: Chance,
): Promise<Browser> {
  const proxy = await openChaosProxy(Number(new URL(relay.origin).port));
  const cookie = relay.cookieOf(relay.people[seat.who]);
  const board = openBoardStore({
    origin: `http://127.0.0.1:${proxy.port}`,
    conference: relay.conference,
    WebSocket: socketOf(cookie, relay.origin),
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('cookie', cookie);
      return fetch(input, { ...init, headers });
    },
    random: chance.next,
  });
  return { ...seat, board, proxy };
}
