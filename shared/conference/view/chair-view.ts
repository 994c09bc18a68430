import type { Conference, Person, Waiting } from '../conference.ts';
import { isExcluded } from '../excluded.ts';
import { newestCopyFor } from '../giving-out.ts';
import type { Live } from '../live.ts';
import type { ConferenceView, WaitingView } from '../view.ts';
import { looksLike } from './looks-like.ts';

type ChairOnly = Pick<
  ConferenceView,
  'waiting' | 'spareLinks' | 'presence' | 'speakers' | 'copies' | 'stays' | 'settings' | 'staff'
>;

/** What only the chair sees; the minute taker shares presence. Nobody else gets any of it. */
export function chairView(conference: Conference, reader: Person, live: Live): ChairOnly {
  const presence = presenceView(conference, live);
  if (reader.role === 'minute-taker') return { presence };
  if (reader.role !== 'chair') return {};
  return {
    waiting: [...conference.waiting.values()].map((one) => waitingView(conference, one)),
    spareLinks: conference.spareLinks.length,
    presence,
    speakers: speakersView(conference),
    copies: copiesView(conference),
    stays: conference.stays.map((stay) => ({ ...stay })),
    settings: { ...conference.settings },
    staff: staffView(conference),
  };
}

/** Connections of those present who have a device, in the order of the list. */
const presenceView = ({ people }: Conference, { presence }: Live): ChairOnly['presence'] =>
  Object.fromEntries(
    [...people.values()]
      .filter(({ attendance, device }) => attendance === 'present' && device)
      .map(({ id }) => [id, presence.get(id) ?? 'lost']),
  );

const staffView = ({ staff: { deputy, assigned, takeOver } }: Conference): ChairOnly['staff'] => ({
  deputy,
  assigned: [...assigned],
  takeOver: takeOver === null ? null : { name: takeOver.name, at: takeOver.at },
});

const speakersView = ({ people }: Conference): ChairOnly['speakers'] =>
  [...people.values()]
    .filter(({ speaksFor }) => speaksFor.length > 0)
    .map(({ id, speaksFor }) => ({ person: id, speaksFor: [...speaksFor] }));

const copiesView = (conference: Conference): ChairOnly['copies'] =>
  [...conference.people.keys()].flatMap((person) => {
    const own = newestCopyFor(conference, person);
    return own === null ? [] : [{ person, copy: own.copy }];
  });

function waitingView(conference: Conference, waiting: Waiting): WaitingView {
  const { id, name, role, where, via } = waiting;
  const person = whoThisIs(conference, waiting);
  return {
    id,
    name,
    role,
    where,
    via,
    person: person?.id ?? null,
    flag: flagOf(conference, waiting, person),
  };
}

/** Whose link it was, or the one person of the list with this very name. */
function whoThisIs({ people }: Conference, waiting: Waiting): Person | undefined {
  if (waiting.person !== null) return people.get(waiting.person);
  const namesakes = [...people.values()].filter(
    ({ name, role, attendance }) =>
      sameName(name, waiting.name) && role !== 'chair' && attendance !== 'removed',
  );
  return namesakes.length === 1 ? namesakes[0] : undefined;
}

function flagOf(conference: Conference, waiting: Waiting, person?: Person): WaitingView['flag'] {
  if (seemsChair(conference, waiting) || person?.role === 'chair') return 'name-of-chair';
  if (person?.attendance === 'present') return 'already-in-the-room';
  if (person !== undefined && isExcluded(conference, person.id)) return 'does-not-come';
  if (isLaterByLink(conference, waiting)) return 'already-waiting';
  return wasSentOut(conference, waiting) ? 'was-sent-out' : null;
}

const wasSentOut = ({ people }: Conference, { name }: Waiting): boolean =>
  [...people.values()].some((one) => one.attendance === 'removed' && sameName(one.name, name));

/** By the role they gave, or by a name that reads like the chair's. */
const seemsChair = ({ people }: Conference, { name, role }: Waiting): boolean =>
  role === 'chair' ||
  [...people.values()].some((one) => one.role === 'chair' && looksLike(name, one.name));

/** Somebody else's browser came by the same personal link before, and still waits. */
function isLaterByLink(conference: Conference, { id, person }: Waiting): boolean {
  if (person === null) return false;
  const first = [...conference.waiting.values()].find((one) => one.person === person);
  return first?.id !== id;
}

/** "KEZIA  Thistlewick" knocks as Kezia Thistlewick. */
const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
