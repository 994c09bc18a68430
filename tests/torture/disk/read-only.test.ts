import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { canFail, failing, full } from '../../support/faults/disk-faults.ts';
import { makeFolder } from '../world/folder.ts';
import { waitUntil } from '../world/wait.ts';
import { lettersOn, loggedBy, setScene, typeMany } from './scene.ts';
import type { Scene } from './scene.ts';

let scene: Scene;

afterEach(async () => {
  await scene.close();
});

/** Everybody types, the disk says no, everybody types on, the disk says yes. */
async function storyOf({ breaks, heals }: { breaks: () => void; heals: () => void }) {
  const [chair, minutes, mother] = await Promise.all([
    scene.write('Chair'),
    scene.write('Minute taker'),
    scene.read('Parent 1'),
  ]);
  const ears = ['Chair', 'Parent 1'].map((name) => scene.listen(name));
  const heard = (works: boolean) => ears.every((ear) => ear.storageWorks() === works);
  typeMany(chair, 5);
  typeMany(minutes, 5);
  // Nobody has heard of the other yet.
  const before = lettersOn(chair) + lettersOn(minutes);
  const all = () => chair.unsaved() + minutes.unsaved();
  await waitUntil(
    () => all() === 0 && lettersOn(mother) === before,
    () => 'the first letters are saved',
  );

  breaks();
  typeMany(chair, 10);
  typeMany(minutes, 10);
  await waitUntil(
    () => heard(false),
    () => 'everybody hears that nothing can be saved',
  );
  const send = await scene.line('Professional 7');
  expect([await send(), await send()]).toEqual([503, 503]);
  typeMany(chair, 10);
  // Somebody who comes only now reads what is saved, and hears how it stands.
  const [late, ear] = [await scene.read('Parent 2'), scene.listen('Parent 2')];
  await waitUntil(
    () => late.provider.synced && ear.storageWorks() === false,
    () => 'they read',
  );
  expect(all()).toBe(30);
  expect([lettersOn(mother), lettersOn(late)]).toEqual([before, before]);

  heals();
  await waitUntil(
    () => heard(true) && ear.storageWorks() === true,
    () => 'writing goes on',
  );
  await waitUntil(
    () => all() === 0,
    () => `everything is saved, and not ${all()} letters short`,
  );
  expect([await send(), await send()]).toEqual([200, 200]);
  expect([chair.closedFor(), minutes.closedFor(), mother.closedFor()]).toEqual([null, null, null]);
  expect(await scene.lostFor('Parent 1')).toEqual([]);
  expect(await scene.lost()).toEqual([]);
}

test.skipIf(!canFail).each([
  ['full', full],
  ['io', failing],
] as const)(
  '[R17] while the disk says no (%s) everybody reads, nobody is told saved, and it goes on by itself',
  async (why, faults) => {
    scene = await setScene();
    await storyOf({
      breaks: () => scene.disk.set(...faults),
      heals: () => scene.disk.heal(),
    });
    expect(loggedBy(scene.server, 'storage-failed')[0]).toMatchObject({ why });
    expect(loggedBy(scene.server, 'storage-works').length).toBeGreaterThan(0);
    expect(loggedBy(scene.server, 'bug')).toEqual([]);
  },
);

/** A small disk of its own, where whoever runs this may make one. */
function mountSmallDisk(): string | null {
  const place = mkdtempSync(join(tmpdir(), 'small-disk-'));
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'none', place]);
  if (made.status === 0) return place;
  rmSync(place, { recursive: true });
  return null;
}

const smallDisk = process.platform === 'linux' ? mountSmallDisk() : null;
if (smallDisk === null) process.stderr.write('No right to mount: no test of a really full disk.\n');

afterAll(() => {
  if (smallDisk === null) return;
  spawnSync('umount', ['-l', smallDisk]);
  rmSync(smallDisk, { recursive: true });
});

test.skipIf(!canFail || smallDisk === null)(
  '[R17] the same on a disk that is really full, and has room again',
  async () => {
    const place = smallDisk ?? '';
    const folder = await makeFolder();
    cpSync(folder.path, join(place, 'here'), { recursive: true });
    rmSync(folder.path, { recursive: true });
    const film = join(place, 'somebody-elses-film');
    scene = await setScene({ folder: { ...folder, path: join(place, 'here') } });
    await storyOf({
      breaks: () => {
        const { bavail, bsize } = statfsSync(place);
        writeFileSync(film, Buffer.alloc(bavail * bsize));
      },
      heals: () => rmSync(film),
    });
    expect(loggedBy(scene.server, 'storage-failed')[0]).toMatchObject({ why: 'full' });
  },
);
