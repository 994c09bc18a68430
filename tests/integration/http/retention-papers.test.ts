import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inGroups } from '../../../shared/outcomes/in-groups.ts';
import type { Happened, RecordFacts } from '../../../shared/protocol/staff.ts';
import type { ConferenceSummary } from '../../../server/store/store.ts';
import { runProgram } from '../upkeep/run-program.ts';
import type { Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import type { RetentionScene } from './retention-scene.ts';
import { closeConference, day, must } from './retention-scene.ts';
import type { RunningServer } from './running-server.ts';
import { forgetFolder, startServer } from './running-server.ts';
import { chairName, opId } from './scene.ts';

const minute = 60_000;
const mothersName = 'Kezia Thistlewick';

let clock: number;
let server: RunningServer;
let at: RetentionScene;
let mothersLink: { token: string; code: string };
const later = (ms: number) => void (clock += ms);

beforeAll(async () => {
  clock = Date.now();
  server = await startServer({ now: () => clock });
  at = await closeConference(server, later);
  const mother = (await at.scene.links()).people.find(({ name }) => name === mothersName);
  mothersLink = { token: mother?.link.split('#')[1] ?? '', code: mother?.code ?? '' };
});
afterAll(async () => {
  await server.stop();
  forgetFolder(server.folder);
});

const state = async () => {
  const room = await server.serving.rooms.enter(at.scene.conference);
  if (room === null) throw new Error('no room');
  return room.state();
};
const copyOf = async (name: string, browser?: Browser): Promise<string> => {
  const { people, issues } = await state();
  const person = [...people.values()].find((one) => one.name === name);
  const copy = issues.at(-1)?.copies.get(person?.id ?? '') ?? '';
  if (browser !== undefined) await must(browser.get(at.path(`outcomes/${copy}.json`)));
  return copy;
};
const record = async (browser: Browser) =>
  (await must(browser.get(at.path('record')))).json as Extract<RecordFacts, { at: 'open' }>;

async function reads(): Promise<Browser> {
  const browser = createBrowser(server.origin);
  await must(browser.post('/api/read', mothersLink));
  return browser;
}

describe('[W17] every opening of a copy is in the journal', () => {
  test('by link and code: once for a session in a minute, whichever form, and again later', async () => {
    const mother = await reads();
    const copy = await copyOf(mothersName);
    for (const form of ['json', 'html', 'json']) {
      await must(mother.get(at.path(`outcomes/${copy}.${form}`)));
    }
    expect((await state()).readings).toMatchObject([{ copy, account: null }]);
    later(minute);
    await must(mother.get(at.path(`outcomes/${copy}.html`)));
    await copyOf(mothersName, await reads());
    expect((await state()).readings).toHaveLength(3);
    // Its head alone tells how long it is.
    later(minute);
    const head = { method: 'HEAD', headers: { cookie: mother.cookie() } };
    const path = at.path(`outcomes/${copy}.html`);
    expect((await fetch(`${server.origin}${path}`, head)).status).toBe(200);
    expect((await state()).readings).toHaveLength(4);
  });

  test('by staff, as the account they are; the chair sees who opened whose, the others do not', async () => {
    const { deputy, chair } = at;
    await must(deputy.browser.post(at.path('record'), { opId: opId(), reason: 'A question.' }));
    await copyOf(chairName, deputy.browser);
    await copyOf(mothersName, chair.browser);
    const { readings } = await record(chair.browser);
    expect(readings.map(({ whose, by }) => `${whose} by ${by}`).slice(0, 2)).toEqual([
      `${mothersName} by ${chairName}`,
      `${chairName} by Rue Amberley`,
    ]);
    expect(readings.at(-1)).toMatchObject({ whose: mothersName, by: mothersName });
    expect((await record(deputy.browser)).readings).toEqual([]);
  });

  test('what is refused is not opened, and stands nowhere', async () => {
    const before = (await state()).readings.length;
    const copy = await copyOf(chairName);
    const mother = await reads();
    expect((await mother.get(at.path(`outcomes/${copy}.json`))).status).toBe(404);
    expect((await at.stranger.browser.get(at.path(`outcomes/${copy}.json`))).status).toBe(404);
    expect((await state()).readings).toHaveLength(before);
  });
});

describe('[W18] the end of the journal stands on papers of staff only', () => {
  const macs = new Set<string>();
  const endNow = async () => {
    const { mac = '' } = (await server.store.readJournalEnd(at.scene.conference)) ?? {};
    macs.add(mac);
    return mac;
  };

  test('on the record, and on the printed copies of the chair and the minute taker', async () => {
    const { journal } = await record(at.chair.browser);
    expect(journal).toEqual({
      at: clock,
      ...(await server.store.readJournalEnd(at.scene.conference)),
    });
    later(minute);
    const html = await must(
      at.chair.browser.get(at.path(`outcomes/${await copyOf(chairName)}.html`)),
    );
    expect(html.text).toContain(`ends with ${inGroups(await endNow())}`);
  });

  test('on nobody else’s, whoever opens it, and in no data', async () => {
    later(minute);
    const { chair, deputy } = at;
    const [mothers, chairs] = [await copyOf(mothersName), await copyOf(chairName)];
    const mother = await reads();
    const answers = [
      await mother.get(at.path(`outcomes/${mothers}.html`)),
      await mother.get(at.path(`outcomes/${mothers}.json`)),
      await mother.get('/api/me'),
      await chair.browser.get(at.path(`outcomes/${mothers}.html`)),
      await chair.browser.get(at.path(`outcomes/${chairs}.json`)),
      await deputy.browser.get(at.path(`outcomes/${chairs}.json`)),
    ];
    await endNow();
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/ends with|[0-9a-f]{64}/);
      for (const mac of macs) expect(text.replaceAll(' ', '')).not.toContain(mac);
    }
  });
});

