import { afterEach, beforeEach, expect, test } from 'vitest';
import { foundIn } from '../../support/found-in.ts';
import type { Browser } from './browser.ts';
import { openReader, type Reader } from './reader.ts';
import { forgetFolder, isInFiles, newFolder, startServer } from './running-server.ts';
import { opId, sceneOf, setScene, type Scene } from './scene.ts';

const canary = 'Canary of the house at Fennmere';
const stays = 'What stays on the board';

let scene: Scene;
let mother: Browser;
let health: Browser;

beforeEach(async () => {
  scene = await setScene(await startServer({ folder: newFolder() }));
  await scene.command(scene.staff, { kind: 'start' });
  mother = await scene.letIn('Kezia Thistlewick', 'parent');
  health = await scene.letIn('Maud Pettigrew', 'professional');
});

afterEach(async () => {
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

const state = async () => {
  const room = await scene.server.serving.rooms.enter(scene.conference);
  if (room === null) throw new Error('no room');
  return room.state();
};

async function accepted(browser: Browser, command: Record<string, unknown>): Promise<void> {
  const answer = await scene.command(browser, command);
  expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('accepted')]);
}

/** The mother says two things, and everyone has their copy; then it is opened again. */
async function closeAndReopen(): Promise<string> {
  const { audiences, people } = await state();
  const person = [...people.values()].find(({ role }) => role === 'parent')?.id ?? '';
  const said = { kind: 'addLine', audience: [...audiences.keys()][0], code: 'strength' };
  const line = opId();
  const rest = { saidBy: person, about: null };
  await accepted(mother, { ...said, ...rest, opId: line, text: canary });
  await accepted(mother, { ...said, ...rest, opId: opId(), text: stays });
  await accepted(scene.staff, { kind: 'close' });
  await scene.giveOut();
  await accepted(scene.staff, { kind: 'reopen', reason: 'An address is in it' });
  return line;
}

/** The copy of an issue that somebody has, by their role. */
async function copyOf(role: string, version: number): Promise<string> {
  const { issues, people } = await state();
  const person = [...people.values()].find((one) => one.role === role)?.id ?? '';
  return issues.find((one) => one.version === version)?.copies.get(person) ?? '';
}

const read = async (browser: Browser, copy: string, form = 'json') =>
  browser.get(`/api/conferences/${scene.conference}/outcomes/${copy}.${form}`);

test('[W21] a copy with redacted words opens for nobody: its reader is told that a new one comes, everyone else what they always are', async () => {
  const line = await closeAndReopen();
  const copy = await copyOf('parent', 1);
  expect((await read(mother, copy)).text).toContain(canary);
  await accepted(scene.staff, { kind: 'redactLines', lines: [line] });
  for (const browser of [mother, scene.staff]) {
    for (const form of ['json', 'html']) {
      const answer = await read(browser, copy, form);
      expect(answer.status).toBe(409);
      expect(answer.json).toEqual({
        refused: {
          kind: 'wrong-time',
          message: 'This is being corrected. You will get a new copy when it is ready.',
        },
      });
    }
  }
  const foreign = await read(health, copy);
  expect([foreign.status, foreign.text]).toEqual([404, (await read(health, 'no-such-copy')).text]);

  const before = (await read(mother, copy)).text;
  await accepted(scene.staff, { kind: 'close' });
  // The new one waits to be given out: until then nobody hears that there is one.
  expect((await read(mother, copy)).text).toBe(before);
  await scene.giveOut();
  const newer = await read(mother, await copyOf('parent', 2));
  expect([newer.status, newer.text.includes(canary), newer.text.includes(stays)]).toEqual([
    200,
    false,
    true,
  ]);
  expect((await read(mother, copy)).json).toEqual({
    refused: {
      kind: 'wrong-time',
      message: 'This was corrected. Please open your newest copy.',
    },
  });
});

test('[W21] after a redaction no browser that opens anything receives a word of it, also after a restart', async () => {
  const line = await closeAndReopen();
  await accepted(scene.staff, { kind: 'redactLines', lines: [line] });
  for (const restarts of [false, true]) {
    if (restarts) {
      const { folder } = scene.server;
      const { port } = new URL(scene.server.origin);
      await scene.server.stop();
      const server = await startServer({ folder, port: Number(port) });
      scene = sceneOf(server, scene, scene.conference);
    }
    for (const [name, browser] of Object.entries({ chair: scene.staff, mother, health })) {
      const reader = openReader(scene.server.origin, scene.conference, name, browser);
      await readEverything(reader);
      const received = reader.received();
      reader.close();
      expect([name, foundIn(received, canary)]).toEqual([name, false]);
      expect([name, foundIn(received, stays)]).toEqual([name, true]);
    }
    const logged = scene.server.logged.map((text) => Buffer.from(text));
    expect(foundIn(logged, canary)).toBe(false);
    expect(isInFiles(scene.server.folder, canary)).toBe(false);
  }
});

/** The view, every document there is, every copy there was. */
async function readEverything(reader: Reader): Promise<void> {
  const { audiences, issues } = await state();
  await reader.sees(({ at }) => at === 'conference');
  await reader.readAll([...audiences.values()].map(({ document }) => document));
  for (const { copies } of issues) {
    for (const copy of copies.values()) {
      await reader.get(`/api/conferences/${scene.conference}/outcomes/${copy}.json`);
    }
  }
  await reader.caughtUp();
}
