import type { Command } from '../../shared/conference/commands.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { PersonId } from '../../shared/protocol/ids.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Played } from './cast.ts';
import { carryOut, freshId, idOf } from './cast.ts';
import type { DemoPerson, PersonKey } from './family.ts';
import { details, people, speaksFor } from './family.ts';
import { sendLines, writeLines } from './write-board.ts';

/** Holds the conference up to the middle, by the very commands and the very pen that people use. */
export async function playConference(rooms: Rooms, account: string): Promise<Played> {
  const chair = people.find(({ role }) => role === 'chair')?.name ?? '';
  const id = await rooms.make({ account, name: chair }, invitation());
  const room = await rooms.enter(id);
  if (room === null) throw new Error('the demo conference was not there after it was made');
  const played = { conference: id, room, ids: idsByKey(room.state()) };
  await fillTheRoom(played);
  await writeLines(played);
  await sendLines(played);
  return played;
}

function invitation() {
  const invited = people.map(({ name, role, title, agency, where }) => ({
    name,
    role,
    title,
    agency,
    where,
    device: true,
  }));
  return { ...details, children: [...details.children], people: invited };
}

function idsByKey(conference: Conference): Map<PersonKey, PersonId> {
  const all = [...conference.people.values()];
  return new Map(
    people.flatMap(({ key, name }) => {
      const found = all.find((person) => person.name === name);
      return found === undefined ? [] : [[key, found.id] as const];
    }),
  );
}

async function fillTheRoom(played: Played): Promise<void> {
  const { room } = played;
  const chair = idOf(played, 'marguerite');
  for (const person of people) {
    if (person.is === 'apologies' || speaksFor[person.key] !== undefined) {
      await carryOut(room, chair, changed(played, person));
    }
    if (person.is === 'present' && person.role !== 'chair') await letIn(played, person, chair);
  }
  await carryOut(room, chair, { kind: 'start', opId: freshId() });
  await carryOut(room, chair, { kind: 'showOnScreen', opId: freshId(), shows: 'board' });
}

function changed(played: Played, person: DemoPerson): Command {
  const { name, role, title, agency, where } = person;
  const spokenFor = speaksFor[person.key];
  return {
    kind: 'changePerson',
    opId: freshId(),
    person: idOf(played, person.key),
    name,
    role,
    title,
    agency,
    where,
    device: person.is === 'present',
    speaksFor: spokenFor === undefined ? [] : [idOf(played, spokenFor)],
    apologies: person.is === 'apologies',
  };
}

async function letIn(played: Played, someone: DemoPerson, chair: PersonId): Promise<void> {
  const { name, role, title, agency, where } = someone;
  const person = idOf(played, someone.key);
  const waiting = freshId();
  const knock = { kind: 'knock', opId: waiting, name, role, where, person } as const;
  await carryOut(played.room, 'door', { ...knock, via: 'link', spareLink: null });
  const admit = { kind: 'admit', opId: freshId(), waiting, person } as const;
  await carryOut(played.room, chair, { ...admit, name, role, title, agency, where });
}
