import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRawClient, syncPathOf } from '../../support/raw-client.ts';
import { putLine, typeIn, wordsIn } from '../../support/pen-writing.ts';
import { openLive, splitRelay, type SplitRelay } from '../../support/split-relay.ts';
import { openStockClient, synced, type StockClient } from '../../support/stock-client.ts';
import { startTestRelay, type GuestName, type TestRelay } from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';

let relay: TestRelay;
let split: SplitRelay;
const clients: StockClient[] = [];

const sit = async (who: GuestName, document: string): Promise<StockClient> => {
  const client = openStockClient(relay, document, relay.people[who]);
  clients.push(client);
  await synced(client);
  return client;
};
const knock = (who: GuestName, document: string): StockClient => {
  const client = openStockClient(relay, document, relay.people[who]);
  clients.push(client);
  return client;
};

beforeEach(async () => {
  relay = await startTestRelay();
  split = await splitRelay(relay);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await relay.stop();
});

test('[R10] whoever is not in the part that opens loses every document at once, waits, and comes back on the socket they have', async () => {
  await split.open('A');
  const { document } = await split.audience('A');
  const chair = await sit('chair', document);
  const mother = await sit('mother', document);
  const motherOfAll = await sit('mother', relay.documents.everyone);
  const live = await openLive(relay, relay.people.mother);
  putLine(chair.doc, 'L1', relay.people.chair);
  await until(mother.changes, () => wordsIn(mother.doc, 'L1') === '');

  const opened = split.open('B');
  expect(await mother.closed()).toBe(4403);
  expect(await motherOfAll.closed()).toBe(4403);
  await opened;
  expect(await live.view(({ at }) => at === 'holding')).toEqual({
    at: 'holding',
    conference: relay.conference,
    you: { id: relay.people.mother, name: 'Kezia Thistlewick', role: 'parent' },
    may: ['leave'],
    started: true,
    outcomes: null,
  });
  const heard = live.views().length;
  typeIn(chair.doc, 'L1', 'while she waits outside');
  await split.chair({ kind: 'leave', person: relay.people.nana });
  await split.chair({ kind: 'showOnScreen', shows: 'board' });
  expect(live.views().length).toBe(heard);
  expect(wordsIn(mother.doc, 'L1')).toBe('');
  expect(await knock('mother', document).closed()).toBe(4403);

  await split.open('A');
  await live.view(() => live.views().length > heard);
  expect(live.views().at(-1)?.at).toBe('conference');
  const back = await sit('mother', document);
  await until(back.changes, () => wordsIn(back.doc, 'L1') === 'while she waits outside');
});

test('[R11] while a restricted part is open every other document is frozen and has a new address; what slept at the old one cannot come back', async () => {
  await split.open('A');
  const { document: old } = await split.audience('A');
  const minuteTaker = await sit('minuteTaker', old);
  putLine(minuteTaker.doc, 'L1', relay.people.minuteTaker);
  typeIn(minuteTaker.doc, 'L1', 'before');
  const police = await sit('police', old);
  await until(police.changes, () => wordsIn(police.doc, 'L1') === 'before');

  minuteTaker.provider.disconnect();
  await split.open('R');
  expect(await police.closed()).toBe(4409);
  typeIn(minuteTaker.doc, 'L1', ' and what was typed asleep');
  minuteTaker.provider.connect();
  expect(await minuteTaker.closed()).toBe(4403);

  const { document: moved, epoch } = await split.audience('A');
  expect(moved).not.toBe(old);
  expect(epoch).toBe(1);
  const frozen = await sit('chair', moved);
  expect(wordsIn(frozen.doc, 'L1')).toBe('before');
  typeIn(frozen.doc, 'L1', ' while it is frozen');
  expect(await frozen.closed()).toBe(4403);
  await split.open('A');
  const after = await sit('mother', moved);
  expect(wordsIn(after.doc, 'L1')).toBe('before');
  expect(await knock('minuteTaker', old).closed()).toBe(4409);
});

test('[R11] a restricted part is restricted before the first socket after a crash, and its document is shut once it is over', async () => {
  await split.open('R');
  const { document } = await split.audience('R');
  const chair = await sit('chair', document);
  putLine(chair.doc, 'R1', relay.people.chair);
  typeIn(chair.doc, 'R1', 'for the police alone');
  const police = await sit('police', document);
  await until(police.changes, () => wordsIn(police.doc, 'R1') === 'for the police alone');
  await relay.restart('hard');
  for (const who of ['mother', 'nana', 'minuteTaker'] as const) {
    const live = await openLive(relay, relay.people[who]);
    expect((await live.view(() => true)).at).toBe('holding');
    expect(await knock(who, relay.documents.everyone).closed()).toBe(4403);
    expect(await knock(who, document).closed()).toBe(4404);
  }
  const again = await sit('police', document);
  expect(wordsIn(again.doc, 'R1')).toBe('for the police alone');
  await split.open('A');
  expect(await again.closed()).toBe(4403);
  expect(await knock('chair', document).closed()).toBe(4403);
  expect(await knock('mother', document).closed()).toBe(4404);
  await relay.restart();
  const { document: a } = await split.audience('A');
  await sit('mother', a);
});

