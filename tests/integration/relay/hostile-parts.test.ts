import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  emptyUpdate,
  livePathOf,
  openRawClient,
  say,
  syncPathOf,
} from '../../support/raw-client.ts';
import { splitRelay, type SplitRelay } from '../../support/split-relay.ts';
import { startTestRelay, type TestRelay } from '../../support/test-relay.ts';

describe('as somebody who is in another part', () => {
  let apart: TestRelay;
  let split: SplitRelay;
  beforeAll(async () => {
    apart = await startTestRelay();
    split = await splitRelay(apart);
    await split.open('A');
  });
  afterAll(async () => apart.stop());

  test('[R10] no document of that part opens, by whatever address, and every frame on the view’s socket ends it', async () => {
    const { document } = await split.audience('A');
    const hidden = [document, apart.documents.everyone, apart.documents.professionals];
    for (const one of hidden) {
      const client = await openRawClient(apart, syncPathOf(apart, one), apart.people.nana);
      client.send(say.step1());
      client.send(say.update(emptyUpdate));
      expect([4403, 4404, 4409]).toContain(await client.closed());
      expect(client.heard).toEqual([]);
    }
    for (const frame of ['{}', 'null', '{"type":"view"}', new Uint8Array([0, 0, 1, 0])]) {
      const live = await openRawClient(apart, livePathOf(apart), apart.people.nana);
      await live.hears(({ kind }) => kind === 'text');
      live.send(frame);
      expect(await live.closed()).toBe(4400);
    }
  });

  test('[L13] opening a restricted part takes megabytes that one has not read away, and not a byte follows', async () => {
    await split.open('together');
    for (let i = 0; i < 60; i++) {
      await apart.command(apart.people.mother, {
        kind: 'addLine',
        audience: apart.audiences.everyone,
        code: 'family-worry',
        text: '漢'.repeat(4000),
        saidBy: apart.people.mother,
        about: null,
      });
    }
    const path = syncPathOf(apart, apart.documents.everyone);
    const client = await openRawClient(apart, path, apart.people.mother);
    client.socket.pause();
    client.send(say.step1());
    await boardOf(apart);
    await split.open('R');
    client.socket.resume();
    expect(await client.closed()).toBe(1006);
    expect(client.heard.filter(({ kind }) => kind === 'step2')).toEqual([]);
  });

  /** Somebody else has read the whole board meanwhile: the server has dealt with what was asked before. */
  async function boardOf(one: TestRelay): Promise<void> {
    const path = syncPathOf(one, one.documents.everyone);
    const client = await openRawClient(one, path, one.people.police);
    client.send(say.step1());
    await client.hears(({ kind }) => kind === 'step2');
    client.socket.close();
  }
});
