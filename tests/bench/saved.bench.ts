import { expect, test } from 'vitest';
import { createChance } from '../simulation/pen-life/chance.ts';
import { openChaosProxy } from '../support/chaos-proxy.ts';
import type { ChaosProxy } from '../support/chaos-proxy.ts';
import { percentile, print } from '../torture/how-much.ts';
import { createLedger } from '../torture/ledger/ledger.ts';
import type { Ledger } from '../torture/ledger/ledger.ts';
import { openCrowd } from '../torture/world/crowd.ts';
import type { Crowd } from '../torture/world/crowd.ts';
import { makeFolder, removeFolder } from '../torture/world/folder.ts';
import type { Seat } from '../torture/world/folder.ts';
import { prepareServer } from '../torture/world/server.ts';
import { pause } from '../torture/world/wait.ts';

/**
 * From a keystroke to "saved" on the same socket: thirty people connected to a server in a process of its own, eight of
 * them typing five letters a second. Beside it in the same run: one who types while the others read, and the eight
 * through a line of 200 ms there and back. The thirty share one process here, and its work is in the figures.
 */

const typists = 8;
const lettersOfAll = 2400;
const lettersAlone = 300;
const pauseMs = 200;

interface Measured {
  readonly edits: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** A ledger that also keeps how long each edit waited, in milliseconds. */
function createTimedLedger(): { readonly ledger: Ledger; readonly take: () => Measured } {
  const ledger = createLedger();
  const since = new Map<string, number>();
  let waited: number[] = [];
  return {
    ledger: {
      ...ledger,
      tried: (edit) => {
        since.set(edit.id, performance.now());
        ledger.tried(edit);
      },
      told: (id) => {
        waited.push(performance.now() - (since.get(id) ?? 0));
        ledger.told(id);
      },
    },
    take: () => {
      const all = waited;
      waited = [];
      const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(all, share));
      return { edits: all.length, p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0 };
    },
  };
}

/** The first so many writers type until there are this many letters between them, and all of it is saved. */
async function type(crowd: Crowd, people: number, letters: number): Promise<void> {
  const chance = createChance(1);
  const one = async (at: number): Promise<void> => {
    const writer = crowd.writers()[at];
    // Nobody begins in step with somebody else.
    await pause(chance.below(pauseMs));
    for (let count = 0; count < letters / people; count += 1) {
      writer?.typeLetter();
      await pause(pauseMs / 2 + chance.below(pauseMs));
    }
  };
  await Promise.all(Array.from({ length: people }, async (_, at) => one(at)));
  await crowd.quiet();
}

const tell = (who: string, { edits, p50, p95, p99 }: Measured): void =>
  print(
    `${who}: ${edits} edits, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
  );

test('from a keystroke to saved', async () => {
  const folder = await makeFolder();
  const server = await prepareServer({ folder: folder.path });
  const proxies = new Map<Seat, ChaosProxy>();
  const { ledger, take } = createTimedLedger();
  const way = { port: server.port, origin: server.origin, conference: folder.conference };
  try {
    for (const seat of folder.seats.filter(({ pen }) => pen)) {
      proxies.set(seat, await openChaosProxy(server.port));
    }
    await server.start().listens;
    const parts = { folder, ledger, chance: createChance(1) };
    const direct = await openCrowd({ ...parts, way });
    await direct.allThere();
    await type(direct, typists, 80);
    take();

    await type(direct, 1, lettersAlone);
    const alone = take();
    await type(direct, typists, lettersOfAll);
    const eight = take();
    direct.leave();

    for (const proxy of proxies.values()) proxy.delay(100);
    const wayOf = (seat: Seat) => ({ ...way, port: proxies.get(seat)?.port ?? way.port });
    const far = await openCrowd({ ...parts, way, wayOf });
    await far.allThere();
    await type(far, typists, lettersOfAll);
    const distant = take();
    far.leave();

    tell('one of thirty types', alone);
    tell('eight of thirty type', eight);
    tell('the eight through 200 ms', distant);
    print(`p95 of eight beside one alone: ${(eight.p95 / alone.p95).toFixed(2)} times`);
    expect(eight.edits).toBeGreaterThanOrEqual(2000);
  } finally {
    await server.kill();
    for (const proxy of proxies.values()) await proxy.close();
    removeFolder(folder.path);
  }
}, 600_000);
