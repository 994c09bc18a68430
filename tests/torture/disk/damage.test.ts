import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { createBrowser } from '../../integration/http/browser.ts';
import { tryUpgrade } from '../../integration/http/live-socket.ts';
import { newConference } from '../../integration/http/scene.ts';
import { signUp } from '../../integration/http/staff-kit.ts';
import { canFail } from '../../support/faults/disk-faults.ts';
import { makeFolder, newId } from '../world/folder.ts';
import { openOutsider } from '../world/outsider.ts';
import { openSocket } from '../world/view.ts';
import { waitUntil } from '../world/wait.ts';
import { alter, audiencesOf, spoilDocument, spoilt } from './alter.ts';
import { loggedBy, setScene, typeMany } from './scene.ts';
import type { Scene } from './scene.ts';

let scene: Scene;

afterEach(async () => {
  if (canFail) await scene.close();
});

const refusedWith = (text: string): { kind: string; message: string } =>
  (JSON.parse(text) as { refused: { kind: string; message: string } }).refused;

const closedWith = async (document: string, name: string): Promise<unknown> => {
  const path = `/sync/${scene.way.conference}/${document}`;
  const socket = openSocket(scene.way, path, scene.seat(name));
  const [code] = (await once(socket, 'close')) as [number];
  return code;
};

test.skipIf(!canFail).each(['a row that was altered', 'a key that is gone'])(
  '[R18] with %s one document refuses to open, and all the others work',
  async (what) => {
    const folder = await makeFolder();
    const damaged = (await audiencesOf(folder))('professionals');
    const name = `audience/${damaged.id}/${damaged.epoch}`;
    scene = await setScene({
      folder,
      before: () => {
        const met =
          what === 'a key that is gone'
            ? alter(folder, 'keys', 'DELETE FROM keys WHERE name = ?', name)
            : spoilDocument(folder, damaged);
        expect(met).toBeGreaterThan(0);
      },
    });
    const [chair, mother] = [scene.listen('Chair'), scene.listen('Parent 1')];
    await waitUntil(
      () => chair.view() !== null && mother.view() !== null,
      () => 'both are there',
    );
    expect(chair.view()).toMatchObject({ at: 'conference', damaged: [damaged.id] });
    expect(mother.view()).not.toHaveProperty('damaged');

    // What is not damaged takes letters as ever.
    const pen = await scene.write('Chair');
    typeMany(pen, 10);
    await waitUntil(
      () => pen.unsaved() === 0,
      () => 'the other document saves',
    );
    expect(await closedWith(damaged.document, 'Professional 1')).toBe(4503);
    expect(await closedWith(damaged.document, 'Parent 1')).toBe(4404);

    const saidBy = scene.seat('Chair').person;
    const line = { code: 'strength', text: '#', saidBy, about: null };
    const refused = [
      { kind: 'addLine', audience: damaged.id, ...line },
      { kind: 'close' },
      { kind: 'openPart', part: folder.parts.restricted },
    ];
    for (const command of refused) {
      const { status, text } = await scene.command('Chair', { opId: newId(), ...command });
      expect([command.kind, status]).toEqual([command.kind, 409]);
      expect(refusedWith(text).message).toMatch(/cannot be opened.*IT/);
    }
    expect(loggedBy(scene.server, 'document-damaged')).toMatchObject([
      { conference: folder.conference, document: damaged.document },
    ]);
    expect(loggedBy(scene.server, 'bug')).toEqual([]);
    expect(await scene.lostFor('Parent 1')).toEqual([]);
  },
);

test.skipIf(!canFail)(
  '[R18] a restricted part is still restricted when its own document is damaged',
  async () => {
    scene = await setScene();
    const { folder, server } = scene;
    const open = { kind: 'openPart', opId: newId(), part: folder.parts.restricted };
    expect((await scene.command('Chair', open)).status).toBe(200);
    await server.kill();
    const audience = await audiencesOf(folder);
    const restricted = audience('Restricted part');
    expect(spoilDocument(folder, restricted)).toBeGreaterThan(0);
    const documents = ['everyone', 'professionals', 'chair', 'Restricted part'].map(
      (name) => audience(name).document,
    );
    const outsider = openOutsider(scene.way, scene.seat('Parent 1'), documents);
    await server.start().listens;
    const [mother, inside] = [scene.listen('Parent 1'), scene.listen('Professional 1')];
    await waitUntil(
      () => mother.view() !== null && inside.view() !== null,
      () => 'they are back',
    );
    expect(mother.view()?.at).toBe('holding');
    expect(inside.view()).toMatchObject({ damaged: [restricted.id], writesTo: null });
    expect((await outsider.stop()).leaked).toEqual([]);
  },
);

test.skipIf(!canFail)(
  '[R18] a conference whose journal is damaged does not open, and says so; the list and the others work',
  async () => {
    scene = await setScene();
    const { server, folder, way } = scene;
    const staff = createBrowser(way.origin);
    const link = server.said.find((line) => line.includes('/set-up#')) ?? '';
    const who = { name: 'Marguerite Oldacre', username: 'marguerite', passphrase };
    await signUp(staff, { token: link.split('#')[1], ...who });
    const made = (await staff.post('/api/conferences', newConference)).json;
    const { conference } = made as { conference: string };
    expect(await server.term()).toMatchObject({ code: 0 });
    const spoil = `UPDATE facts SET body = ${spoilt('body')} WHERE conference = ? AND seq = 2`;
    expect(alter(folder, 'data', spoil, conference)).toBe(1);
    await server.start().listens;

    const { json: list } = await staff.get('/api/conferences');
    expect(list).toMatchObject({ conferences: [{ conference }] });
    for (const answer of [
      await staff.get(`/api/conferences/${conference}/links`),
      await staff.post(`/api/conferences/${conference}/commands`, { kind: 'start', opId: newId() }),
    ]) {
      expect(answer.status).toBe(503);
      expect(refusedWith(answer.text)).toMatchObject({ kind: 'damaged' });
    }
    const headers = { cookie: staff.cookie(), origin: way.origin };
    expect(await tryUpgrade(way.origin, `/live/${conference}`, headers)).toBe(503);
    expect(loggedBy(server, 'conference-damaged')).toMatchObject([{ conference }]);
    expect(loggedBy(server, 'bug')).toEqual([]);

    const pen = await scene.write('Chair');
    typeMany(pen, 5);
    await waitUntil(
      () => pen.unsaved() === 0,
      () => 'the other conference saves',
    );
  },
);

const passphrase = 'lanterns over Fennmere pond';
