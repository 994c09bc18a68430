import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Conference } from '../../../shared/conference/conference.ts';
import { caseDataSchema } from '../../../shared/papers/case-data.ts';
import type { Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import { must } from './retention-scene.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { opId, passphrase, setScene } from './scene.ts';
import { signUp } from './staff-kit.ts';

const minute = 60_000;
const canary = 'Operation Teasel has not ended';

let clock = Date.now();
let scene: Scene;
let part: string;
let mothersLink: { token: string; code: string };
let visitorsLink: { token: string; code: string };
const people = new Map<string, Browser>();

beforeAll(async () => {
  scene = await setScene(await startServer({ now: () => clock }));
  people.set('chair', scene.staff);
  people.set('deputy', await joinStaff('Rue Amberley', 'rue'));
  people.set('stranger', await joinStaff('Merle Ashdown', 'merle'));
  people.set('nobody', createBrowser(scene.server.origin));
  const deputy = (await staffIds()).get('Rue Amberley') ?? '';
  await does('chair', { kind: 'assignStaff', deputy, assigned: [] });
  await does('chair', { kind: 'start' });
  people.set('minutes', await scene.letIn('Dennis Quill', 'minute-taker'));
  people.set('mother', await scene.letIn('Kezia Thistlewick', 'parent'));
  people.set('visitor', await scene.letIn('Maud Pettigrew', 'professional'));
  const whole = (await state()).currentPart;
  const visitor = await idOf('Maud Pettigrew');
  await does('chair', { kind: 'addPart', name: 'Apart', restricted: true, people: [visitor] });
  part = [...(await state()).parts.keys()].at(-1) ?? '';
  await does('chair', { kind: 'openPart', part });
  const audience = (await state()).parts.get(part)?.audience;
  await does('visitor', {
    kind: 'addLine',
    code: 'complicating-factor',
    audience,
    about: null,
    saidBy: visitor,
    text: canary,
  });
  await does('chair', { kind: 'openPart', part: whole });
  await does('chair', {
    kind: 'setRestriction',
    part,
    why: 'A police case',
    reviewOn: '2026-05-14',
  });
  await does('chair', { ...told, to: '=HYPERLINK("x")' });
  expect((await answers('annex')).chair).toBe(404);
  await does('chair', { kind: 'close' });
  await scene.giveOut(people.get('minutes'));
  const links = (await scene.links()).people;
  const linkOf = (name: string) => {
    const found = links.find((one) => one.name === name);
    return { token: found?.link.split('#')[1] ?? '', code: found?.code ?? '' };
  };
  mothersLink = linkOf('Kezia Thistlewick');
  visitorsLink = linkOf('Maud Pettigrew');
});
afterAll(async () => {
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

const told = {
  kind: 'putNotification',
  notification: null,
  whom: 'gp',
  to: 'Mill Lane Surgery',
  what: 'A plan',
  toldOn: '2026-04-15',
  how: 'By letter',
};

async function joinStaff(name: string, username: string): Promise<Browser> {
  const invited = await scene.staff.post('/api/staff', { name, administrator: false });
  const token = (invited.json as { link: string }).link.split('#')[1];
  const browser = createBrowser(scene.server.origin);
  await signUp(browser, { token, name, username, passphrase: `${passphrase} too` }, clock);
  return browser;
}

async function staffIds(): Promise<Map<string, string>> {
  const accounts = await scene.server.serving.people.staffList.list();
  return new Map(accounts.map(({ id, name }) => [name, id]));
}

async function state(): Promise<Conference> {
  const room = await scene.server.serving.rooms.enter(scene.conference);
  if (room === null) throw new Error('no room');
  return room.state();
}

const idOf = async (name: string): Promise<string> =>
  [...(await state()).people.values()].find((one) => one.name === name)?.id ?? '';

const browserOf = (who: string): Browser => people.get(who) ?? scene.staff;

const does = (who: string, command: Record<string, unknown>) =>
  must(scene.command(browserOf(who), command));

const pathOf = (file: string): string => `/api/conferences/${scene.conference}/papers/${file}`;

const fileOf = (paper: string): string =>
  paper === 'annex'
    ? `annex-${part}.html`
    : paper === 'case-data'
      ? `${paper}.json`
      : `${paper}.html`;

/** What each of them is answered. */
async function answers(paper: string): Promise<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const [who, browser] of people) {
    all[who] = (await browser.get(pathOf(fileOf(paper)))).status;
  }
  return all;
}

async function reads(link: { token: string; code: string }): Promise<Browser> {
  const browser = createBrowser(scene.server.origin);
  await must(browser.post('/api/read', { ...link, pin: '' }));
  return browser;
}

const openings = async (): Promise<string[]> =>
  (await scene.server.store.readFacts(scene.conference)).flatMap((fact) =>
    fact.kind === 'paperRead' ? [`${fact.paper} ${fact.person === null ? 'staff' : 'person'}`] : [],
  );

describe('papers that are no copy of anybody', () => {
  test('[W32] each leaves for those whose it is, and is not there for everybody else', async () => {
    expect(await answers('annex')).toEqual({
      chair: 200,
      deputy: 404,
      stranger: 404,
      nobody: 404,
      minutes: 404,
      mother: 404,
      visitor: 200,
    });
    const kept = {
      chair: 200,
      deputy: 404,
      stranger: 404,
      nobody: 404,
      minutes: 200,
      mother: 404,
      visitor: 404,
    };
    expect(await answers('notifications')).toEqual(kept);
    expect(await answers('case-data')).toEqual(kept);
    const path = `/api/conferences/${scene.conference}/record`;
    await must(browserOf('deputy').post(path, { opId: opId(), reason: 'A question.' }));
    expect(await answers('case-data')).toEqual({ ...kept, deputy: 200 });
    expect((await answers('annex')).deputy).toBe(404);
  });

  test('[W32] the page of a child who gets no copy leaves for the chair and those in the chair’s place', async () => {
    const child = [...(await state()).children][2];
    const path = pathOf(`child-${child?.id ?? ''}.html`);
    const page = await must(scene.staff.get(path));
    expect(page.text).toContain('Wren');
    expect(page.text).not.toContain(canary);
    expect((await browserOf('deputy').get(path)).status).toBe(200);
    for (const who of ['stranger', 'nobody', 'minutes', 'mother', 'visitor']) {
      expect([who, (await browserOf(who).get(path)).status]).toEqual([who, 404]);
    }
    expect((await scene.staff.get(pathOf('child-nobody.html'))).status).toBe(404);
    // Nor does it leave for a minute taker who reads their own copy in the office.
    const person = await idOf('Dennis Quill');
    await does('chair', { kind: 'setOfficeOnly', person, on: true });
    expect((await browserOf('minutes').get(path)).status).toBe(404);
    await does('chair', { kind: 'setOfficeOnly', person, on: false });
  });

  test('[W32] what there is not has the same answer as what is not theirs', async () => {
    const mother = await browserOf('mother').get(pathOf(fileOf('annex')));
    for (const file of [
      'annex-nothing.html',
      `annex-${part}.json`,
      'annex.html',
      `notifications-${part}.html`,
      'case-data.html',
      'record.html',
      '..%2fnotifications.csv',
    ]) {
      const answer = await scene.staff.get(pathOf(file));
      expect([file, answer.status]).toEqual([file, 404]);
      if (!file.startsWith('..')) expect(answer.text).toBe(mother.text);
    }
  });

  test('[W32] at home the annex opens for those who were in it, until the chair says: in the office only', async () => {
    const visitor = await reads(visitorsLink);
    const page = await visitor.get(pathOf(fileOf('annex')));
    expect(page.text).toContain(canary);
    expect(page.text).toContain('A police case');
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.headers.get('content-disposition')).toContain('annex.html');
    const mother = await reads(mothersLink);
    expect((await mother.get(pathOf(fileOf('annex')))).status).toBe(404);
    const person = await idOf('Maud Pettigrew');
    await does('chair', { kind: 'setOfficeOnly', person, on: true });
    expect((await visitor.get(pathOf(fileOf('annex')))).status).toBe(404);
    expect((await browserOf('visitor').get(pathOf(fileOf('annex')))).status).toBe(404);
    await does('chair', { kind: 'setOfficeOnly', person, on: false });
  });

  test('[W33] every opening is in the journal first, what was refused in none', async () => {
    const before = await openings();
    clock += minute;
    await browserOf('visitor').get(pathOf(fileOf('annex')));
    await browserOf('visitor').get(pathOf(fileOf('annex')));
    await browserOf('mother').get(pathOf(fileOf('annex')));
    await scene.staff.get(pathOf('case-data.csv'));
    expect((await openings()).slice(before.length)).toEqual(['annex person', 'case-data staff']);
  });

  test('[W32] the annex and the list are files of their own too, in every form', async () => {
    for (const [file, sign] of [
      [`annex-${part}.pdf`, '%PDF'],
      [`annex-${part}.docx`, 'PK'],
      ['notifications.pdf', '%PDF'],
      ['notifications.docx', 'PK'],
    ] as const) {
      const answer = await must(scene.staff.get(`${pathOf(file)}?size=large`));
      expect(answer.text.startsWith(sign)).toBe(true);
      const name = file.replace(`-${part}`, '');
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    }
  });

  test('[W34] the data keep to the schema that is served, and a spreadsheet counts nothing in them', async () => {
    const { json } = await scene.staff.get(pathOf('case-data.json'));
    const schema = (await scene.staff.get('/schemas/case-data.v1.json')).json;
    expect(caseDataSchema.safeParse(json).success).toBe(true);
    expect(z.fromJSONSchema(schema as never).safeParse(json).success).toBe(true);
    expect((json as { children: unknown[] }).children).toHaveLength(3);
    const table = await scene.staff.get(pathOf('notifications.csv'));
    expect(table.text).toContain(`'=HYPERLINK`);
    expect(table.headers.get('content-type')).toContain('text/csv');
  });

  test('[W32] nothing of the annex is in any copy or other paper', async () => {
    const copies = [...((await state()).issues.at(-1)?.copies.values() ?? [])];
    for (const copy of copies) {
      const path = `/api/conferences/${scene.conference}/outcomes/${copy}`;
      for (const form of ['json', 'html', 'ics']) {
        const { text } = await must(scene.staff.get(`${path}.${form}`));
        expect(text).not.toContain(canary);
        expect(text).not.toContain('A police case');
      }
    }
    for (const file of ['notifications.html', 'notifications.csv', 'case-data.json']) {
      expect((await must(scene.staff.get(pathOf(file)))).text).not.toContain(canary);
    }
  });

  test('[W32] staff show once more who they are before anything leaves', async () => {
    clock += 16 * minute;
    const answer = await scene.staff.get(pathOf('case-data.json'));
    expect([answer.status, answer.json]).toMatchObject([403, { refused: { kind: 'prove-again' } }]);
    expect((await browserOf('stranger').get(pathOf('case-data.json'))).status).toBe(404);
  });
});
