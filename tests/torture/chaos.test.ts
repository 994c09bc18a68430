import { expect, test } from 'vitest';
import { openChaosProxy } from '../support/chaos-proxy.ts';
import type { ChaosProxy } from '../support/chaos-proxy.ts';
import type { Chance } from '../simulation/pen-life/chance.ts';
import { firstSeed, killsWanted, print } from './how-much.ts';
import { begin, comeBack, listens, settle } from './kills/begin.ts';
import { check, checkEnd, readCopy } from './kills/checks.ts';
import type { Run } from './kills/run.ts';
import { copyFolder } from './world/folder.ts';
import type { Seat } from './world/folder.ts';
import { pause } from './world/wait.ts';

/** What befalls the lines between the writers and the server, one after another, in an order that the seed decides. */
const mishaps = {
  latency: (proxy: ChaosProxy, chance: Chance) => proxy.delay(20 + chance.below(180)),
  jitter: (proxy: ChaosProxy, chance: Chance) => proxy.jitter(chance.below(250)),
  reset: (proxy: ChaosProxy) => proxy.drop(),
  blackhole: (proxy: ChaosProxy) => proxy.blackhole(),
  'a slow reader': (proxy: ChaosProxy) => proxy.stopReading(),
  'a narrow line': (proxy: ChaosProxy, chance: Chance) => proxy.narrow(8000 + chance.below(20_000)),
  'no new connections': (proxy: ChaosProxy) => {
    proxy.refuse();
    proxy.drop();
  },
} as const satisfies Record<string, (proxy: ChaosProxy, chance: Chance) => void>;

const heal = (proxy: ChaosProxy): void => {
  proxy.resume();
  proxy.delay(0);
  proxy.jitter(0);
  proxy.narrow(null);
};

const names = Object.keys(mishaps) as (keyof typeof mishaps)[];

/** A share of it in every run; as much again for every twenty kills asked for. */
const rounds = Math.max(1, Math.floor(killsWanted / 20));

test('[T4] whatever the network does between writers and server, what was told saved is there once', async () => {
  const proxies = new Map<Seat, ChaosProxy>();
  const run = await begin({ seed: firstSeed, kills: 0 }, (seat, way) => ({
    ...way,
    port: proxies.get(seat)?.port ?? way.port,
  }));
  try {
    for (const seat of run.folder.seats.filter(({ pen }) => pen)) {
      proxies.set(seat, await openChaosProxy(run.way.port, run.chance.next));
    }
    await comeBack(run);
    for (let round = 0; round < rounds; round += 1) {
      for (const name of shuffled(names, run.chance))
        await suffer(run, name, [...proxies.values()]);
    }
    await checkEnd(run);
    const { tried, told } = run.ledger.counts();
    print(
      `${rounds} times ${names.join(', ')}: ${told} edits told saved of ${tried} tried, 0 lost, 0 twice`,
    );
    expect(told).toBeGreaterThan(0);
  } finally {
    await run.end();
    for (const proxy of proxies.values()) await proxy.close();
  }
});

async function suffer(run: Run, name: keyof typeof mishaps, proxies: readonly ChaosProxy[]) {
  const crowd = await run.open();
  const struck = proxies.filter(() => run.chance.happens(0.7));
  run.ledger.note(`${struck.length} lines: ${name}`);
  crowd.work();
  await pause(150);
  for (const proxy of struck) mishaps[name](proxy, run.chance);
  await pause(400 + run.chance.below(400));
  // The server dies while the lines are bad, and nobody has heard of it.
  if (run.chance.happens(0.25)) await dieMeanwhile(run);
  await crowd.rest();
  for (const proxy of proxies) heal(proxy);
  await settle(crowd);
  await crowd.quiet();
}

async function dieMeanwhile(run: Run): Promise<void> {
  await run.server.kill();
  const mark = run.ledger.mark();
  run.ledger.note('killed while the lines are bad');
  const { found } = await readCopy(copyFolder(run.folder.path), run);
  check(run, 'on disk', run.ledger.judge(found, { mark, isLookedFor: () => true }));
  await listens(run.server);
}

function shuffled<One>(list: readonly One[], chance: Chance): One[] {
  return list
    .map((one) => ({ one, at: chance.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
