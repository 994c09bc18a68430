import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { createBrowser } from './browser.ts';
import { openLive, tryUpgrade } from './live-socket.ts';
import type { RetentionScene } from './retention-scene.ts';
import { closeConference, day, must } from './retention-scene.ts';
import type { RunningServer } from './running-server.ts';
import { forgetFolder, startServer } from './running-server.ts';
import { newConference, opId } from './scene.ts';

const minute = 60_000;

let clock: number;
let server: RunningServer;
let at: RetentionScene;
const later = (ms: number) => void (clock += ms);

beforeAll(async () => {
  clock = Date.now();
  server = await startServer({ now: () => clock, sweepEveryMs: 25 });
  at = await closeConference(server, later);
});
afterAll(async () => {
  await server.stop();
  forgetFolder(server.folder);
});

const kind = (answer: { json: unknown }) =>
  (answer.json as { refused?: { kind: string } }).refused?.kind;

describe('[W14] when a closed conference is destroyed is for those who decide it', () => {
  test('its chair, deputy and readers, and administrators; to everybody else it is not there', async () => {
    const { chair, deputy, assigned, administrator, stranger } = at;
    const keeping = at.path('keeping');
    const standing = async ({ browser }: typeof chair) => (await at.keeping(browser)).you;
    expect(await Promise.all([chair, deputy, assigned, administrator].map(standing))).toEqual([
      'chair',
      'deputy',
      'assigned',
      'administrator',
    ]);
    const elsewhere = '/api/conferences/no-such-conference/keeping';
    for (const browser of [stranger.browser, createBrowser(server.origin)]) {
      const [asked, unknown] = [await browser.get(keeping), await browser.get(elsewhere)];
      expect(asked.status).toBeGreaterThanOrEqual(401);
      expect([asked.status, asked.text]).toEqual([unknown.status, unknown.text]);
      expect((await at.keep(browser, 'hold', 'No')).status).toBe(asked.status);
    }
    expect((await stranger.browser.get('/api/keeping')).status).toBe(404);
    expect((await deputy.browser.post('/api/keeping', { days: 28 })).status).toBe(404);
  });

  test('before the close there is nothing to keep, not even for administrators', async () => {
    const made = await must(at.chair.browser.post('/api/conferences', newConference));
    const { conference } = made.json as { conference: string };
    for (const { browser } of [at.chair, at.administrator]) {
      expect((await browser.get(`/api/conferences/${conference}/keeping`)).status).toBe(404);
    }
  });

  test('an administrator sees days, and nothing of who it was about', async () => {
    const { browser } = at.administrator;
    const answers = [
      await must(browser.get('/api/keeping')),
      await must(browser.get(at.path('keeping'))),
    ];
    for (const { text } of answers) {
      expect(text).toContain(newConference.date);
      for (const word of [...newConference.children, newConference.place, 'Thistlewick']) {
        expect(text).not.toContain(word);
      }
    }
    expect((await browser.get(at.path('record'))).status).toBe(404);
    expect((await must(browser.get('/api/conferences'))).text).toContain('"conferences":[]');
  });

  test('the date stands in the list of those named for it', async () => {
    const { kept } = await listed();
    const issued = (await at.keeping(at.chair.browser)).issued;
    expect(kept).toMatchObject({ from: issued + 90 * day, at: null, agreed: 0, near: false });
  });
});

async function listed() {
  const { conferences } = (await must(at.deputy.browser.get('/api/conferences'))).json as {
    conferences: { kept: unknown }[];
  };
  return conferences[0] ?? { kept: null };
}

describe('[W15] two people agree', () => {
  test('asking needs a fresh proof, stopping does not', async () => {
    later(11 * minute);
    expect(kind(await at.keep(at.deputy.browser, 'ask'))).toBe('prove-again');
    await must(at.keep(at.deputy.browser, 'hold', 'A complaint.'));
    expect(kind(await at.keep(at.deputy.browser, 'end-hold', 'Answered.'))).toBe('prove-again');
    await must(at.keep(await at.deputy.comes(), 'end-hold', 'Answered.'));
    await must(at.keep(at.deputy.browser, 'ask'));
  });

  test('the same account never twice, also in another browser; an administrator may be the second', async () => {
    expect(kind(await at.keep(at.deputy.browser, 'agree'))).toBe('not-allowed');
    expect(kind(await at.keep(await at.deputy.comes(), 'agree'))).toBe('not-allowed');
    expect((await at.keeping(at.deputy.browser)).may).toEqual(['call-off', 'hold']);
    const second = await at.administrator.comes();
    expect((await at.keeping(second)).may).toEqual(['agree', 'hold']);
    const agreed = (await must(at.keep(second, 'agree'))).json;
    expect(agreed).toMatchObject({ asked: { name: 'Rue Amberley' }, agreed: { you: true } });
    expect(await listed()).toMatchObject({ kept: { agreed: 2 } });
  });

  test('either of them calls it off, and so does the chair; others only say that it must be kept', async () => {
    expect(kind(await at.keep(at.assigned.browser, 'call-off'))).toBe('not-allowed');
    await must(at.keep(at.chair.browser, 'call-off'));
    expect(await listed()).toMatchObject({ kept: { agreed: 0, at: null } });
  });

  test('a hold shows its reason to those who may end it, and stands in the list', async () => {
    await must(at.keep(at.administrator.browser, 'hold', 'The court asked for it.'));
    const { hold, may, kept } = await at.keeping(at.assigned.browser);
    expect(hold).toMatchObject({ name: 'Hazel Thorne', reason: 'The court asked for it.' });
    expect([may, kept.held]).toEqual([['end-hold'], true]);
    expect(kind(await at.keep(await at.deputy.comes(), 'ask'))).toBe('wrong-time');
    expect(server.logged.join('\n')).not.toContain('court');
  });
});

