import { afterEach, expect, test } from 'vitest';
import { livePathOf, openRawClient, syncPathOf } from '../../support/raw-client.ts';
import type { RawClient } from '../../support/raw-client.ts';
import { openChaosProxy } from '../../support/chaos-proxy.ts';
import type { ChaosProxy } from '../../support/chaos-proxy.ts';
import { startTestRelay } from '../../support/test-relay.ts';
import type { TestRelay } from '../../support/test-relay.ts';

let relay: TestRelay;
let proxy: ChaosProxy;

afterEach(async () => {
  await proxy.close();
  await relay.stop();
});

const presenceIn = (chair: RawClient, person: string): unknown => {
  const views = chair.heard.flatMap((heard) => (heard.kind === 'text' ? [heard.text] : []));
  const frames = views.map((text) => JSON.parse(text) as { view?: { presence?: object } });
  const newest = frames.findLast(({ view }) => view?.presence !== undefined)?.view?.presence;
  return (newest as Record<string, unknown> | undefined)?.[person];
};

test('[L11] a connection that froze without closing is noticed by the server, and its person is called lost', async () => {
  // Every promise of the real times, five times as fast: on a busy machine whoever is there answers in time.
  const liveliness = { everyMs: 1000, deadAfterMs: 4000 };
  relay = await startTestRelay({ relay: { liveliness, isOurOrigin: () => true } });
  proxy = await openChaosProxy(Number(new URL(relay.origin).port));
  const { chair: chairId, mother: motherId } = relay.people;
  const chair = await openRawClient(relay, livePathOf(relay), chairId);
  const through = { ...relay, origin: `http://127.0.0.1:${proxy.port}` };
  const mother = await openRawClient(through, livePathOf(relay), motherId);
  const path = syncPathOf(relay, relay.documents.everyone);
  const board = await openRawClient(through, path, motherId);
  await chair.hears(() => presenceIn(chair, motherId) === 'here');
  proxy.blackhole();
  await chair.hears(() => presenceIn(chair, motherId) === 'lost');
  // Neither end was told anything; who is really there stays.
  expect([mother.socket.readyState, board.socket.readyState, chair.socket.readyState]).toEqual([
    1, 1, 1,
  ]);
  proxy.resume();
  expect([await mother.closed(), await board.closed()]).toEqual([1006, 1006]);
  expect(presenceIn(chair, chairId)).toBe('here');
});
