import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conferenceListSchema, reviewMadeSchema } from '../../../shared/protocol/http.ts';
import type { Store } from '../../../server/store/store.ts';
import { StoreFailure } from '../../../server/store/store-failure.ts';
import { createBrowser } from './browser.ts';
import { closeConference, must } from './retention-scene.ts';
import type { RetentionScene } from './retention-scene.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';
import { opId, sceneOf } from './scene.ts';

const when = { date: '2026-07-07', time: '13:30', place: 'The Willow Room' };

/** The disk says no to the next batch of another conference than those it knows. */
function failingOnce(): { disk: (store: Store) => Store; fail: () => void } {
  let failing = false;
  return {
    fail: () => {
      failing = true;
    },
    disk: (store) => ({
      ...store,
      commit: async (batch) => {
        if (!failing || batch.op?.id !== 'review') return store.commit(batch);
        failing = false;
        throw new StoreFailure('refused', 'the test says so');
      },
    }),
  };
}

describe('the review of a closed conference', () => {
  let server: RunningServer;
  let scene: RetentionScene;
  const bad = failingOnce();
  const ask = (browser = scene.chair.browser, more = {}) =>
    browser.post(scene.path('review'), { ...when, ...more });
  const listed = async () =>
    conferenceListSchema.parse((await scene.chair.browser.get('/api/conferences')).json)
      .conferences;

  beforeAll(async () => {
    let now = Date.UTC(2026, 3, 14, 12);
    server = await startServer({ now: () => now, disk: bad.disk });
    scene = await closeConference(server, (ms) => {
      now += ms;
    });
  });
  afterAll(async () => {
    await server.stop();
    forgetFolder(server.folder);
  });

  test('[C146] nobody but those who are named for it can make one', async () => {
    expect((await ask(createBrowser(server.origin))).status).toBe(401);
    expect((await ask(scene.stranger.browser)).status).toBe(404);
    expect((await ask(scene.administrator.browser)).status).toBe(404);
    expect((await listed()).map(({ review }) => review)).toEqual([null]);
  });

  test('[C146] it comes after the last one, in a format that is there', async () => {
    expect((await ask(scene.chair.browser, { date: '2026-04-14' })).status).toBe(400);
    expect((await ask(scene.chair.browser, { date: '2026-04-01' })).status).toBe(400);
    expect((await ask(scene.chair.browser, { template: 'no-such-format' })).status).toBe(404);
    expect((await ask(scene.chair.browser, { date: 'soon' })).status).toBe(400);
  });

  test('[C146] [R20] where it cannot be written there is none, and asked again it is made whole', async () => {
    bad.fail();
    expect((await ask()).status).toBe(503);
    expect((await listed()).length).toBe(1);
  });

  test('[C146] pressed twice at once by two people it is one, and asked again the same', async () => {
    const answers = await Promise.all([ask(), ask(scene.deputy.browser), ask()]);
    const made = answers.map(({ json }) => reviewMadeSchema.parse(json));
    expect(new Set(made.map(({ conference }) => conference)).size).toBe(1);
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
    const again = reviewMadeSchema.parse((await ask(scene.assigned.browser)).json);
    expect(again).toEqual({ conference: made[0]?.conference, isNew: false });
    const [coming, past] = (await listed()).toSorted((a, b) => b.date.localeCompare(a.date));
    expect(coming).toMatchObject({ kind: 'review', progress: 'planned', you: 'chair', ...when });
    expect(past).toMatchObject({ kind: 'initial', review: coming?.conference });
  });

  test('[C146] whoever chaired the last one chairs it, and everybody has a link of their own', async () => {
    const id = (await listed()).find(({ kind }) => kind === 'review')?.conference ?? '';
    const review = sceneOf(server, { staff: scene.chair.browser, kit: scene.scene.kit }, id);
    const { people } = await review.links();
    expect(people.map(({ name }) => name)).toEqual([
      'Dennis Quill',
      'Kezia Thistlewick',
      'Maud Pettigrew',
    ]);
    const before = new Set((await server.store.readFacts(scene.scene.conference)).map(String));
    expect(before.size).toBeGreaterThan(0);
    const state = (await server.serving.rooms.enter(id))?.state();
    expect(state?.earlier?.conference).toBe(scene.scene.conference);
    expect(
      [...(state?.people.values() ?? [])].map(({ role, attendance }) => [role, attendance]),
    ).toEqual([
      ['chair', 'present'],
      ['minute-taker', 'invited'],
      ['parent', 'invited'],
      ['professional', 'invited'],
    ]);
    await must(review.command(review.staff, { kind: 'start' }));
  });

  test('[C146] there is none of a conference that is not closed', async () => {
    const id = (await listed()).find(({ kind }) => kind === 'review')?.conference ?? '';
    const answer = await scene.chair.browser.post(`/api/conferences/${id}/review`, {
      ...when,
      date: '2026-12-08',
    });
    expect(answer.status).toBe(409);
  });

  test('[C146] after a restart it is the same one', async () => {
    const [{ conference } = { conference: '' }] = (await listed()).filter(
      ({ kind }) => kind === 'review',
    );
    const { folder } = server;
    await server.stop();
    const now = Date.UTC(2026, 3, 14, 13);
    server = await startServer({ folder, now: () => now });
    const room = await server.serving.rooms.enter(conference);
    expect(room?.state().details).toMatchObject({ kind: 'review', firstOn: '2026-04-14' });
    const asked = { ...when, template: null, account: 'anybody', opId: opId() };
    const again = await server.serving.rooms.review(scene.scene.conference, asked);
    expect(again).toEqual({ ok: true, value: { conference, isNew: false } });
  });
});
