import { randomBytes, randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cookieNames } from '../../../server/people/cookies.ts';
import { openPeople } from '../../../server/people/people.ts';
import { openRooms } from '../../../server/rooms/open-rooms.ts';
import type { Room } from '../../../server/rooms/rooms.ts';
import { systemTimers } from '../../../server/rooms/timers.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Command, DoorCommand } from '../../../shared/conference/commands.ts';
import type { NewConference } from '../../../shared/protocol/http.ts';
import type { Actor } from '../../../shared/conference/reader.ts';
import { cast, chairName, isOutside } from './cast.ts';
import type { Member } from './cast.ts';

/** What a server keeps, with a conference under way in it. */
export interface Folder {
  readonly path: string;
  readonly conference: string;
  readonly seats: readonly Seat[];
  /** The part for all, and a restricted one without the family. */
  readonly parts: { readonly whole: string; readonly restricted: string };
}

/** Somebody who was let in, and the cookie of their browser. */
export interface Seat extends Member {
  readonly person: string;
  readonly cookie: string;
}

export const newId = (): string => randomBytes(16).toString('base64url');

export const foldersIn = (path: string) => ({
  dataFolder: join(path, 'data'),
  keysFolder: join(path, 'keys'),
});

/** Everybody of the cast is in, eight hold the pen, the chair has started and prepared a restricted part. */
export async function makeFolder(): Promise<Folder> {
  const path = mkdtempSync(join(tmpdir(), 'torture-'));
  const store = await openSqliteStore(foldersIn(path));
  const rooms = openRoomsOn(store);
  const conference = await rooms.make({ account: 'staff', name: chairName }, invitation());
  const room = await rooms.enter(conference);
  if (room === null) throw new Error('the conference is not there');
  const parts = await begin(room);
  const people = await openPeople(store, Date.now);
  const state = room.state();
  const seats = await Promise.all(
    [...state.people.values()].map(async ({ id, name, linkGeneration }): Promise<Seat> => {
      const member = cast.find((one) => one.name === name);
      if (member === undefined) throw new Error('somebody is there who was not invited');
      const pass = { as: 'person', conference, person: id, generation: linkGeneration } as const;
      const cookie = `${cookieNames.person}=${await people.sessions.begin(pass)}`;
      return { ...member, person: id, cookie };
    }),
  );
  await rooms.close();
  await store.close();
  return { path, conference, seats, parts };
}

/** As it lies there now: a copy that can be opened while the original is in use. */
export function copyFolder(path: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'torture-copy-'));
  cpSync(path, copy, { recursive: true });
  return copy;
}

export const removeFolder = (path: string): void => rmSync(path, { recursive: true, force: true });

const openRoomsOn = (store: Store) =>
  openRooms({
    store,
    now: Date.now,
    timers: systemTimers,
    newId: () => randomBytes(16).toString('hex'),
    newClientId: () => randomInt(1, 2 ** 32 - 1),
    joinOf: async () => ({ address: '127.0.0.1', code: 'ABC 123', link: 'http://127.0.0.1/join' }),
    makeCopies: () => [],
    report: () => undefined,
  });

const invitation = (): NewConference => ({
  type: 'initial',
  template: 'north-yorkshire-3col',
  date: '2026-04-14',
  time: '13:30',
  place: 'The Willow Room',
  children: [{ name: 'Juno' }, { name: 'Otis' }],
  people: cast.map((one) => ({
    name: one.name,
    role: one.role,
    title: '',
    agency: '',
    where: 'room',
    device: true,
  })),
});

async function begin(room: Room): Promise<Folder['parts']> {
  const people = [...room.state().people.values()];
  const idOf = ({ name }: Member): string => people.find((one) => one.name === name)?.id ?? '';
  const chair: Actor = {
    as: 'person',
    person: people.find(({ role }) => role === 'chair')?.id ?? '',
  };
  for (const member of cast) {
    if (member.role !== 'chair') await letIn(room, chair, member, idOf(member));
    if (member.pen && member.role === 'professional') {
      await must(room, chair, { kind: 'givePen', opId: newId(), person: idOf(member) });
    }
  }
  const restricted = newId();
  const inside = cast.filter((one) => !isOutside(one) && one.role !== 'chair').map(idOf);
  const part = { name: 'Restricted part', restricted: true, people: inside };
  await must(room, chair, { kind: 'addPart', opId: restricted, ...part });
  await must(room, chair, { kind: 'start', opId: newId() });
  const whole = [...room.state().parts.values()].find((one) => one.people === 'everyone');
  return { whole: whole?.id ?? '', restricted };
}

async function letIn(room: Room, chair: Actor, { name, role }: Member, person: string) {
  const waiting = newId();
  const knock = { kind: 'knock', name, role, where: 'room', via: 'link', spareLink: null } as const;
  await must(room, { as: 'door' }, { ...knock, opId: waiting, person });
  const admit = { kind: 'admit', waiting, person, name, role, title: '', agency: '' } as const;
  await must(room, chair, { ...admit, where: 'room', opId: newId() });
}

async function must(room: Room, actor: Actor, command: Command | DoorCommand): Promise<void> {
  const answer = await room.command(actor, command);
  if (!answer.ok) throw new Error(`${command.kind}: ${answer.problem.message}`);
}
