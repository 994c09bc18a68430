import { afterEach, beforeEach, expect, test } from 'vitest';
import { limits } from '../../../shared/protocol/limits.ts';
import { createBrowser } from './browser.ts';
import type { Browser } from './browser.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { opId, setScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene(await startServer());
});
afterEach(async () => {
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

const letter = {
  what: 'statement',
  text: 'I have not told anyone yet',
  to: 'chair',
  toWhom: '',
  voice: null,
  childName: '',
};
const handIn = (browser: Browser, more: object = {}) =>
  browser.post('/api/hand-in', { opId: opId(), ...letter, ...more });

const handedIn = async () => {
  const room = await scene.server.serving.rooms.enter(scene.conference);
  return [...(room?.state().preparation.handedIn.values() ?? [])];
};

async function waiting(name: string, role: string): Promise<Browser> {
  const browser = createBrowser(scene.server.origin);
  await scene.knock(browser, name, role);
  return browser;
}

test('[W22] (D3) whoever waits by their own link hands something in, once for each opId, and gets nothing back', async () => {
  const kezia = await waiting('Kezia Thistlewick', 'parent');
  const id = opId();
  for (let tries = 0; tries < 2; tries++) {
    const answer = await handIn(kezia, { opId: id });
    expect(answer).toMatchObject({ status: 200, json: { accepted: true } });
    expect(answer.text).not.toContain('anyone');
  }
  expect(await handedIn()).toMatchObject([{ text: letter.text, name: 'Kezia Thistlewick' }]);
});

test('[W22] nobody does by the room’s code, without having knocked, as staff, or once they are in', async () => {
  const { code } = (await scene.links()).room;
  const stranger = createBrowser(scene.server.origin);
  await stranger.post('/api/join', { code, name: 'Kezia', role: 'parent', where: 'room' });
  expect((await handIn(stranger)).status).toBe(403);
  expect((await handIn(createBrowser(scene.server.origin))).status).toBe(401);
  expect((await handIn(scene.staff)).status).toBe(401);
  expect((await handIn(await scene.letIn('Kezia Thistlewick', 'parent'))).status).toBe(401);
  expect(await handedIn()).toEqual([]);
});

test('[W4] what is too long, of no kind we know, or carries one field more is refused, and nothing is kept', async () => {
  const kezia = await waiting('Kezia Thistlewick', 'parent');
  const bad: object[] = [
    { text: 'x'.repeat(limits.lineText + 1) },
    { text: '   ' },
    { text: '\ud800' },
    { what: 'shout' },
    { to: 'the press' },
    { voice: 'rage' },
    { toWhom: 'x'.repeat(401) },
    { childName: 'x'.repeat(81) },
    { person: 'somebody' },
    { opId: 'no' },
    { text: ['a', 'b'] },
  ];
  for (const more of bad) {
    const { status } = await handIn(kezia, more);
    expect([more, status >= 400 && status < 500]).toEqual([more, true]);
  }
  expect(await handedIn()).toEqual([]);
  // Another's kind of letter is refused by who they say they are.
  expect((await handIn(kezia, { what: 'danger-statement' })).status).toBe(403);
});

test('[C94] [W22] one link sends twenty, however many browsers wait by it', async () => {
  const [one, two] = [
    await waiting('Kezia Thistlewick', 'parent'),
    await waiting('Kezia Thistlewick', 'parent'),
  ];
  const statuses = [];
  for (let i = 0; i < 33; i++) statuses.push((await handIn(i % 2 === 0 ? one : two)).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(limits.handedInByOne);
  expect(statuses.slice(20, 30)).toEqual(Array.from({ length: 10 }, () => 409));
  expect(statuses.slice(30)).toEqual([429, 429, 429]);
});

test('[P13] what was handed in is there after a restart', async () => {
  await handIn(await waiting('Kezia Thistlewick', 'parent'));
  const { folder } = scene.server;
  await scene.server.stop();
  const again = await startServer({ folder });
  const room = await again.serving.rooms.enter(scene.conference);
  expect([...(room?.state().preparation.handedIn.values() ?? [])]).toMatchObject([
    { text: letter.text, standing: 'new' },
  ]);
  scene = { ...scene, server: again };
});

test('[C67] when the line it became is redacted, its words are gone from the journal, and the server starts again with it', async () => {
  const kezia = await scene.letIn('Kezia Thistlewick', 'parent');
  const sent = { kind: 'handIn', ...letter, to: 'everyone', person: null, child: null };
  const { childName: _, ...inside } = sent;
  await scene.command(kezia, inside);
  await scene.command(scene.staff, { kind: 'start' });
  const room = await scene.server.serving.rooms.enter(scene.conference);
  const [id = ''] = [...(room?.state().preparation.handedIn.keys() ?? [])];
  const line = opId();
  const release = { kind: 'releaseHandedIn', opId: line, handedIn: id, code: 'family-worry' };
  const rest = { children: [], text: null, readOutBy: null, note: '', agreed: false };
  const [to] = [...(room?.state().audiences.keys() ?? [])];
  expect((await scene.command(scene.staff, { ...release, ...rest, to })).status).toBe(200);
  const wordsKept = async () =>
    (await scene.server.store.readFacts(scene.conference)).filter((fact) =>
      JSON.stringify(fact).includes(letter.text),
    ).length;
  expect(await wordsKept()).toBe(2);
  expect((await scene.command(scene.staff, { kind: 'redactLines', lines: [line] })).status).toBe(
    200,
  );
  expect(await wordsKept()).toBe(0);
  expect(await handedIn()).toMatchObject([{ text: '', standing: 'released' }]);
  const { folder } = scene.server;
  await scene.server.stop();
  const again = await startServer({ folder });
  scene = { ...scene, server: again };
  expect(await handedIn()).toMatchObject([{ text: '', standing: 'released', line }]);
});
