import { expect, test } from 'vitest';
import { openRooms } from '../../../server/rooms/open-rooms.ts';
import { openMemoryStore } from '../../../server/store/memory/open-memory-store.ts';
import { newConference } from '../../simulation/two-runs/cast.ts';
import { createIds } from '../../simulation/two-runs/ids.ts';
import { createVirtualTime } from '../../simulation/virtual-time.ts';

async function setUp() {
  const store = await openMemoryStore();
  const time = createVirtualTime(0);
  const ids = createIds();
  let loads = 0;
  const rooms = openRooms({
    store: {
      ...store,
      readFacts: async (conference) => {
        loads += 1;
        return store.readFacts(conference);
      },
    },
    now: time.now,
    timers: time.timers,
    newId: () => ids.next('id'),
    newClientId: () => ids.nextNumber('client'),
    joinOf: async () => ({ address: '', code: '', link: '' }),
    makeCopies: () => [],
    report: () => undefined,
  });
  const conference = await rooms.make({ account: 'a', name: 'Marguerite' }, newConference);
  return { rooms, time, conference, loads: () => loads };
}

test('[R9] a conference nobody is connected to leaves memory after a minute, and is loaded again', async () => {
  const { rooms, time, conference, loads } = await setUp();
  const room = await rooms.enter(conference);
  time.turnTo(59_000);
  expect(await rooms.enter(conference)).toBe(room);
  time.turnTo(118_000);
  expect(await rooms.enter(conference)).toBe(room);
  time.turnTo(300_000);
  const again = await rooms.enter(conference);
  expect(again).not.toBe(room);
  expect(again?.state()).toEqual(room?.state());
  expect(loads()).toBe(2);
});

test('[R9] it stays while somebody is connected, and a room that was let go of takes no commands', async () => {
  const { rooms, time, conference } = await setUp();
  const room = await rooms.enter(conference);
  const seat = room?.joinLive({ as: 'screen' }, { send: () => undefined, cut: () => undefined });
  time.turnTo(600_000);
  expect(await rooms.enter(conference)).toBe(room);
  seat?.leave();
  time.turnTo(900_000);
  const [chair] = room?.state().people.keys() ?? [];
  const start = { kind: 'start', opId: 'start-of-the-conference' } as const;
  const answer = await room?.command({ as: 'person', person: chair ?? '' }, start);
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'try-again' } });
  const again = await rooms.enter(conference);
  expect(await again?.command({ as: 'person', person: chair ?? '' }, start)).toMatchObject({
    ok: true,
  });
});

test('[R9] many who enter at once load it once; an unknown one is null for all', async () => {
  const { rooms, conference, loads } = await setUp();
  const all = await Promise.all(Array.from({ length: 20 }, async () => rooms.enter(conference)));
  expect(new Set(all).size).toBe(1);
  expect(loads()).toBe(1);
  expect(await rooms.enter('unknown')).toBeNull();
});