describe('[W19] a copy carries a code of its own bytes', () => {
  const check = async (browser: Browser, code: string) =>
    (await must(browser.post(at.path('record/check'), { code }))).json as {
      copy: { whose: string; version: number; id: string | null } | null;
    };

  test('at its foot and in its data; by it staff learn which copy a paper is', async () => {
    const copy = await copyOf(mothersName);
    const mother = await reads();
    const { text } = await must(mother.get(at.path(`outcomes/${copy}.html`)));
    const [, printed = ''] = /Code of this copy: ((?:[0-9a-f]{4} ?){8})/.exec(text) ?? [];
    const stored = await server.store.readCopy(at.scene.conference, copy);
    expect(printed.replaceAll(' ', '')).toBe(server.store.stamp(Buffer.from(stored?.json ?? '')));
    const found = { whose: mothersName, version: 1 };
    for (const typed of [printed, ` ${printed.toUpperCase()}`, printed.replaceAll(' ', '-')]) {
      expect((await check(at.chair.browser, typed)).copy).toMatchObject({ ...found, id: copy });
      // Those who read the record alone learn whose it is, and not where it is.
      expect((await check(at.deputy.browser, typed)).copy).toMatchObject({ ...found, id: null });
    }
  });

  test('the data without its code has that code, and no other data has', async () => {
    const copy = await copyOf(mothersName);
    const { text } = await must((await reads()).get(at.path(`outcomes/${copy}.json`)));
    const [, code = ''] = /,"code":"([0-9a-f]{32})"\}$/.exec(text) ?? [];
    const whole = text.replace(/,"code":"[0-9a-f]{32}"\}$/, '}');
    expect(server.store.stamp(Buffer.from(whole))).toBe(code);
    const altered = whole.replace('The Willow Room', 'The Willow Hall');
    expect(altered).not.toBe(whole);
    expect(server.store.stamp(Buffer.from(altered))).not.toBe(code);
    const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    for (const typed of [wrong, '', 'not a code', code.slice(0, 31)]) {
      expect((await check(at.chair.browser, typed)).copy).toBeNull();
    }
  });

  test('nobody else may ask', async () => {
    for (const browser of [at.stranger.browser, at.assigned.browser, at.administrator.browser]) {
      const answer = await browser.post(at.path('record/check'), { code: '0'.repeat(32) });
      expect(answer.status).toBe(404);
    }
  });
});

