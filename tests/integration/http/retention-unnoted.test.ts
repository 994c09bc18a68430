import { afterEach, expect, test } from 'vitest';
import { canFail, full } from '../../support/faults/disk-faults.ts';
import type { Scene } from '../../torture/disk/scene.ts';
import { setScene } from '../../torture/disk/scene.ts';
import { waitUntil } from '../../torture/world/wait.ts';
import { createBrowser } from './browser.ts';

let open: Scene | null = null;
afterEach(async () => open?.close());

test.runIf(canFail)(
  '[W17] a copy is not opened while the disk is full, because nobody would know of it afterwards',
  async () => {
    const scene = await setScene();
    open = scene;
    const listening = scene.listen('Parent 1');
    const copy = () => {
      const view = listening.view();
      return view !== null && 'outcomes' in view ? (view.outcomes?.copy ?? null) : null;
    };
    const closed = await scene.command('Chair', { opId: 'close-the-conference', kind: 'close' });
    expect(closed).toMatchObject({ status: 200 });
    const given = { opId: 'give-out-the-copies', kind: 'giveOutCopies', version: 1 };
    expect(await scene.command('Chair', given)).toMatchObject({ status: 200 });
    await waitUntil(
      () => copy() !== null,
      () => 'the mother has her copy',
    );
    const [name = '', value = ''] = scene.seat('Parent 1').cookie.split('=');
    const mother = createBrowser(scene.way.origin, new Map([[name, value]]));
    const path = `/api/conferences/${scene.way.conference}/outcomes/${copy() ?? ''}`;

    scene.disk.set(...full);
    for (const form of ['json', 'html']) {
      const answer = await mother.get(`${path}.${form}`);
      expect([answer.status, answer.text.includes('outcomes.v1')]).toEqual([503, false]);
    }
    scene.disk.heal();
    await waitUntil(
      () => listening.storageWorks() !== false,
      () => 'writing goes on',
    );
    expect((await mother.get(`${path}.json`)).status).toBe(200);
  },
);
