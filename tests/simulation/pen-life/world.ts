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
import type { GuestName, TestRelay } from '../../support/test-relay.ts';
import { createChance, createLetters } from './chance.ts';
import type { Chance } from './chance.ts';
import { createDisk, watchStore } from './watched-store.ts';
import type { WatchedStore } from './watched-store.ts';

/** A planted bug: another class of socket, a lying store, or a provider with a changed part. */
export interface Planted {
  readonly openBoardStore: (options: BoardStoreOptions) => BoardStore;
  readonly socket?: (real: typeof WebSocket) => typeof WebSocket;
  readonly storeLies?: boolean;
}

/** One person's browser, its connections going through a proxy of its own. */
export interface Browser {
  readonly who: GuestName;
  readonly board: BoardStore;
  readonly proxy: ChaosProxy;
}

/** The real relay, gate, rooms and SQLite, and a few browsers around a board. */
export interface World {
  readonly chance: Chance;
  readonly letters: ReturnType<typeof createLetters>;
  readonly relay: TestRelay;
  readonly browsers: readonly Browser[];
  readonly browserOf: (who: GuestName) => Browser;
  /** What is on disk, by document id. */
  readonly onDisk: (document: string) => Doc;
  readonly restart: (how: 'in order' | 'killed') => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Who sits there: three who can hold the pen, and one who only reads. */
const seats = ['chair', 'minuteTaker', 'police', 'mother'] as const satisfies readonly GuestName[];

export async function openWorld(seed: number, planted: Planted): Promise<World> {
  const chance = createChance(seed);
  const folder = mkdtempSync(join(tmpdir(), 'pen-life-'));
  const onDisk = createDisk();
  let store: WatchedStore | null = null;
  const relay = await startTestRelay({
    openStore: async () => {
      const folders = { dataFolder: join(folder, 'data'), keysFolder: join(folder, 'keys') };
      const slowness = () => (store !== null && chance.happens(0.1) ? chance.below(20) : 0);
      const lies = store !== null && planted.storeLies === true;
      return watchStore(await openSqliteStore(folders), { onDisk, slowness, lies });
    },
  });
  store = relay.store() as WatchedStore;
  const browsers = await Promise.all(seats.map((who) => openBrowser(who, relay, planted, chance)));

  return {
    chance,
    letters: createLetters(),
    relay,
    browsers,
    browserOf: (who) => {
      const found = browsers.find((browser) => browser.who === who);
      if (found === undefined) throw new Error(`nobody sits there: ${who}`);
      return found;
    },
    onDisk,
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

async function openBrowser(
  who: GuestName,
  relay: TestRelay,
  { openBoardStore, socket = (real) => real }: Planted,
  chance: Chance,
): Promise<Browser> {
  const proxy = await openChaosProxy(Number(new URL(relay.origin).port));
  const cookie = relay.cookieOf(relay.people[who]);
  const board = openBoardStore({
    origin: `http://127.0.0.1:${proxy.port}`,
    conference: relay.conference,
    WebSocket: socket(socketOf(cookie, relay.origin)),
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, cookie } }),
    random: chance.next,
  });
  return { who, board, proxy };
}