test('[W20] what happened is told in pages, newest first, to those who have the record open', async () => {
  const page = async (before = '') =>
    (await must(at.deputy.browser.get(at.path(`record/happened${before}`)))).json as Happened;
  const first = await page();
  const numbers = first.entries.map(({ number }) => number);
  const facts = (await server.store.readJournalEnd(at.scene.conference))?.facts ?? 0;
  expect(numbers[0]).toBe(facts);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  const opened = first.entries.find(({ what }) => what === 'copyRead');
  expect([opened?.by, opened?.words['person']]).toEqual([mothersName, mothersName]);
  const older = await page(`?before=${String(numbers.at(-3))}`);
  expect(older.entries[0]?.number).toBe((numbers.at(-3) ?? 0) - 1);
  expect(await page('?before=nonsense')).toEqual(first);
  const all = [
    ...first.entries,
    ...(first.next === null ? [] : (await page(`?before=${first.next}`)).entries),
  ];
  expect(all.find(({ what }) => what === 'admitted')).toMatchObject({
    by: chairName,
    words: { person: mothersName },
  });
  for (const browser of [at.assigned.browser, at.stranger.browser, await reads()]) {
    expect((await browser.get(at.path('record/happened'))).status).toBeGreaterThanOrEqual(401);
  }
});

test('[W16] of a conference that an earlier release closed the date is learned from its facts', async () => {
  const { conference } = at.scene;
  const kept = async () => (await server.store.listConferences())[0]?.kept;
  const before = await kept();
  const [{ kept: _, ...older } = { kept: null }] = await server.store.listConferences();
  await server.store.commit({ conference, summary: older as ConferenceSummary });
  expect(await kept()).toBeUndefined();
  const { port } = server.serving;
  await server.stop();
  server = await startServer({ folder: server.folder, port, now: () => clock });
  expect(before).toMatchObject({ held: false, destroyed: null });
  expect(await kept()).toEqual(before);
});

test('[W16] killed between the decision and the keys, the next start finishes it; the journal holds without a key', async () => {
  const { conference } = at.scene;
  await must(at.keep(await at.deputy.comes(), 'ask'));
  await must(at.keep(await at.assigned.comes(), 'agree'));
  later(91 * day);
  const room = await server.serving.rooms.enter(conference);
  const command = {
    kind: 'destroy',
    opId: 'decided-and-no-more',
    rule: { days: 90, since: 0 },
  } as const;
  expect(await room?.command({ as: 'server' }, command)).toMatchObject({ ok: true });
  // Nobody comes in any more, although everything is still on disk.
  await server.serving.rooms.drop(conference);
  expect(await server.serving.rooms.enter(conference)).toBeNull();
  expect((await server.store.readFacts(conference)).at(-1)).toMatchObject({ kind: 'destroyed' });
  await server.stop();

  server = await startServer({ folder: server.folder, now: () => clock, sweepEveryMs: 3_600_000 });
  const [destroyed] = await server.store.listDestroyed();
  expect(destroyed).toMatchObject({ conference, asked: at.deputy.id, agreed: at.assigned.id });
  expect(await server.serving.rooms.enter(conference)).toBeNull();
  expect(await server.store.listConferences()).toEqual([]);
  await server.stop();

  const folders = ['data', 'keys'].flatMap((name) => [`--${name}`, join(server.folder, name)]);
  const verified = await runProgram('verify', ...folders);
  expect(verified.said).toContain(`${conference}: destroyed; its journal holds`);
  expect(verified).toMatchObject({ code: 0 });
  server = await startServer({ folder: server.folder, now: () => clock });
});
