import { limits } from '../../protocol/limits.ts';
import type { Instant } from '../../protocol/ids.ts';
import { ok } from '../../result.ts';
import type { DoorCommand } from '../commands.ts';
import type { Conference, Person, Waiting } from '../conference.ts';
import { refuse } from '../refuse.ts';
import { handInAtDoor } from './handing-in.ts';
import type { Decided } from './matter.ts';

/** Somebody at the door: by a personal link, a spare one or the room's code. They wait until the chair answers. */
export function decideAtDoor(conference: Conference, command: DoorCommand, now: Instant): Decided {
  switch (command.kind) {
    case 'knock':
      return knock(conference, command, now);
    case 'goAway':
      return goAway(conference, command);
    default:
      return handInAtDoor(conference, command);
  }
}

function knock(
  conference: Conference,
  command: DoorCommand & { kind: 'knock' },
  now: Instant,
): Decided {
  if (conference.progress === 'closed') return noWayIn;
  const waiting = stillWaiting(conference, now);
  const gone = [...conference.waiting.keys()].filter((id) => !waiting.some((one) => one.id === id));
  const { spareLink, opId, role, where, via } = command;
  if (spareLink !== null && !conference.spareLinks.includes(spareLink)) return noWayIn;
  // Those who come by the code do not keep out those who come by a link.
  const alike = waiting.filter((one) => one.via === via);
  if (alike.length >= limits.people) return doorFull;
  const person = whoseLink(conference.people.get(command.person ?? ''));
  if (countByLink(waiting, person) >= limits.waitingByOneLink) return linkBusy;
  const words = { name: command.name };
  return ok([
    ...gone.map((id) => ({ kind: 'wentAway', waiting: id }) as const),
    { kind: 'knocked', waiting: opId, role, where, via, person, spareLink, words },
  ]);
}

function goAway(conference: Conference, { waiting }: DoorCommand & { kind: 'goAway' }): Decided {
  return conference.waiting.has(waiting) ? ok([{ kind: 'wentAway', waiting }]) : noWayIn;
}

/** Nobody is replaced without the chair: whoever comes by a link that others wait by stands on the list beside them. */
const countByLink = (waiting: readonly Waiting[], person: string | null): number =>
  waiting.filter((one) => person !== null && one.person === person).length;

/** A browser's place at the door ends with its session: who came days ago to write to the chair keeps nobody out. */
const stillWaiting = ({ waiting }: Conference, now: Instant): Waiting[] =>
  [...waiting.values()].filter(({ since }) => now - since <= limits.waitingHours * hourMs);

const hourMs = 60 * 60 * 1000;

/** Somebody who was sent out comes as a stranger: only the chair says that it is them. */
const whoseLink = (person: Person | undefined): string | null =>
  person === undefined || person.attendance === 'removed' ? null : person.id;

// The very same answer for a link that is wrong, used or over.
const noWayIn = refuse(
  'not-found',
  'This link or code does not lead anywhere now. Please ask the chair.',
);
const linkBusy = refuse(
  'too-many',
  'Others are waiting by this link already. Please wait for the chair to answer them.',
);
const doorFull = refuse('too-many', 'Many people are waiting. Please try again in a few minutes.');
