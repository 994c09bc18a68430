import { limits } from '../../protocol/limits.ts';
import { ok } from '../../result.ts';
import type { Conference, Part } from '../conference.ts';
import { evolve } from '../evolve.ts';
import type { FactBody } from '../facts.ts';
import { currentPart, findKeptApart } from '../membership.ts';
import { nameOf, noSuchPerson, refuse } from '../refuse.ts';
import { roleRights } from '../roles.ts';
import type { Decide, Decided, Matter } from './matter.ts';
import { judgeHearing } from './newcomers.ts';

const addPart: Decide<'addPart'> = (matter) => {
  const { conference, command, board } = matter;
  if (conference.parts.size >= partsAtMost) return enough;
  const problem = judgePeople(conference, command.people, command.restricted);
  if (problem !== null) return problem;
  const { opId, name, restricted, people } = command;
  const added: FactBody = {
    kind: 'partAdded',
    part: opId,
    restricted,
    people,
    audience: board.freshId(`audience of ${opId}`),
    document: board.freshId(`document of ${opId}`),
    words: { name },
  };
  // What is prepared from now on is not for everyone: the first part is the one that is prepared.
  const isFirst = conference.progress === 'planned' && conference.parts.size === 1;
  return ok(isFirst ? [added, { kind: 'partOpened', part: opId, documents: [] }] : [added]);
};

const changePart: Decide<'changePart'> = (matter) => {
  const { conference, command, board } = matter;
  const part = conference.parts.get(command.part);
  if (part === undefined) return noSuchPart;
  if (part.people === 'everyone') return isEveryones;
  const problem = judgePeople(conference, command.people, part.restricted);
  if (problem !== null) return problem;
  const { name, people } = command;
  const { id, audience } = part;
  const changed: FactBody = { kind: 'partChanged', part: id, audience, people, words: { name } };
  return judgeHearing(soon(matter, changed), board) ?? ok([changed]);
};

const removePart: Decide<'removePart'> = ({ conference, command }) => {
  const part = conference.parts.get(command.part);
  if (part === undefined) return noSuchPart;
  if (part.opened) return wasOpen;
  return ok([{ kind: 'partRemoved', part: part.id }]);
};

const openPart: Decide<'openPart'> = ({ conference, command, board }) => {
  const part = conference.parts.get(command.part);
  if (part === undefined) return noSuchPart;
  if (conference.currentPart === part.id) return isOpen;
  const problem = judgeTogether(conference, part);
  if (problem !== null) return problem;
  const frozen = part.restricted
    ? [...conference.audiences.keys()].filter((id) => id !== part.audience)
    : [];
  const documents = frozen.map((audience) => ({
    audience,
    document: board.freshId(`document of ${audience} after ${command.opId}`),
  }));
  return ok([{ kind: 'partOpened', part: part.id, documents }]);
};

/** A split conference: who is in which part, and which part runs. */
export const partCommands = { addPart, changePart, removePart, openPart };

/** Why a part may not run with the people it has, or null. */
export function judgeTogether(conference: Conference, part: Part | undefined): Decided | null {
  const people = part?.people === 'everyone' ? hereOrExpected(conference) : (part?.people ?? []);
  return judgeApart(conference, people);
}

const hereOrExpected = ({ people }: Conference): string[] =>
  [...people.values()]
    .filter(({ attendance }) => attendance === 'present' || attendance === 'invited')
    .map(({ id }) => id);

function judgePeople(
  conference: Conference,
  people: readonly string[],
  restricted: boolean,
): Decided | null {
  if (new Set(people).size < people.length) return namedTwice;
  const found = people.map((id) => conference.people.get(id));
  if (found.includes(undefined)) return noSuchPerson;
  const family = found.find((one) => one !== undefined && !roleRights[one.role].restricted);
  if (restricted && family !== undefined) {
    return refuse('not-allowed', `${nameOf(family)} cannot be in a restricted part.`);
  }
  return judgeApart(conference, people);
}

function judgeApart(conference: Conference, people: readonly string[]): Decided | null {
  const apart = findKeptApart(conference, people);
  if (apart === null) return null;
  const [one, other] = apart;
  return refuse(
    'not-allowed',
    `${nameOf(one)} and ${nameOf(other)} are kept apart, so they cannot be in the same part.`,
  );
}

/** As the conference will be after this fact. */
const soon = ({ conference, now, by }: Matter<'changePart'>, body: FactBody): Conference =>
  evolve(conference, { ...body, at: now, by: by.id });

/** A conference has three or four; this only bounds what is kept. */
const partsAtMost = Math.ceil(limits.people / 2);

export const restrictedIsOpen = (conference: Conference): boolean =>
  currentPart(conference)?.restricted === true;

const noSuchPart = refuse('not-found', 'This part is not there any more.');
const isEveryones = refuse('not-allowed', 'This part is for everyone. Add another part instead.');
const wasOpen = refuse('wrong-time', 'This part has been open, so it stays on the list.');
const isOpen = refuse('someone-was-first', 'This part is already open.');
const enough = refuse('too-many', 'No more parts can be added.');
const namedTwice = refuse('malformed', 'Somebody is named twice.');
