import { afterEach, beforeEach, expect, test } from 'vitest';
import { canFail } from '../../support/faults/disk-faults.ts';
import type { Fault } from '../../support/faults/disk-faults.ts';
import type { Reader } from '../world/reader.ts';
import { waitUntil } from '../world/wait.ts';
import type { Writer } from '../world/writer.ts';
import { lettersOn, loggedBy, setScene, typeMany } from './scene.ts';
import type { Scene } from './scene.ts';

let scene: Scene;
let chair: Writer;
let mother: Reader;

beforeEach(async () => {
  if (!canFail) return;
  scene = await setScene();
  [chair, mother] = [await scene.write('Chair'), await scene.read('Parent 1')];
  await waitUntil(
    () => chair.provider.synced && mother.provider.synced,
    () => 'both are there',
  );
});

afterEach(async () => {
  if (canFail) await scene.close();
});

const syncs = (what: 'hang' | 'slow', milliseconds = 0): Fault => ({
  call: 'sync',
  end: '.db-wal',
  what,
  milliseconds,
});

const saved = async (): Promise<void> =>
  waitUntil(
    () => chair.unsaved() === 0 && lettersOn(mother) === lettersOn(chair),
    () => `all is saved and shown, and not ${chair.unsaved()} letters short`,
  );

test.skipIf(!canFail)(
  '[R1] while the disk takes its time nothing is called saved and nobody sees it, and everything else goes on',
  async () => {
    const ear = scene.listen('Parent 1');
    typeMany(chair, 3);
    await saved();
    const before = lettersOn(mother);
    scene.disk.set(syncs('hang'));
    typeMany(chair, 1);
    const since = ear.frames.length;
    // Typing goes on over the letter that waits, and the server has time for everybody.
    typeMany(chair, 5);
    const health = await fetch(`${scene.way.origin}/health`);
    expect(health.status).toBe(200);
    await waitUntil(
      () => ear.hears('beat', since),
      () => 'the beat goes on',
    );
    expect([chair.unsaved(), lettersOn(mother)]).toEqual([6, before]);
    scene.disk.heal();
    await saved();
    expect([ear.storageWorks(), ear.closes]).toEqual([null, []]);
  },
);

test.skipIf(!canFail).each([
  [400, 3],
  [2200, 1],
] as const)(
  '[R1] with %i ms for each fsync everything is saved in its time, and nobody is sent away',
  async (milliseconds, turns) => {
    const ear = scene.listen('Chair');
    const minutes = await scene.write('Minute taker');
    scene.disk.set(syncs('slow', milliseconds));
    for (let turn = 0; turn < turns; turn++) {
      typeMany(chair, 4);
      typeMany(minutes, 4);
      await waitUntil(
        () => chair.unsaved() + minutes.unsaved() < 4,
        () => 'the first of them are saved',
      );
    }
    const send = await scene.line('Professional 7');
    expect(await send()).toBe(200);
    await waitUntil(
      () => chair.unsaved() + minutes.unsaved() === 0,
      () => 'all is saved',
    );
    scene.disk.heal();
    expect([chair.closedFor(), minutes.closedFor(), ear.closes]).toEqual([null, null, []]);
    expect(loggedBy(scene.server, 'storage-failed')).toEqual([]);
    expect(await scene.lost()).toEqual([]);
  },
);

test.skipIf(!canFail)('[S13] a disk that takes half of each write loses nothing', async () => {
  scene.disk.set(
    { call: 'write', end: '.db-wal', what: 'short' },
    { call: 'write', end: '.db', what: 'short' },
  );
  typeMany(chair, 40);
  await saved();
  expect(loggedBy(scene.server, 'storage-failed')).toEqual([]);
  expect(await scene.lost()).toEqual([]);
});
