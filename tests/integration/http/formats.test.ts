import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Template } from '../../../shared/conference/template.ts';
import { templateOf } from '../../../shared/templates/templates.ts';
import type { Answer, Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { newConference, opId, passphrase, sceneOf, setScene } from './scene.ts';
import { signUp } from './staff-kit.ts';

const { id: _shipped, ...durham } = templateOf('durham-agenda');
const fennshire = { ...durham, council: 'Fennshire', source: '' };
const details = {
  type: 'initial',
  date: '2026-04-14',
  time: '13:30',
  place: '',
};

let scene: Scene;
let colleague: Browser;

beforeAll(async () => {
  scene = await setScene(await startServer());
  const invited = await scene.staff.post('/api/staff', {
    name: 'Ada Kestrel',
    administrator: false,
  });
  const token = (invited.json as { link: string }).link.split('#')[1];
  colleague = createBrowser(scene.server.origin);
  const who = { token, name: 'Ada Kestrel', username: 'ada', passphrase: `${passphrase} too` };
  await signUp(colleague, who, scene.server.now());
});
afterAll(async () => {
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

const save = (format: object, replaces: string | null = null, by = scene.staff) =>
  by.post('/api/formats', { replaces, format });
const saved = async (...from: Parameters<typeof save>) => (await save(...from)).json as Template;
const own = async (browser: Browser) =>
  (await browser.get('/api/formats')).json as { own: Template[]; mayChange: boolean };
const make = (template: string, by = scene.staff) =>
  by.post('/api/conferences', { ...newConference, template });
const formatOf = (conference: string, by: Browser, as = '') =>
  by.get(`/api/conferences/${conference}/template${as}`);
const kindOf = ({ json }: Answer) => (json as { refused: { kind: string } }).refused.kind;

describe('a format of the council’s own', () => {
  test('[T8] is saved by an administrator, read by all staff, and chosen for a conference that keeps it', async () => {
    const first = await saved(fennshire);
    expect(await own(colleague)).toMatchObject({ own: [{ id: first.id }], mayChange: false });
    expect((await own(scene.staff)).mayChange).toBe(true);
    const made = await make(first.id, colleague);
    const { conference } = made.json as { conference: string };
    const second = await saved({ ...fennshire, council: 'Fennshire 2' }, first.id);
    expect(second.id).not.toBe(first.id);
    expect((await own(colleague)).own.map(({ council }) => council)).toEqual(['Fennshire 2']);
    // The version it was made with, though nobody can choose that one any more.
    expect((await formatOf(conference, colleague)).json).toMatchObject({ council: 'Fennshire' });
    const kept = await colleague.post(`/api/conferences/${conference}/commands`, {
      opId: opId(),
      kind: 'changeDetails',
      ...details,
      template: first.id,
      children: [{ name: 'Juno' }],
    });
    expect(kept.status).toBe(200);
    expect((await formatOf(conference, colleague)).json).toMatchObject({ council: 'Fennshire' });
    const again = await make(first.id);
    expect([again.status, kindOf(again)]).toEqual([404, 'not-found']);
    await scene.staff.post(`/api/formats/${second.id}/remove`, {});
  });

  test('[T8] is there after a restart, and a conference is loaded with its own copy', async () => {
    const { id } = await saved(fennshire);
    const { conference } = (await make(id)).json as { conference: string };
    const { folder } = scene.server;
    await scene.server.stop();
    const { staff, kit } = scene;
    const { port } = new URL(scene.server.origin);
    const server = await startServer({ folder, port: Number(port) });
    scene = sceneOf(server, { staff, kit }, scene.conference);
    expect((await own(scene.staff)).own).toMatchObject([{ id, council: 'Fennshire' }]);
    await scene.staff.post(`/api/formats/${id}/remove`, {});
    expect((await own(scene.staff)).own).toEqual([]);
    expect((await formatOf(conference, scene.staff)).json).toMatchObject({ id, ...fennshire });
  });

  test('[T8] of two people who change the same version the second is told, and loses nothing of the first', async () => {
    const { id } = await saved(fennshire);
    const [one, other] = await Promise.all([
      save({ ...fennshire, council: 'One' }, id),
      save({ ...fennshire, council: 'Other' }, id),
    ]);
    expect([one.status, other.status]).toEqual([200, 409]);
    expect(kindOf(other)).toBe('someone-was-first');
    expect((await own(scene.staff)).own.map(({ council }) => council)).toEqual(['One']);
    await scene.staff.post(`/api/formats/${(one.json as Template).id}/remove`, {});
  });

  test('[T8] [W23] is changed by nobody but administrators', async () => {
    const stranger = createBrowser(scene.server.origin);
    expect((await save(fennshire, null, colleague)).status).toBe(404);
    expect((await save(fennshire, null, stranger)).status).toBe(401);
    expect((await stranger.get('/api/formats')).status).toBe(401);
    const { id } = await saved(fennshire);
    expect((await colleague.post(`/api/formats/${id}/remove`, {})).status).toBe(404);
    expect((await own(scene.staff)).own).toHaveLength(1);
    await scene.staff.post(`/api/formats/${id}/remove`, {});
  });

  const [first, ...others] = fennshire.headings;
  const bad: Record<string, [object, number]> = {
    'a key nobody knows': [{ ...fennshire, colour: 'red' }, 400],
    'no name': [{ ...fennshire, council: ' ' }, 400],
    'a broken character': [{ ...fennshire, council: 'Fenn\ud83d' }, 400],
    'a name that is too long': [{ ...fennshire, council: 'F'.repeat(81) }, 413],
    'a kind of line that stands nowhere': [
      {
        ...fennshire,
        headings: [{ ...first, codes: ['comment'], startsAs: 'comment' }, ...others],
      },
      422,
    ],
    'a step under a heading that is not there': [
      { ...fennshire, stages: [{ ...fennshire.stages[0], shows: 'headings', headings: ['x'] }] },
      422,
    ],
    'an alert at eleven': [{ ...fennshire, scale: { ...fennshire.scale, alertAt: 11 } }, 400],
    'a thousand days': [
      {
        ...fennshire,
        deadlines: [
          {
            ...fennshire.deadlines[0],
            count: { amount: 1000, unit: 'days', reading: 'both', before: false },
          },
        ],
      },
      400,
    ],
  };
  test.each(Object.entries(bad))('[T5] with %s it is refused', async (_name, [format, status]) => {
    expect((await save(format)).status).toBe(status);
    expect((await own(scene.staff)).own).toEqual([]);
  });
});

describe('the format of one conference', () => {
  test('[T8] [W23] is given to those who have the board before them, and to nobody else', async () => {
    const { conference } = scene;
    const parent = await scene.letIn('Kezia Thistlewick', 'parent');
    const waiting = createBrowser(scene.server.origin);
    await scene.knock(waiting, 'Maud Pettigrew', 'professional');
    const screen = createBrowser(scene.server.origin);
    const { link } = (await scene.links()).screen;
    await screen.post('/api/enter', { token: link.split('#')[1] });
    for (const [browser, as] of [
      [scene.staff, ''],
      [parent, ''],
      [screen, '?as=screen'],
    ] as const) {
      expect((await formatOf(conference, browser, as)).json).toMatchObject({
        id: 'north-yorkshire-3col',
      });
    }
    const nowhere = await formatOf('no-such-conference', parent);
    for (const browser of [waiting, colleague, createBrowser(scene.server.origin)]) {
      const answer = await formatOf(conference, browser);
      expect([answer.status, answer.text]).toEqual([404, nowhere.text]);
    }
    await parent.post('/api/leave', {});
    expect((await formatOf(conference, parent)).status).toBe(404);
  });

  test('[T8] [W23] is not given to somebody who waits while another part is under way', async () => {
    const { conference, staff } = scene;
    const other = await scene.letIn('Dennis Quill', 'minute-taker');
    await scene.command(staff, { kind: 'start' });
    expect((await formatOf(conference, other)).status).toBe(200);
    const added = await scene.command(staff, {
      kind: 'addPart',
      name: 'Apart',
      restricted: false,
      people: [],
    });
    const { id: part } = added.json as { id: string };
    expect((await scene.command(staff, { kind: 'openPart', part })).status).toBe(200);
    expect((await formatOf(conference, other)).status).toBe(404);
    expect((await formatOf(conference, staff)).status).toBe(200);
  });

  test('[T3] a conference is made in no format that does not exist', async () => {
    const answer = await make('a-format-of-2036');
    expect([answer.status, kindOf(answer)]).toEqual([404, 'not-found']);
  });

  test('[T9] a conference is made with no date that cannot be', async () => {
    const late = { ...newConference, strategyOn: '2026-04-15' };
    expect((await scene.staff.post('/api/conferences', late)).status).toBe(400);
  });
});