test('[R11] what family sockets carry while a restricted part is open is beats of one size and nothing else', async () => {
  await split.open('A');
  const live = await openLive(relay, relay.people.mother);
  await split.open('R');
  await live.view(({ at }) => at === 'holding');
  const start = live.heard.length;
  const { document, id } = await split.audience('R');
  const chair = await sit('chair', document);
  putLine(chair.doc, 'R1', relay.people.chair);
  await relay.command(relay.people.police, {
    kind: 'addLine',
    audience: id,
    code: 'harm-now',
    text: 'heard by the police',
    saidBy: relay.people.police,
    about: null,
  });
  await split.chair({ kind: 'leave', person: relay.people.nana });
  await split.chair({ kind: 'givePen', person: relay.people.police });
  const door = await relay.door({
    kind: 'knock',
    via: 'code',
    spareLink: null,
    person: null,
    name: 'Gethin Moorcroft',
    role: 'professional',
    where: 'video',
  });
  expect(door.ok).toBe(true);
  const beats = new Set<string>();
  await live.hears((one) => live.heard.indexOf(one) >= start + 1);
  for (const one of live.heard.slice(start)) beats.add(JSON.stringify(one));
  expect([...beats]).toEqual([JSON.stringify({ kind: 'text', text: '{"type":"beat"}' })]);
});

test('[R12] a line about a child that somebody here may not hear about reaches nobody but those who may', async () => {
  const [juno, otis] = (await relay.room()).state().children.map(({ id }) => id);
  if (juno === undefined || otis === undefined) throw new Error('two children');
  await split.chair({ kind: 'setHearing', person: relay.people.mother, hears: [juno] });
  await split.open('A');
  const { id, document } = await split.audience('A');
  const mother = await openRawClient(relay, syncPathOf(relay, document), relay.people.mother);
  const line = await relay.command(relay.people.police, {
    kind: 'addLine',
    audience: id,
    code: 'harm-now',
    text: 'Otis was hurt at the weekend',
    saidBy: relay.people.police,
    about: null,
    children: [otis],
  });
  expect(line).toMatchObject({ ok: true });
  const { audiences } = (await relay.room()).state();
  const narrow = [...audiences.values()].find(({ of }) => of === id);
  expect(narrow?.children).toEqual([otis]);
  expect(await knock('mother', narrow?.document ?? '').closed()).toBe(4404);
  const minuteTaker = await sit('minuteTaker', narrow?.document ?? '');
  expect([...minuteTaker.doc.getMap('lines').keys()]).toHaveLength(1);

  // With the pen, the gate keeps it out of the wider document.
  const pen = await sit('minuteTaker', document);
  putLine(pen.doc, 'L1', relay.people.minuteTaker, { children: [otis] });
  expect(await pen.closed()).toBe(4403);
  const next = await sit('minuteTaker', document);
  putLine(next.doc, 'L2', relay.people.minuteTaker, { children: [juno] });
  await mother.hears(({ kind }) => kind === 'update');
  const all = JSON.stringify(
    mother.heard.map((one) =>
      'payload' in one ? Buffer.from(one.payload).toString('latin1') : '',
    ),
  );
  expect(all).not.toContain('Otis');
  expect(all).toContain('L2');
});

test('[R13] lines released to another part come there as new lines with no history', async () => {
  await split.open('A');
  const a = await split.audience('A');
  const b = await split.audience('B');
  const pen = await sit('chair', a.document);
  putLine(pen.doc, 'L1', relay.people.chair, { saidBy: [relay.people.mother] });
  typeIn(pen.doc, 'L1', 'Kezia hid the bottles at 6 Larkspur Court');
  await until(pen.changes, () => wordsIn(pen.doc, 'L1') !== '');
  const police = await sit('police', a.document);
  await until(police.changes, () => wordsIn(police.doc, 'L1') !== undefined);
  await split.open('B');
  const nana = await openRawClient(relay, syncPathOf(relay, b.document), relay.people.nana);
  const nanasLive = await openLive(relay, relay.people.nana);
  await split.chair({
    kind: 'releaseLines',
    to: b.id,
    newcomers: [relay.people.nana],
    lines: [{ line: 'L1', text: 'There was drink at home', howWeWillKnow: null, children: [] }],
  });
  const update = await nana.hears(({ kind }) => kind === 'update');
  const bytes = Buffer.from('payload' in update ? update.payload : []).toString('latin1');
  expect(bytes).toContain('There was drink at home');
  expect(bytes).not.toContain('Larkspur');
  expect(bytes).not.toContain('"L1"');
  // In other words nobody is named who is not of that audience.
  const nanas = await nanasLive.view(({ at }) => at === 'conference');
  expect(JSON.stringify(nanas)).not.toContain(relay.people.mother);
  expect(bytes).not.toContain(relay.people.mother);
  // Who sees both is told which of the two to show; who sees one is not told of another.
  const policeView = await (await openLive(relay, relay.people.police)).view(() => true);
  expect(policeView).toMatchObject({ variants: [{ of: 'L1' }] });
  expect(nanasLive.views().at(-1)).toMatchObject({ variants: [] });
  const refused = await relay.command(relay.people.chair, {
    kind: 'releaseLines',
    to: b.id,
    newcomers: [],
    lines: [{ line: 'L1', text: null, howWeWillKnow: null, children: [] }],
  });
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'someone-was-first' } });
});
