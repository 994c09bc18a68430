import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { openLive, tryUpgrade } from './live-socket.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { setScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene(await startServer());
  await scene.command(scene.staff, { kind: 'start' });
});
afterEach(async () => {
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

const name = 'Kezia Thistlewick';

const idOf = async () => (await scene.links()).people.find((each) => each.name === name)?.person;

const live = (browser: Browser) =>
  openLive(scene.server.origin, scene.conference, browser.cookie());

/** A phone that was let in and then lost: the chair has noted that its person left. */
async function losePhone() {
  const phone = await scene.letIn(name, 'parent');
  const socket = live(phone);
  await socket.view(({ at }) => at === 'conference');
  await scene.command(scene.staff, { kind: 'leave', person: await idOf() });
  await socket.view(({ at }) => at === 'outside');
  return { phone, socket };
}

/** Nothing opens by its cookie, and what was open is closed and has heard nothing more. */
async function expectShutOut({ phone, socket }: Awaited<ReturnType<typeof losePhone>>) {
  await socket.closed;
  expect(socket.views().at(-1)).toEqual({ at: 'outside', why: 'left' });
  const headers = { origin: scene.server.origin, cookie: phone.cookie() };
  expect(await tryUpgrade(scene.server.origin, `/live/${scene.conference}`, headers)).toBe(404);
  expect((await phone.get('/api/me')).json).toMatchObject({ as: 'nobody' });
  expect((await phone.post('/api/session', {})).status).toBe(401);
}

test('[P11] whoever lost a phone and is let in on another one leaves nothing open on the lost one', async () => {
  const lost = await losePhone();
  const other = await scene.letIn(name, 'parent');
  await expectShutOut(lost);
  expect((await other.get('/api/me')).json).toMatchObject({ as: 'person' });
  await live(other).view(({ at }) => at === 'conference');
});

test('[P11] whoever lost a phone and sits in the room without one leaves nothing open on it', async () => {
  const lost = await losePhone();
  await scene.command(scene.staff, { kind: 'seat', person: await idOf() });
  await expectShutOut(lost);
});