test('[W14] administrators set the days, with a fresh proof, from 28 to 3650', async () => {
  later(11 * minute);
  const stale = at.administrator.browser;
  expect(kind(await stale.post('/api/keeping', { days: 120 }))).toBe('prove-again');
  const browser = await at.administrator.comes();
  for (const days of [27, 3651, 90.5, '90']) {
    expect((await browser.post('/api/keeping', { days })).status).toBe(400);
  }
  await must(browser.post('/api/keeping', { days: 120 }));
  const { issued, kept } = await at.keeping(browser);
  expect(kept.from).toBe(issued + 120 * day);
});

describe('[W16] when the day has come', () => {
  test('nothing happens while it is held, or while nobody agreed; people are reminded', async () => {
    later(107 * day);
    await at.deputy.comes();
    expect(await listed()).toMatchObject({ kept: { held: true, near: false } });
    await must(at.keep(at.deputy.browser, 'end-hold', 'The court is done.'));
    expect(await listed()).toMatchObject({ kept: { held: false, near: true, over: false } });
    later(14 * day);
    await at.deputy.comes();
    expect(await listed()).toMatchObject({ kept: { near: true, over: true, at: null } });
    expect(await server.store.listDestroyed()).toEqual([]);
  });

  test('it is destroyed a week after the second yes: its sockets get 4404, its links, codes and sessions are gone', async () => {
    const { scene } = at;
    const path = (rest: string) => at.path(rest);
    await must(at.keep(await at.deputy.comes(), 'ask'));
    await must(at.keep(await at.assigned.comes(), 'agree'));
    later(7 * day - minute);
    const chair = await at.chair.comes();
    await must(chair.post(path('record'), { opId: opId(), reason: 'A last look.' }));
    const { text } = await must(chair.get(path('links')));
    const live = openLive(server.origin, scene.conference, chair.cookie());
    await live.view(({ at: where }) => where === 'conference');
    expect(await recordsAbout(server.store, scene.conference)).not.toEqual([]);
    expect((await server.store.listDestroyed()).length).toBe(0);

    later(minute);
    expect(await live.closed).toBe(4404);
    await gone(server.store, scene.conference);

    expect(await recordsAbout(server.store, scene.conference)).toEqual([]);
    for (const [, token] of text.matchAll(/#([A-Za-z0-9_-]{16,})/g)) {
      const visitor = createBrowser(server.origin);
      expect((await visitor.post('/api/link', { token })).status).toBe(404);
    }
    const [, code] = /"code":"([A-Z0-9]{3} [A-Z0-9]{3})"/.exec(text) ?? [];
    const knock = { code, name: 'Zed', role: 'network', where: 'room' };
    expect((await createBrowser(server.origin).post('/api/join', knock)).status).toBe(404);
    const pages = ['record', 'keeping', 'links', 'record/happened', 'outcomes/x.json'];
    const answers = await Promise.all(pages.map((rest) => chair.get(path(rest))));
    expect(answers.map(({ status }) => status)).toEqual(pages.map(() => 404));
    const headers = { origin: server.origin, cookie: chair.cookie() };
    expect(await tryUpgrade(server.origin, `/live/${scene.conference}`, headers)).toBe(404);
    expect(server.logged.filter((line) => line.includes('conference-destroyed'))).toHaveLength(1);
  });

  test('its list says so for ever, by its number, to those it was there for', async () => {
    later(400 * day);
    const list = async (browser: Awaited<ReturnType<typeof at.deputy.comes>>) =>
      (await must(browser.get('/api/conferences'))).json as { destroyed: { conference: string }[] };
    const { conference } = at.scene;
    for (const one of [at.chair, at.deputy, at.assigned]) {
      const { destroyed } = await list(await one.comes());
      expect(destroyed.map((each) => each.conference)).toEqual([conference]);
    }
    expect((await list(await at.stranger.comes())).destroyed).toEqual([]);
    const all = await must((await at.administrator.comes()).get('/api/keeping'));
    expect(all.json).toMatchObject({ conferences: [], destroyed: [{ conference }] });
  });
});

/** Links, codes of the room and sessions that are kept for a conference. */
async function recordsAbout(store: Store, conference: string): Promise<string[]> {
  const found: string[] = [];
  for (const kept of ['link', 'code', 'session'] as const) {
    for (const { key, value } of await store.listRecords(kept)) {
      const { pass } = value as { pass?: { conference?: string } };
      const { conference: owner } = value as { conference?: string };
      if ((pass?.conference ?? owner) === conference) found.push(`${kept} ${key}`);
    }
  }
  return found;
}

/** The sweep's last step takes it off the list. */
const gone = (store: Store, conference: string): Promise<unknown> =>
  vi.waitUntil(
    async () => (await store.listDestroyed()).some((one) => one.conference === conference),
    { timeout: minute },
  );
