import { createHash } from 'node:crypto';
import type { Room } from '../../../server/rooms/rooms.ts';
import type { AnyCommand } from '../../../shared/conference/decide.ts';
import type { Actor } from '../../../shared/conference/reader.ts';
import type { ConferenceId, PersonId } from '../../../shared/protocol/ids.ts';
import { createChance } from '../pen-life/chance.ts';
import { cast, newConference, whos, type Who } from './cast.ts';
import { createClock, turn, type Clock } from './clock.ts';
import { openDisk, type Image } from './disk.ts';
import type { Tiers } from './tiers.ts';

/** The disk every run begins with: a conference that is open, everyone but the grandmother in it, two parts prepared. */
export interface Base {
  readonly image: Image;
  readonly installationKey: Uint8Array;
  readonly conference: ConferenceId;
  readonly people: Readonly<Record<Who, PersonId>>;
  readonly startsAt: number;
}

const first = 1_769_999_999_000;

/** Made by the code as it is, whatever is planted later. */
export async function makeBase(tiers: Tiers): Promise<Base> {
  const clock = createClock(first);
  const installationKey = createHash('sha256').update('installation').digest();
  const disk = await openDisk(
    { clock, chance: createChance(0) },
    [],
    installationKey,
    tiers.StoreFailure,
  );
  const ids = createIds(0);
  const vault = await pump(clock, tiers.openKeyVault(installationKey, disk.keys));
  await pump(clock, tiers.checkKeysFit(disk.rows, vault));
  const store = await pump(clock, tiers.openSealedStore(disk.rows, vault, clock));
  const rooms = tiers.openRooms({
    store,
    now: clock.now,
    timers: clock,
    newId: ids.id,
    newClientId: ids.clientId,
    joinOf: async () => ({ address: '', code: '', link: '' }),
    makeCopies: tiers.makeCopies,
    report: ({ reason }) => {
      throw reason instanceof Error ? reason : new Error(String(reason));
    },
  });
  const chair = { account: 'account-of-the-chair', name: cast.chair.name };
  const conference = await pump(clock, rooms.make(chair, newConference));
  const room = await pump(clock, rooms.enter(conference));
  if (room === null) throw new Error('the conference is not there');
  const people = findPeople(room);
  const [child] = room.state().children;
  for (const [actor, command] of opening(people, child?.id ?? '')) {
    const answer = await pump(clock, room.command(actor, command));
    if (!answer.ok) throw new Error(`${command.kind}: ${answer.problem.message}`);
  }
  await pump(clock, rooms.close());
  await pump(clock, store.close());
  return { image: disk.image(), installationKey, conference, people, startsAt: clock.now() };
}

/**
 * Who comes in, and the parts the chair prepared: one for the mother, a restricted one for the police. The grandmother may
 * hear about one of the children only.
 */
function* opening(people: Base['people'], child: string): Generator<[Actor, AnyCommand]> {
  let n = 0;
  const opId = () => `base-${String((n += 1)).padStart(14, '0')}`;
  const chair = { as: 'person', person: people.chair } as const;
  for (const who of whos.filter((one) => one !== 'chair' && one !== 'nana')) {
    const { name, role } = cast[who];
    const waiting = opId();
    const knock = { via: 'link', spareLink: null, person: people[who], name, role } as const;
    yield [{ as: 'door' }, { kind: 'knock', opId: waiting, ...knock, where: 'room' }];
    const admit = { waiting, person: people[who], name, role, title: '', agency: '' } as const;
    yield [chair, { kind: 'admit', opId: opId(), ...admit, where: 'room' }];
  }
  yield [chair, { kind: 'start', opId: opId() }];
  yield [chair, { kind: 'showOnScreen', opId: opId(), shows: 'board' }];
  const { minuteTaker, police, mother, nana } = people;
  const hearing = { person: nana, hears: [child] };
  yield [chair, { kind: 'setHearing', opId: opId(), ...hearing }];
  const part = { kind: 'addPart', name: 'Part' } as const;
  const withMother = [minuteTaker, police, mother];
  yield [chair, { ...part, opId: opId(), restricted: false, people: withMother }];
  yield [chair, { ...part, opId: opId(), restricted: false, people: [minuteTaker, nana] }];
  yield [chair, { ...part, opId: opId(), restricted: true, people: [police] }];
}

/** Ids that come from a seed alone. Server's clientIDs are even, browsers' odd: none is given twice. */
export function createIds(seed: number) {
  let count = 0;
  const next = (what: string): Buffer =>
    createHash('sha256')
      .update(`${seed} ${what} ${(count += 1)}`)
      .digest();
  return {
    id: (of = ''): string => next(`id ${of}`).toString('base64url').slice(0, 22),
    clientId: (): number => next('server').readUInt32LE() & ~1 & 0x7fffffff,
    browserId: (): number => (next('browser').readUInt32LE() | 1) & 0x7fffffff,
  };
}

/** Turns the clock until this is settled. */
async function pump<Value>(clock: Clock, work: Promise<Value>): Promise<Value> {
  const still = {};
  for (;;) {
    await turn();
    const state = await Promise.race([work, Promise.resolve(still)]);
    if (state !== still) return work;
    if (clock.nextAt() === null) throw new Error('nothing more happens, and it is not done');
    await clock.runNext();
  }
}

function findPeople(room: Room): Record<Who, PersonId> {
  const all = [...room.state().people.values()];
  return Object.fromEntries(
    whos.map((who) => [who, all.find(({ name }) => name === cast[who].name)?.id ?? '']),
  ) as Record<Who, PersonId>;
}
