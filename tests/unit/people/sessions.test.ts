import { beforeEach, describe, expect, test } from 'vitest';
import type { Pass } from '../../../server/people/pass.ts';
import { createSessions, sessionMs, staffIdleMs } from '../../../server/people/sessions.ts';
import type { Sessions } from '../../../server/people/sessions.ts';
import { openMemoryStore } from '../../../server/store/memory/open-memory-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { limits } from '../../../shared/protocol/limits.ts';

const staff: Pass = { as: 'staff', account: 'a1', provedAt: 0, opened: [] };
const person: Pass = { as: 'person', conference: 'c1', person: 'p1', generation: 0 };
const reading: Pass = { ...person, as: 'reading', copy: 'k1' };

let now: number;
let store: Store;
let sessions: Sessions;
beforeEach(async () => {
  now = 1_000_000_000_000;
  store = await openMemoryStore();
  sessions = createSessions(store, () => now);
});

const passOf = async (cookie: string) => (await sessions.find(cookie))?.pass ?? null;

describe('[P14] how long a session lasts', () => {
  test.each([staff, person, reading])(
    '$as: to the end of its time and not a moment longer',
    async (pass) => {
      const cookie = await sessions.begin(pass);
      const end = sessions.hold((await sessions.find(cookie))?.key ?? '', () => undefined);
      now += sessionMs[pass.as];
      expect(await passOf(cookie)).toEqual(pass);
      now += 1;
      expect(await passOf(cookie)).toBeNull();
      end?.();
    },
  );

  test('staff who come back within the hour stay signed in', async () => {
    const cookie = await sessions.begin(staff);
    for (let hour = 0; hour < 5; hour += 1) {
      now += staffIdleMs;
      expect(await passOf(cookie)).toEqual(staff);
    }
    now += staffIdleMs + 1;
    expect(await passOf(cookie)).toBeNull();
  });

  test('staff with a board open are not idle, and a restart right after does not make them so', async () => {
    const cookie = await sessions.begin(staff);
    sessions.hold((await sessions.find(cookie))?.key ?? '', () => undefined);
    now += 3 * staffIdleMs;
    await sessions.sweep(async () => true);
    sessions = createSessions(store, () => now);
    expect(await passOf(cookie)).toEqual(staff);
  });

  test('a clock that is set back makes no session longer', async () => {
    const cookie = await sessions.begin(reading);
    now += sessionMs.reading + 1;
    expect(await passOf(cookie)).toBeNull();
    await sessions.sweep(async () => true);
    now -= sessionMs.reading;
    expect(await passOf(cookie)).toBeNull();
  });
});

describe('[P11] the end of a session', () => {
  test('ends what is held under it, once', async () => {
    const cookie = await sessions.begin(person);
    const key = (await sessions.find(cookie))?.key ?? '';
    let cuts = 0;
    sessions.hold(key, () => {
      cuts += 1;
    });
    await sessions.end(key);
    expect(cuts).toBe(1);
    expect(await passOf(cookie)).toBeNull();
  });

  test('stands, even while the session is being marked as seen', async () => {
    const cookie = await sessions.begin(staff);
    const key = (await sessions.find(cookie))?.key ?? '';
    now += staffIdleMs / 2;
    await Promise.all([sessions.find(cookie), sessions.end(key), sessions.find(cookie)]);
    expect(await passOf(cookie)).toBeNull();
    expect(await store.listRecords('session')).toEqual([]);
  });

  test('comes to those it is meant for and to nobody else', async () => {
    const [one, other] = [
      await sessions.begin(person),
      await sessions.begin({ ...person, person: 'p2' }),
    ];
    await sessions.endEach((pass) => pass.as === 'person' && pass.person === 'p1');
    expect(await passOf(one)).toBeNull();
    expect(await passOf(other)).not.toBeNull();
  });
});

describe('[P18] who proves afresh who they are', () => {
  const held = async (cookie: string, cut: () => void) =>
    sessions.hold((await sessions.find(cookie))?.key ?? '', cut);

  test('goes on under another id, with what they have open, and the old id opens nothing', async () => {
    const cookie = await sessions.begin(staff);
    let cuts = 0;
    const letGo = await held(cookie, () => (cuts += 1));
    const old = (await sessions.find(cookie))?.key ?? '';
    const fresh = await sessions.begin({ ...staff, provedAt: now }, old);
    expect(await passOf(fresh)).toEqual({ ...staff, provedAt: now });
    expect(await passOf(cookie)).toBeNull();
    expect(cuts).toBe(0);
    // It ends with the session it belongs to now, and can be let go as before.
    await held(fresh, () => (cuts += 10));
    letGo?.();
    await sessions.end((await sessions.find(fresh))?.key ?? '');
    expect(cuts).toBe(10);
  });

  test('somebody else in the same browser gets nothing of what was open', async () => {
    const cookie = await sessions.begin(staff);
    let cuts = 0;
    await held(cookie, () => (cuts += 1));
    const old = (await sessions.find(cookie))?.key ?? '';
    await passOf(await sessions.begin({ ...staff, account: 'a2' }, old));
    expect(cuts).toBe(1);
  });
});

test('[P4] a session is kept under a hash, and its cookie is nowhere in the store', async () => {
  const cookie = await sessions.begin(staff);
  const records = await store.listRecords('session');
  expect(records).toHaveLength(1);
  expect(JSON.stringify(records)).not.toContain(cookie);
});

test('[W11] a browser holds only so many sockets on one session', async () => {
  const key = (await sessions.find(await sessions.begin(person)))?.key ?? '';
  const held = Array.from({ length: limits.socketsPerSession + 1 }, () =>
    sessions.hold(key, () => undefined),
  );
  expect(held.filter((letGo) => letGo === null)).toHaveLength(1);
  held[0]?.();
  expect(sessions.hold(key, () => undefined)).not.toBeNull();
});
