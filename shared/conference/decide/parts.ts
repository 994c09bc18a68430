import { limits } from '../../protocol/limits.ts';
import { ok } from '../../result.ts';
import type { AudienceId } from '../../protocol/ids.ts';
import type { Conference, Part } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import { currentPart, findKeptApart } from '../membership.ts';
import { noSuchPerson, refuse } from '../refuse.ts';
import { roleRights } from '../roles.ts';
import { keptApart, notForRestricted } from './judge-after.ts';
import type { Decide, Decided } from './matter.ts';

const addPart: Decide<'addPart'> = ({ conference, command, board }) => {
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
  const isPrepared = !restricted && isWholeStill(conference);
  return ok(isPrepared ? [added, { kind: 'partOpened', part: opId, documents: [] }] : [added]);
};

const changePart: Decide<'changePart'> = ({ conference, command }) => {
  const part = conference.parts.get(command.part);
  if (part === undefined) return noSuchPart;
  if (part.people === 'everyone') return isEveryones;
  const problem = judgePeople(conference, command.people, part.restricted);
  if (problem !== null) return problem;
  const { name, people } = command;
  const { id, audience } = part;
  const changed: FactBody = { kind: 'partChanged', part: id, audience, people, words: { name } };
  return ok([changed]);
};

const removePart: Decide<'removePart'> = ({ conference, command, board }) => {
  const part = conference.parts.get(command.part);
  if (part === undefined) return noSuchPart;
  if (part.opened) return wasOpen;
  if (board.countLines(part.audience) > 0 || isNamed(conference, part.audience)) return isWritten;
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
  const drawings = part.restricted
    ? frozenDrawings(conference, part, (id) =>
        board.freshId(`document of ${id} after ${command.opId}`),
      )
    : [];
  return ok([
    {
      kind: 'partOpened',
      part: part.id,
      documents,
      ...(drawings.length === 0 ? {} : { drawings }),
    },
  ]);
};

/** A split conference: who is in which part, and which part runs. */
export const partCommands = { addPart, changePart, removePart, openPart };

/** What is prepared from now on is not for everyone: the first ordinary part is the one that is prepared. */
const isWholeStill = (conference: Conference): boolean =>
  conference.progress === 'planned' &&
  currentPart(conference)?.people === 'everyone' &&
  [...conference.parts.values()].every(
    ({ people, restricted }) => people === 'everyone' || restricted,
  );

/** Something that is kept is only for these people. */
const isNamed = ({ audiences, scales, dates, drawings }: Conference, own: AudienceId): boolean =>
  [...audiences.values()].some(({ of }) => of === own) ||
  [...scales.values(), ...dates, ...drawings.values()].some(({ audience }) => audience === own);

/** A page is as frozen as the board of its audience. */
const frozenDrawings = (
  { drawings }: Conference,
  part: Part,
  freshId: (drawing: string) => string,
) =>
  [...drawings.values()]
    .filter(({ audience }) => audience !== part.audience)
    .map(({ id }) => ({ drawing: id, document: freshId(id) }));

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
  if (restricted && family !== undefined) return notForRestricted(family);
  return judgeApart(conference, people);
}

function judgeApart(conference: Conference, people: readonly string[]): Decided | null {
  const apart = findKeptApart(conference, people);
  return apart === null ? null : keptApart(...apart);
}

/** A conference has three or four; this only bounds what is kept. */
const partsAtMost = Math.ceil(limits.people / 2);

const noSuchPart = refuse('not-found', 'This part is not there any more.');
const isEveryones = refuse('not-allowed', 'This part is for everyone. Add another part instead.');
const wasOpen = refuse('wrong-time', 'This part has been open, so it stays on the list.');
const isWritten = refuse('wrong-time', 'There are words for this part already, so it stays.');
const isOpen = refuse('someone-was-first', 'This part is already open.');
const enough = refuse('too-many', 'No more parts can be added.');
const namedTwice = refuse('malformed', 'Somebody is named twice.');
