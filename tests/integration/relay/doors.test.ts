import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { livePathOf, openRawClient, syncPathOf } from '../../support/raw-client.ts';
import { newOpId, startTestRelay, type TestRelay } from '../../support/test-relay.ts';

let relay: TestRelay;

beforeAll(async () => {
  relay = await startTestRelay();
});
afterAll(async () => relay.stop());

interface Knock {
  readonly path: string;
  readonly origin?: string | undefined;
  readonly cookie?: string | undefined;
}

/** The status an upgrade is answered with: 101, or why not, and whatever stands in the body. */
async function knock({ path, origin, cookie }: Knock): Promise<{ status: number; said: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; said: string }>();
  const asked = request(`${relay.origin}${path}`, {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-extensions': 'permessage-deflate',
      ...(origin === undefined ? {} : { origin }),
      ...(cookie === undefined ? {} : { cookie }),
    },
  });
  asked.on('upgrade', (response, socket) => {
    socket.destroy();
    resolve({ status: 101, said: JSON.stringify(response.headers) });
  });
  asked.on('response', (response) => {
    const { date: _, ...headers } = response.headers;
    resolve({ status: response.statusCode ?? 0, said: JSON.stringify(headers) });
  });
  asked.on('error', reject);
  asked.end();
  return promise;
}

const mother = (): { origin: string; cookie: string } => ({
  origin: relay.origin,
  cookie: relay.cookieOf(relay.people.mother),
});

describe('the upgrade', () => {
  test('[L9] an Origin that is missing, foreign, "null" or a sibling of ours is answered 403', async () => {
    const path = syncPathOf(relay, relay.documents.everyone);
    const origins = [
      undefined,
      'https://evil.example',
      'null',
      relay.origin.replace('127.0.0.1', 'localhost'),
      `${relay.origin}.evil.example`,
    ];
    for (const origin of origins) {
      expect(await knock({ ...mother(), path, origin })).toMatchObject({ status: 403 });
    }
    expect(await knock({ ...mother(), path })).toMatchObject({ status: 101 });
  });

  test('[L9] nobody, an unknown conference and an unknown address get the very same answer', async () => {
    const nobody = await knock({ path: livePathOf(relay), origin: relay.origin });
    expect(nobody.status).toBe(404);
    const unknown = [
      { ...mother(), path: '/live/unknown-conference' },
      { ...mother(), path: `/sync/unknown-conference/${relay.documents.everyone}` },
      { ...mother(), path: `/live/${relay.conference}/more` },
      { ...mother(), path: `/sync/${relay.conference}` },
      { ...mother(), path: '/sync/../../etc/passwd' },
      { ...mother(), path: '/' },
    ];
    for (const one of unknown) expect(await knock(one)).toEqual(nobody);
  });

  test('[L9] no compression is agreed to', async () => {
    const { said } = await knock({ ...mother(), path: livePathOf(relay) });
    expect(said).not.toContain('deflate');
  });
});

describe('a document', () => {
  const closeCode = async (document: string, person: string): Promise<number> => {
    const client = await openRawClient(relay, syncPathOf(relay, document), person);
    return client.closed();
  };

  test('[L10] one that is not theirs and one that never was are both closed with 4404', async () => {
    expect(await closeCode(relay.documents.professionals, relay.people.mother)).toBe(4404);
    expect(await closeCode(relay.documents.chair, relay.people.police)).toBe(4404);
    expect(await closeCode('no-such-document', relay.people.mother)).toBe(4404);
  });

  test('[L10] someone who has left is closed with 4403, and nobody who waits gets in', async () => {
    await relay.command(relay.people.chair, { kind: 'leave', person: relay.people.nana });
    expect(await closeCode(relay.documents.everyone, relay.people.nana)).toBe(4403);
    const path = syncPathOf(relay, relay.documents.everyone);
    expect(
      await knock({ path, origin: relay.origin, cookie: relay.cookieOf('waiting-somebody') }),
    ).toMatchObject({ status: 404 });
  });

  test('[L10] the screen reads when it shows the board, and is cut when it is blanked', async () => {
    await relay.command(relay.people.chair, { kind: 'showOnScreen', shows: 'board' });
    const screen = await openRawClient(
      relay,
      syncPathOf(relay, relay.documents.everyone),
      'screen',
    );
    await relay.command(relay.people.chair, { kind: 'showOnScreen', shows: 'blank' });
    expect(await screen.closed()).toBe(4403);
    expect(await closeCode(relay.documents.professionals, 'screen')).toBe(4404);
  });
});

describe('live', () => {
  test('[L8] who waits hears of nothing but themselves, and is let in', async () => {
    const waiting = newOpId();
    await relay.door({
      kind: 'knock',
      opId: waiting,
      name: 'Sol',
      role: 'supporter',
      where: 'room',
      via: 'code',
      person: null,
      spareLink: null,
    });
    const client = await openRawClient(relay, livePathOf(relay), `waiting-${waiting}`);
    const first = await client.hears(({ kind }) => kind === 'text');
    expect(first.kind === 'text' && JSON.parse(first.text)).toEqual({
      type: 'view',
      view: {
        at: 'waiting-room',
        you: { id: waiting, name: 'Sol', role: 'supporter' },
        answer: 'wait',
        started: true,
      },
    });
    await relay.command(relay.people.chair, {
      kind: 'admit',
      waiting,
      person: null,
      name: 'Sol',
      role: 'supporter',
      title: '',
      agency: '',
      where: 'room',
    });
    await client.hears((heard) => heard.kind === 'text' && heard.text.includes('let-in'));
    expect(client.heard).toHaveLength(2);
    client.socket.close();
  });

  test('[L8] a view is pushed when its bytes changed and not otherwise', async () => {
    const client = await openRawClient(relay, livePathOf(relay), relay.people.mother);
    await client.hears(({ kind }) => kind === 'text');
    // Somebody knocks: nothing the mother may know of.
    await relay.door({
      kind: 'knock',
      name: 'Nobody',
      role: 'observer',
      where: 'room',
      via: 'code',
      person: null,
      spareLink: null,
    });
    await relay.command(relay.people.chair, { kind: 'showOnScreen', shows: 'break' });
    await client.hears(
      (heard) => heard.kind === 'text' && heard.text.includes('"screenShows":"break"'),
    );
    expect(client.heard).toHaveLength(2);
    client.socket.close();
  });

  test('[R6] the chair sees who is here, in the background, and lost', async () => {
    const chair = await openRawClient(relay, livePathOf(relay), relay.people.chair);
    const sees = async (standing: string): Promise<unknown> =>
      chair.hears(
        (heard) =>
          heard.kind === 'text' && heard.text.includes(`"${relay.people.police}":"${standing}"`),
      );
    await sees('lost');
    const police = await openRawClient(relay, livePathOf(relay), relay.people.police);
    await sees('here');
    police.send('{"type":"attention","here":false}');
    await sees('away');
    chair.socket.close();
    police.socket.close();
  });
});
