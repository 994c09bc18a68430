import { afterEach, expect, test } from 'vitest';
import type { Outcomes } from '../../../shared/outcomes/outcomes.ts';
import { ownCorrectionsSchema } from '../../../shared/protocol/corrections.ts';
import { readersOf } from '../../../shared/conference/addendum-readers.ts';
import type { Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import { openLive } from './live-socket.ts';
import { must } from './retention-scene.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { chairName, opId, sceneOf, setScene } from './scene.ts';

let server: RunningServer;
afterEach(async () => {
  await server.stop();
  forgetFolder(server.folder);
});

const secret = 'It was nine lanterns and not twelve';

/** Closed, and given out; the mother and the health visitor are at the table. */
async function held() {
  server = await startServer();
  const scene = await setScene(server);
  await must(scene.command(scene.staff, { kind: 'start' }));
  const mother = await scene.letIn('Kezia Thistlewick', 'parent');
  const visitor = await scene.letIn('Maud Pettigrew', 'professional');
  const line = opId();
  await must(
    scene.command(mother, {
      kind: 'addLine',
      opId: line,
      audience: await audience(scene, 'everyone'),
      code: 'strength',
      text: 'Twelve lanterns were lit',
      saidBy: await personOf(scene, 'Kezia Thistlewick'),
      about: null,
    }),
  );
  await must(scene.command(scene.staff, { kind: 'close' }));
  await scene.giveOut();
  return { scene, mother, visitor, line };
}

async function state({ conference }: Scene) {
  const room = await server.serving.rooms.enter(conference);
  if (room === null) throw new Error('no room');
  return room.state();
}

const audience = async (scene: Scene, name: string) =>
  [...(await state(scene)).audiences.values()].find((one) => one.name === name)?.id ?? '';

const personOf = async (scene: Scene, name: string) =>
  [...(await state(scene)).people.values()].find((one) => one.name === name)?.id ?? '';

/** The newest copy there is for them, given out or not. */
async function copyOf(scene: Scene, name: string) {
  const person = await personOf(scene, name);
  const issue = (await state(scene)).issues.findLast(({ copies }) => copies.has(person));
  return `/api/conferences/${scene.conference}/outcomes/${issue?.copies.get(person) ?? ''}`;
}

async function read(browser: Browser, path: string): Promise<Outcomes> {
  return (await must(browser.get(`${path}.json`))).json as Outcomes;
}

const own = async (browser: Browser, path: string) =>
  ownCorrectionsSchema.parse((await must(browser.get(`${path}/corrections`))).json);

const said = (more: object = {}) => ({
  opId: opId(),
  kind: 'correction',
  about: 'Twelve lanterns were lit',
  text: secret,
  ...more,
});

test('[C165] [W36] a reader says what is wrong, by the key of its line, and reads it back with the answer', async () => {
  const { scene, mother, visitor, line } = await held();
  const path = await copyOf(scene, 'Kezia Thistlewick');
  const [written] = (await read(mother, path)).headings.flatMap(({ lines }) => lines);
  const body = said({ key: written?.key, about: undefined });
  await must(mother.post(`${path}/corrections`, body));
  // Sent twice over a bad link it is there once.
  await must(mother.post(`${path}/corrections`, body));
  const [correction] = [...(await state(scene)).corrections.values()];
  expect((await state(scene)).corrections.size).toBe(1);
  expect(correction?.line).toEqual({
    id: line,
    audience: await audience(scene, 'everyone'),
    children: [],
  });
  await must(
    scene.command(scene.staff, {
      kind: 'answerCorrection',
      correction: correction?.id,
      how: 'not-changed',
      words: 'We counted them again',
    }),
  );
  expect(await own(mother, path)).toMatchObject({
    corrections: [
      { about: written?.text, text: secret, answer: { words: 'We counted them again' } },
    ],
    versions: [{ version: 1, gone: false }],
    left: 19,
  });
  const others = await copyOf(scene, 'Maud Pettigrew');
  expect((await must(visitor.get(`${others}/corrections`))).text).not.toContain(secret);
});

test('[W36] nobody else’s copy takes or shows anything, and the answer is that of what is not there', async () => {
  const { scene, mother, visitor } = await held();
  const path = await copyOf(scene, 'Kezia Thistlewick');
  const nothing = await visitor.get(
    `/api/conferences/${scene.conference}/outcomes/no-such-copy/corrections`,
  );
  for (const browser of [visitor, scene.staff]) {
    const answer = await browser.get(`${path}/corrections`);
    expect([answer.status, answer.text]).toEqual([404, nothing.text]);
    expect((await browser.post(`${path}/corrections`, said())).status).toBe(404);
  }
  const stranger = createBrowser(server.origin);
  expect((await stranger.get(`${path}/corrections`)).text).toBe(nothing.text);
  expect((await stranger.post(`${path}/corrections`, said())).status).toBe(401);
  expect((await mother.post(`${path}/corrections`, said({ about: 'Not in it' }))).status).toBe(404);
  expect((await mother.post(`${path}/corrections`, said({ text: ' ' }))).status).toBe(400);
  expect((await mother.post(`${path}/corrections`, said({ to: 'all' }))).status).toBe(400);
  expect((await state(scene)).corrections.size).toBe(0);
});

test('[C168] [C169] an addendum makes new copies for its readers; everyone else’s stays to the byte, and nobody hears of it', async () => {
  const { scene, mother, visitor } = await held();
  const path = await copyOf(scene, 'Kezia Thistlewick');
  const first = await copyOf(scene, 'Maud Pettigrew');
  const before = await read(mother, path);
  await must(mother.get('/api/me'));
  const heard = openLive(server.origin, scene.conference, mother.cookie());
  await heard.view(() => true);
  const told = openLive(server.origin, scene.conference, visitor.cookie());
  const those = { audience: await audience(scene, 'professionals'), children: [] };
  await must(
    scene.command(scene.staff, {
      kind: 'addAddendum',
      ...those,
      correction: null,
      addition: 'addendum',
      words: 'The surgery moved in March',
      readers: readersOf(await state(scene), those),
    }),
  );
  const second = await copyOf(scene, 'Maud Pettigrew');
  expect((await visitor.get(`${second}.json`)).status).toBe(404);
  await scene.giveOut();
  await told.frame(({ type }) => type === 'outcomes-issued');
  const copy = await read(visitor, second);
  expect(copy).toMatchObject({
    version: 2,
    addenda: [{ kind: 'addendum', words: 'The surgery moved in March' }],
    changes: { before: 1, gone: [] },
  });
  // The old one stays where it was.
  expect((await read(visitor, first)).version).toBe(1);
  expect((await own(visitor, second)).versions.map(({ version }) => version)).toEqual([1, 2]);
  expect(await copyOf(scene, 'Kezia Thistlewick')).toBe(path);
  expect(await read(mother, path)).toEqual(before);
  expect((await own(mother, path)).versions).toHaveLength(1);
  // One view when she came, and nothing since.
  expect(heard.views()).toHaveLength(1);
  heard.close();
  told.close();
});

test('[C175] what was added is taken back: off the disk, out of the next copies, and nobody else hears of it', async () => {
  const { scene, mother, visitor } = await held();
  const path = await copyOf(scene, 'Kezia Thistlewick');
  const before = await must(mother.get(`${path}.json`));
  const those = { audience: await audience(scene, 'professionals'), children: [] };
  const added = 'The surgery moved in March';
  const words = { correction: null, addition: 'addendum', words: added };
  const readers = readersOf(await state(scene), those);
  const send = (command: Record<string, unknown>) => must(scene.command(scene.staff, command));
  await send({ kind: 'addAddendum', ...those, ...words, readers });
  await scene.giveOut();
  const withIt = await copyOf(scene, 'Maud Pettigrew');
  const facts = async () => JSON.stringify(await server.store.readFacts(scene.conference));
  expect(await facts()).toContain(added);
  await mother.get('/api/me');
  const heard = openLive(server.origin, scene.conference, mother.cookie());
  await heard.view(() => true);
  const addendum = (await state(scene)).addenda[0]?.id;
  await send({ kind: 'takeBackAddendum', addendum, readers });
  expect(await facts()).not.toContain(added);
  await scene.giveOut();
  const without = await read(visitor, await copyOf(scene, 'Maud Pettigrew'));
  expect([without.version, without.addenda]).toEqual([3, undefined]);
  // What she was given stays what it was.
  expect((await read(visitor, withIt)).addenda).toMatchObject([{ words: added }]);
  expect(await copyOf(scene, 'Kezia Thistlewick')).toBe(path);
  expect((await must(mother.get(`${path}.json`))).text).toBe(before.text);
  expect(heard.views()).toHaveLength(1);
  heard.close();
  await server.stop();
  server = await startServer({ folder: server.folder, port: Number(new URL(server.origin).port) });
  expect((await state(scene)).addenda).toMatchObject([{ words: '' }]);
});

test('[C169] [C170] the next version marks what changed for its reader, also after a restart, and says why', async () => {
  const { scene, line } = await held();
  await server.stop();
  server = await startServer({
    folder: server.folder,
    port: Number(new URL(server.origin).port),
  });
  const again = sceneOf(server, scene, scene.conference);
  const send = (command: Record<string, unknown>) => must(again.command(again.staff, command));
  await send({ kind: 'reopen', reason: 'A number' });
  await send({ kind: 'changeLine', line, text: 'Nine lanterns were lit' });
  await send({ kind: 'close', reason: 'A number was wrong' });
  await again.giveOut();
  const path = await copyOf(again, chairName);
  const copy = await read(again.staff, path);
  expect(copy.changes).toEqual({ before: 1, reason: 'A number was wrong', gone: [] });
  expect(copy.headings.flatMap(({ lines }) => lines)).toMatchObject([
    { text: 'Nine lanterns were lit', changed: 'reworded', was: 'Twelve lanterns were lit' },
  ]);
});

test('[C169] what a new version quotes of the old one is looked through too, before anybody is given it', async () => {
  const { scene, line } = await held();
  const mother = await personOf(scene, 'Kezia Thistlewick');
  const send = (command: Record<string, unknown>) => must(scene.command(scene.staff, command));
  await send({ kind: 'reopen', reason: 'It says too much' });
  await send({ kind: 'changeLine', line, text: 'Some lights were lit' });
  const fact = { kind: 'other', text: 'Twelve lanterns', keptFrom: [mother] };
  await send({ kind: 'setProtected', facts: [fact] });
  await send({ kind: 'close' });
  const version = (await state(scene)).issues.at(-1)?.version;
  const given = await scene.command(scene.staff, { kind: 'giveOutCopies', version });
  expect(given.status).toBe(422);
  const desk = await scene.staff.get(`/api/conferences/${scene.conference}/giving-out`);
  expect(desk.text).toContain('Twelve lanterns');
});

test('[C171] the words of a correction are on no disk any more once its line is redacted', async () => {
  const { scene, mother, line } = await held();
  await must(mother.post(`${await copyOf(scene, 'Kezia Thistlewick')}/corrections`, said()));
  const words = async () =>
    (await server.store.readFacts(scene.conference))
      .filter(({ kind }) => kind === 'correctionProposed')
      .map((fact) => ('words' in fact ? fact.words : null));
  expect(JSON.stringify(await words())).toContain(secret);
  await must(scene.command(scene.staff, { kind: 'reopen', reason: 'It must go' }));
  await must(scene.command(scene.staff, { kind: 'redactLines', lines: [line] }));
  expect(await words()).toEqual([null]);
});

/** The health visitor may hear about one child; the line is about the other, and goes away from her. */
async function narrow(scene: Scene, line: { line: string; opId: string }): Promise<string[]> {
  const [first, ...others] = (await state(scene)).children.map(({ id }) => id);
  const person = await personOf(scene, 'Maud Pettigrew');
  await must(scene.command(scene.staff, { kind: 'setHearing', person, hears: others }));
  const children = first === undefined ? [] : [first];
  await must(scene.command(scene.staff, { kind: 'narrowLine', ...line, children }));
  return children;
}

test('[C165] [C171] what is said of a line that went to fewer people since goes with that line too', async () => {
  const { scene, mother, line } = await held();
  const path = await copyOf(scene, 'Kezia Thistlewick');
  const send = (command: Record<string, unknown>) => must(scene.command(scene.staff, command));
  await send({ kind: 'reopen', reason: 'It is about one child' });
  const narrower = opId();
  const children = await narrow(scene, { line, opId: narrower });
  await must(mother.post(`${path}/corrections`, said()));
  const sent = async () => [...(await state(scene)).corrections.values()][0];
  expect((await sent())?.line).toMatchObject({ id: narrower, children });
  await send({ kind: 'redactLines', lines: [narrower] });
  expect(await sent()).toMatchObject({ about: '', text: '' });
});

test('[C169] a line that went to fewer people is no new line for those of them who had it before', async () => {
  const { scene, mother, line } = await held();
  const send = (command: Record<string, unknown>) => must(scene.command(scene.staff, command));
  await send({ kind: 'reopen', reason: 'It is about one child' });
  await narrow(scene, { line, opId: opId() });
  await send({ kind: 'close', reason: 'Nothing else' });
  await scene.giveOut();
  const copy = await read(mother, await copyOf(scene, 'Kezia Thistlewick'));
  const [own] = copy.headings.flatMap(({ lines }) => lines);
  expect([copy.version, own?.text, own?.changed]).toEqual([
    2,
    'Twelve lanterns were lit',
    undefined,
  ]);
});
