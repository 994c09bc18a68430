import { WebSocket as NodeSocket } from 'ws';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openConferenceLink } from '../../../client/provider/conference-link.ts';
import type { ConferenceLink } from '../../../client/provider/conference-link.ts';
import { waitBeforeTry } from '../../../client/provider/waiting.ts';
import { openChaosProxy } from '../../support/chaos-proxy.ts';
import { documentView, sampleView } from '../../support/sample-view.ts';
import { openScriptedRelay } from '../../support/scripted-relay.ts';
import type { ScriptedRelay } from '../../support/scripted-relay.ts';
import { until } from '../../support/until.ts';

let relay: ScriptedRelay;
let link: ConferenceLink;

beforeEach(async () => {
  relay = await openScriptedRelay();
  relay.view(sampleView(documentView('doc-1')));
  link = open(relay.origin);
  await until(link, () => link.state().standing === 'open');
});

afterEach(async () => {
  vi.useRealTimers();
  link.close();
  await relay.close();
});

const open = (origin: string) =>
  openConferenceLink({
    origin,
    conference: 'conference-1',
    WebSocket: NodeSocket as unknown as typeof WebSocket,
  });

const isLost = () => link.state().standing === 'lost';
const isOpen = () => link.state().standing === 'open';
const dials = () => relay.opened.filter((path) => path.startsWith('/live')).length;

test('the newest view is kept, and stays while the link is lost', async () => {
  relay.view(sampleView(documentView('doc-2')));
  await until(link, () => JSON.stringify(link.state().view).includes('doc-2'));
  relay.cut('/live', 1011);
  await until(link, isLost);
  expect(JSON.stringify(link.state().view)).toContain('doc-2');
});

test('[P9] it comes back by itself, at once', async () => {
  relay.cut('/live', 4503);
  await until(link, isLost);
  expect(link.state().why).toBe('tryAgain');
  await until(link, isOpen);
  expect(dials()).toBe(2);
});

test.for([
  [4401, 'signIn'],
  [4403, 'notAllowed'],
  [4404, 'notFound'],
  [4418, 'notAllowed'],
] as const)(
  '[P9] a close %i ends it: %s; trying again is up to the person',
  async ([code, why]) => {
    relay.cut('/live', code);
    await until(link, () => link.state().standing === 'ended');
    expect(link.state()).toMatchObject({ why, view: null });
    expect(dials()).toBe(1);
    link.retryNow();
    await until(link, isOpen);
  },
);

test('[P9] who was too fast keeps what they see, stays away for a while, and comes back by itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  relay.cut('/live', 4429);
  await until(link, isLost);
  expect(link.state().why).toBe('tooFast');
  expect(link.state().view).not.toBeNull();
  vi.advanceTimersByTime(14_000);
  expect(dials()).toBe(1);
  vi.advanceTimersByTime(17_000);
  await until(link, isOpen);
});

test('[P9] eight seconds without a frame are a lost connection, though the socket looks open', async () => {
  const proxy = await openChaosProxy(Number(new URL(relay.origin).port));
  link.close();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  link = open(`http://127.0.0.1:${proxy.port}`);
  await until(link, isOpen);
  proxy.blackhole();
  vi.advanceTimersByTime(7999);
  expect(isOpen()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(link.state()).toMatchObject({ standing: 'lost', why: 'silence' });
  proxy.resume();
  vi.advanceTimersByTime(1);
  await until(link, isOpen);
  link.close();
  await proxy.close();
});

test('[P9] a beat is a sign of life', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  link.retryNow();
  await until(link, () => dials() === 2 && isOpen());
  relay.view(sampleView());
  await until(link, () => !JSON.stringify(link.state().view).includes('doc-1'));
  vi.advanceTimersByTime(7000);
  relay.beat();
  relay.view(sampleView(documentView('doc-3')));
  await until(link, () => JSON.stringify(link.state().view).includes('doc-3'));
  vi.advanceTimersByTime(7000);
  expect(isOpen()).toBe(true);
});

test('whether somebody looks at the page is told, and told again after a reconnection', async () => {
  link.setAttention(false);
  await until(relay.said, () => relay.heard.includes('{"type":"attention","here":false}'));
  relay.heard.splice(0);
  relay.cut('/live', 1011);
  await until(relay.said, () => relay.heard.includes('{"type":"attention","here":false}'));
});

test('[P9] turned away at the door because the right is over: it ends instead of trying for ever', async () => {
  // However often it asks: an answer that comes after the next try has begun is not listened to.
  const nobody = { status: 200, body: { as: 'nobody', setUp: false, council: false } };
  relay.answers.push(...Array.from({ length: 100 }, () => nobody));
  relay.doorIsShut = true;
  relay.cut('/live', 1011);
  await until(link, () => link.state().standing === 'ended');
  expect(link.state().why).toBe('signIn');
});

test('[P9] turned away for another reason, it keeps trying', async () => {
  relay.answers.push({ status: 200, body: { as: 'person', conference: 'conference-1' } });
  relay.doorIsShut = true;
  relay.cut('/live', 1011);
  await until(link, () => relay.answers.length === 0 && isLost());
  relay.doorIsShut = false;
  await until(link, isOpen);
});

test('[P9] the waits grow to five seconds with chance in them, and never further', () => {
  const most = (tries: number) => waitBeforeTry(tries, () => 1);
  const least = (tries: number) => waitBeforeTry(tries, () => 0);
  expect([0, 1, 2, 3, 4, 5, 6, 60].map(most)).toEqual([0, 250, 500, 1000, 2000, 4000, 5000, 5000]);
  expect([0, 1, 6].map(least)).toEqual([0, 125, 2500]);
});
