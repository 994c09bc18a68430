import type { Command } from '../../shared/conference/commands.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { PersonId } from '../../shared/protocol/ids.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Played } from './cast.ts';
import { carryOut, freshId, idOf } from './cast.ts';
import type { DemoClock } from './demo-clock.ts';
import { drawPages } from './draw-pages.ts';
import type { DemoPerson, PersonKey } from './family.ts';
import { apart, details, hears, people, speaksFor } from './family.ts';
import type { PartKey } from './parts.ts';
import { parts } from './parts.ts';
import { releaseToFather } from './release.ts';
import { childId, sendLines, writeLines } from './write-board.ts';

/** Holds the conference up to the middle of part A, by the very commands and the very pen that people use. */
export async function playConference(
  rooms: Rooms,
  account: string,
  clock: DemoClock,
): Promise<Played> {
  const chair = people.find(({ role }) => role === 'chair')?.name ?? '';
  clock.putBack(60);
  const id = await rooms.make({ account, name: chair }, invitation());
  const room = await rooms.enter(id);
  if (room === null) throw new Error('the demo conference was not there after it was made');
  const ids = idsByKey(room.state());
  const played: Played = { conference: id, room, ids, parts: new Map() };
  await prepare(played);
  clock.putBack(45);
  await openPart(played, 'R');
  await asChair(played, { kind: 'start' });
  await writeLines(played, ['R']);
  clock.putBack(37);
  await openPart(played, 'A');
  await asChair(played, { kind: 'showOnScreen', shows: 'board' });
  clock.putBack(0);
  await writeLines(played, ['everyone', 'A', 'professionals', 'chair']);
  await sendLines(played);
  await releaseToFather(played);
  await drawPages(played);
  await goThroughSteps(played, 5);
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
  return { ...details, children: details.children.map((name) => ({ name })), people: invited };
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

/** Before the start: who hears about whom, who is kept apart, the parts, and everybody let in. */
async function prepare(played: Played): Promise<void> {
  const chair = idOf(played, 'marguerite');
  for (const { key } of people) await protect(played, key);
  for (const { key, name, restricted, people: keys } of parts) {
    const opId = freshId();
    const named = keys.map((one) => idOf(played, one));
    const add = { kind: 'addPart', opId, name, restricted, people: named } as const;
    await carryOut(played.room, chair, add);
    played.parts.set(key, opId);
  }
  for (const person of people) {
    if (person.is === 'apologies' || speaksFor[person.key] !== undefined) {
      await carryOut(played.room, chair, changed(played, person));
    }
    if (person.is === 'present' && person.role !== 'chair') await letIn(played, person, chair);
  }
}

async function protect(played: Played, key: PersonKey): Promise<void> {
  const person = idOf(played, key);
  const [about, from] = [hears[key], apart[key]];
  const conference = played.room.state();
  if (about !== undefined) {
    const children = about.map((child) => childId(conference, child));
    await asChair(played, { kind: 'setHearing', person, hears: children });
  }
  if (from !== undefined) {
    const others = from.map((one) => idOf(played, one));
    await asChair(played, { kind: 'keepApart', person, from: others });
  }
}

const openPart = async (played: Played, key: PartKey): Promise<void> =>
  asChair(played, { kind: 'openPart', part: played.parts.get(key) ?? '' });

/** From the welcome on, as far as that many steps. */
async function goThroughSteps(played: Played, count: number): Promise<void> {
  const ids = played.room.state().template.stages.map(({ id }) => id);
  for (const [at, to] of ids.slice(0, count).entries()) {
    await asChair(played, { kind: 'goToStage', from: ids[at - 1] ?? null, to, skips: false });
  }
}

type Draft<Sent> = Sent extends Command ? Omit<Sent, 'opId'> : never;

async function asChair(played: Played, draft: Draft<Command>): Promise<void> {
  await carryOut(played.room, idOf(played, 'marguerite'), { ...draft, opId: freshId() });
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
