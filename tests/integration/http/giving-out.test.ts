import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CopyLook, CopyReader, GivingOutFacts } from '../../../shared/protocol/giving-out.ts';
import { copyLookSchema, givingOutSchema } from '../../../shared/protocol/giving-out.ts';
import type { Answer, Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import type { Colleague } from './retention-scene.ts';
import { joinAs, must } from './retention-scene.ts';
import type { RunningServer } from './running-server.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { chairName, opId, passphrase, setScene } from './scene.ts';

const minute = 60_000;
const home = '6 Larkspur Court';
const hidden = 'Only the chair was told about the blue door.';
const mothersOwn = 'Kezia alone knows of the tin lantern.';

let clock: number;
let server: RunningServer;
let scene: Scene;
let minutes: Browser;
let mother: Browser;
let father: Browser;
let visitor: Browser;
let deputy: Colleague;
let assigned: Colleague;
let stranger: Colleague;
const later = (ms: number) => void (clock += ms);

const state = async () => {
  const room = await server.serving.rooms.enter(scene.conference);
  if (room === null) throw new Error('no room');
  return room.state();
};
const idOf = async (name: string): Promise<string> => {
  const found = [...(await state()).people.values()].find((one) => one.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found.id;
};
const path = (rest = '', conference = scene.conference) =>
  `/api/conferences/${conference}/giving-out${rest}`;
const look = async (browser: Browser): Promise<GivingOutFacts> =>
  givingOutSchema.parse((await must(browser.get(path()))).json);
const lookAt = async (browser: Browser, name: string): Promise<CopyLook> =>
  copyLookSchema.parse((await must(browser.get(path(`/${await idOf(name)}`)))).json);
const readerOf = ({ readers }: GivingOutFacts, name: string): CopyReader => {
  const found = readers.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} has no copy`);
  return found;
};
const order = (browser: Browser, command: Record<string, unknown>) =>
  scene.command(browser, command);
const agree = async (browser: Browser, version = 1, id = opId(), before = 0) => {
  const changes = (await state()).givingOut.changes - before;
  return browser.post(path('/agree'), { opId: id, version, changes });
};
const bare = ({ status, text, headers }: Answer) => ({
  status,
  text,
  headers: [...headers].filter(([name]) => name !== 'date'),
});

async function expectNothingThere(browser: Browser): Promise<void> {
  const person = await idOf(chairName);
  const nowhere = 'x'.repeat(scene.conference.length);
  for (const rest of ['', `/${person}`]) {
    const answer = await browser.get(path(rest));
    expect(answer.status).toBe(404);
    expect(bare(answer)).toEqual(bare(await browser.get(path(rest, nowhere))));
  }
  const agreed = await agree(browser);
  expect(agreed.status).toBe(404);
  const elsewhere = await browser.post(path('/agree', nowhere), {
    opId: opId(),
    version: 1,
    changes: 0,
  });
  expect(bare(agreed)).toEqual(bare(elsewhere));
}

beforeAll(async () => {
  clock = Date.now();
  server = await startServer({ now: () => clock });
  scene = await setScene(server);
  const join = (name: string) => joinAs(scene, { name, administrator: false });
  deputy = await join('Rue Amberley');
  assigned = await join('Ada Kestrel');
  stranger = await join('Merle Ashdown');
  await must(
    order(scene.staff, { kind: 'assignStaff', deputy: deputy.id, assigned: [assigned.id] }),
  );
  const invited = { title: 'Father', agency: '', where: 'room', device: true };
  await must(
    order(scene.staff, { kind: 'invite', name: 'Rowan Pikestaff', role: 'parent', ...invited }),
  );
  await must(order(scene.staff, { kind: 'start' }));
  minutes = await scene.letIn('Dennis Quill', 'minute-taker');
  mother = await scene.letIn('Kezia Thistlewick', 'parent');
  father = await scene.letIn('Rowan Pikestaff', 'parent');
  visitor = await scene.letIn('Maud Pettigrew', 'professional');
  const { children, audiences } = await state();
  const hears = children.filter(({ name }) => name !== 'Juno').map(({ id }) => id);
  const rowan = await idOf('Rowan Pikestaff');
  await must(order(scene.staff, { kind: 'setHearing', person: rowan, hears }));
  const [everyone] = [...audiences.keys()];
  const chairs = [...audiences.values()].find(({ name }) => name === 'chair')?.id;
  const said = { saidBy: await idOf(chairName), about: null, code: 'strength' };
  const addLine = (text: string, audience: string | undefined) =>
    must(order(scene.staff, { kind: 'addLine', ...said, text, audience }));
  await addLine(`Kezia feels safe at ${home.toUpperCase()} now.`, everyone);
  await addLine(hidden, chairs);
  const members = { by: 'people', people: [await idOf('Kezia Thistlewick')] };
  const group = await must(order(scene.staff, { kind: 'makeAudience', name: 'Kezia', members }));
  await addLine(mothersOwn, (group.json as { id: string }).id);
  const facts = [{ kind: 'address', text: home, keptFrom: [rowan] }];
  await must(order(scene.staff, { kind: 'setProtected', facts }));
});
afterAll(async () => {
  await server.stop();
  forgetFolder(server.folder);
});

describe('[W24] the copies are looked at by the chair alone', () => {
  test('before the close there are none, for the chair neither', async () => {
    await expectNothingThere(scene.staff);
    await must(order(scene.staff, { kind: 'close' }));
  });

  test('to everybody else it is as if nothing were there', async () => {
    const nobody = createBrowser(server.origin);
    for (const browser of [mother, father, visitor, stranger.browser, nobody]) {
      await expectNothingThere(browser);
    }
  });

  test('each reader’s copy is told with what was found in it and how much is left out', async () => {
    const facts = await look(scene.staff);
    expect(facts).toMatchObject({ you: 'chair', version: 1, needsSecond: true, givenOut: null });
    expect(facts.readers.map(({ name }) => name)).toEqual([
      chairName,
      'Dennis Quill',
      'Kezia Thistlewick',
      'Maud Pettigrew',
      'Rowan Pikestaff',
    ]);
    const rowan = readerOf(facts, 'Rowan Pikestaff');
    const fromTheList = rowan.hits.find(({ fact }) => fact === home);
    expect(fromTheList?.around.slice(fromTheList.from, fromTheList.to)).toMatch(/larkspur/iu);
    expect(rowan).toMatchObject({ version: 1, officeOnly: false, given: false });
    expect(rowan.papers).toContain('outcomes');
    expect(rowan.leftOut).toBeGreaterThan(0);
    expect(readerOf(facts, 'Maud Pettigrew').hits).toEqual([]);
  });

  test('[W17] one copy is shown as its reader gets it, and the journal knows first', async () => {
    const { outcomes, leftOut } = await lookAt(scene.staff, 'Rowan Pikestaff');
    const { readers } = await look(scene.staff);
    const { copy } = readerOf({ readers } as GivingOutFacts, 'Rowan Pikestaff');
    const stored = await server.store.readCopy(scene.conference, copy);
    expect(JSON.parse(stored?.json ?? '')).toEqual(JSON.parse(JSON.stringify(outcomes)));
    const left = leftOut.map(({ text }) => text);
    expect(left).toEqual(expect.arrayContaining([hidden, mothersOwn]));
    const { readings } = await state();
    expect(readings.at(-1)).toMatchObject({ copy, person: null });
    // Whoever looks in their place has not opened it for them.
    expect(readerOf(await look(scene.staff), 'Rowan Pikestaff').opened.times).toBe(0);
  });

  test('with a fresh proof only', async () => {
    later(11 * minute);
    for (const rest of ['', `/${await idOf('Rowan Pikestaff')}`]) {
      const answer = await scene.staff.get(path(rest));
      expect(answer.json).toMatchObject({ refused: { kind: 'prove-again' } });
    }
    await prove();
    expect((await scene.staff.get(path())).status).toBe(200);
  });
});

describe('[W25] a second person looks too', () => {
  test('the minute taker, who sees what stands in a copy and not the chair’s list', async () => {
    const facts = await look(minutes);
    expect(facts.you).toBe('second');
    const rowan = readerOf(facts, 'Rowan Pikestaff');
    expect(rowan.hits.length).toBeGreaterThan(0);
    expect(rowan.hits.map(({ fact }) => fact)).toEqual(rowan.hits.map(() => ''));
    const { leftOut } = await lookAt(minutes, 'Rowan Pikestaff');
    const left = leftOut.map(({ text }) => text);
    expect(left).toContain(hidden);
    expect(left).not.toContain(mothersOwn);
    expect(rowan.leftOut).toBe(left.length);
    expect((await agree(minutes)).status).toBe(404);
  });

  test('staff who have the record open, and nobody who has not', async () => {
    await expectNothingThere(assigned.browser);
    const browser = await assigned.comes();
    const reason = 'I look at the copies as the second person.';
    const opened = await must(
      browser.post(`/api/conferences/${scene.conference}/record`, { opId: opId(), reason }),
    );
    expect(opened.json).toMatchObject({ asksSecond: true });
    expect((await look(browser)).you).toBe('second');
    await lookAt(browser, 'Rowan Pikestaff');
    later(11 * minute);
    expect((await browser.get(path())).json).toMatchObject({ refused: { kind: 'prove-again' } });
    expect((await agree(browser)).json).toMatchObject({ refused: { kind: 'prove-again' } });
    await expectNothingThere(deputy.browser);
  });

  test('nobody agrees while something is open, nor to other copies, nor the chair', async () => {
    await prove();
    const rowan = readerOf(await look(scene.staff), 'Rowan Pikestaff');
    const second = await openRecord(assigned);
    expect((await agree(second)).json).toMatchObject({ refused: { kind: 'not-complete' } });
    await settleAll();
    expect(readerOf(await look(scene.staff), 'Rowan Pikestaff').hits.map((one) => one.id)).toEqual(
      rowan.hits.map(({ id }) => id),
    );
    expect((await agree(second, 2)).json).toMatchObject({ refused: { kind: 'someone-was-first' } });
    expect((await agree(scene.staff)).json).toMatchObject({ refused: { kind: 'not-allowed' } });
    // What was settled since they looked, they have not seen.
    expect((await agree(second, 1, opId(), 1)).json).toMatchObject({
      refused: { kind: 'someone-was-first' },
    });
    expect((await order(scene.staff, { kind: 'giveOutCopies', version: 1 })).json).toMatchObject({
      refused: { kind: 'not-complete' },
    });
  });

  test('and then the chair gives them out, and nobody looks in the chair’s place any more', async () => {
    const second = await openRecord(assigned);
    const id = opId();
    await must(agree(second, 1, id));
    await must(agree(second, 1, id));
    await restart();
    expect((await look(scene.staff)).agreed?.name).toBe('Ada Kestrel');
    await must(order(scene.staff, { kind: 'giveOutCopies', version: 1 }));
    await expectNothingThere(second);
    await expectNothingThere(minutes);
    const { givenOut, readers } = await look(scene.staff);
    expect(givenOut).not.toBeNull();
    const own = readers.find(({ name }) => name === 'Rowan Pikestaff');
    await must(father.get(`/api/conferences/${scene.conference}/outcomes/${own?.copy ?? ''}.json`));
    const rowan = readerOf(await look(scene.staff), 'Rowan Pikestaff');
    expect(rowan).toMatchObject({ given: true, opened: { times: 1, last: clock } });
  });
});

test('[W21] of copies that words were redacted from nothing is shown, and the next ones have them no more', async () => {
  const { readers } = await look(scene.staff);
  const before = readers.find(({ name }) => name === 'Rowan Pikestaff');
  await must(order(scene.staff, { kind: 'reopen', reason: 'An address was in it.' }));
  const room = await server.serving.rooms.enter(scene.conference);
  const lines = room?.readBoard()?.flatMap((part) => part.lines) ?? [];
  const line = lines.find(({ text }) => text.includes('LARKSPUR'));
  await must(order(scene.staff, { kind: 'redactLines', lines: [line?.id] }));
  await expectNothingThere(scene.staff);
  await must(order(scene.staff, { kind: 'close' }));
  const facts = await look(scene.staff);
  const after = readerOf(facts, 'Rowan Pikestaff');
  expect(facts).toMatchObject({ version: 2, agreed: null, givenOut: null });
  expect(after).toMatchObject({ version: 2, given: false });
  expect(after.copy).not.toBe(before?.copy);
  const { outcomes } = await lookAt(scene.staff, 'Rowan Pikestaff');
  expect(JSON.stringify(outcomes)).not.toMatch(/larkspur/iu);
});

/** At the same address, from what is on disk. */
async function restart(): Promise<void> {
  const { folder, origin } = server;
  await server.stop();
  server = await startServer({ folder, port: Number(new URL(origin).port), now: () => clock });
}

async function prove(): Promise<void> {
  later(minute);
  const code = scene.kit.app.code(clock);
  await must(scene.staff.post('/api/prove', { passphrase, code }));
}

async function openRecord(who: Colleague): Promise<Browser> {
  later(minute);
  const browser = await who.comes();
  const reason = 'I look at the copies as the second person.';
  await must(browser.post(`/api/conferences/${scene.conference}/record`, { opId: opId(), reason }));
  return browser;
}

async function settleAll(): Promise<void> {
  const { readers } = await look(scene.staff);
  for (const hit of readers.flatMap(({ hits }) => hits)) {
    const reason = 'He was told so by Kezia herself.';
    await must(order(scene.staff, { kind: 'settleHit', hit: hit.id, reason }));
  }
}
