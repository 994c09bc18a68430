import type { Conference, Part, Person, Stay } from '../conference/conference.ts';
import { isInPart } from '../conference/membership.ts';
import { isKeeper } from '../conference/roles.ts';
import type { Instant, PersonId } from '../protocol/ids.ts';
import type { Outcomes } from './outcomes.ts';

type Attended = Outcomes['people'][number];
type Attendance = Attended['attendance'];

/**
 * Who was there and who sent apologies; who never came is not in the outcomes. Chair and minute taker read it of
 * everybody, with the times in and out of the parts they are of; everybody else of those they were in a part with, as it was when that part
 * ended. Who is only named in a line is named there: whether they came is not told.
 */
export function peopleOutcome(conference: Conference, reader: Person): Outcomes['people'] {
  const attendanceOf = attendanceFor(conference, reader);
  return [...conference.people.values()].flatMap((person) => {
    const attendance = attendanceOf(person);
    if (attendance === null) return [];
    const { name, title, agency, role, where } = person;
    const times = isKeeper(reader) ? { attended: timesOf(conference, reader, person) } : {};
    return [{ name, title, agency, role, where, attendance, ...times }];
  });
}

/** Whether this reader may know that somebody was there, left or sent apologies; null for whom they know nothing of. */
export function attendanceFor(
  conference: Conference,
  reader: Person,
): (person: Person) => Attendance | null {
  const together = partsOf(conference, reader);
  return (person) =>
    isKeeper(reader) || person.id === reader.id
      ? keptAttendance(conference, person)
      : sharedAttendance(together, person);
}

/** Being sent out reads as having left. */
function keptAttendance({ stays }: Conference, { id, attendance }: Person): Attendance | null {
  if (attendance === 'invited') return null;
  if (attendance !== 'removed') return attendance;
  return stays.some(({ person }) => person === id) ? 'left' : null;
}

/** Follows from nothing but what these two were in together. */
function sharedAttendance(together: readonly Together[], person: Person): Attendance | null {
  const shared = together.flatMap(({ until, over }) => {
    const last = until.get(person.id);
    return last === undefined ? [] : [{ last, over }];
  });
  const end = shared.toSorted((one, other) => one.last - other.last).at(-1);
  if (end !== undefined) return end.last === end.over ? 'present' : 'left';
  const isMissed = together.some(({ part }) => isInPart(part, person));
  return person.attendance === 'apologies' && isMissed ? 'apologies' : null;
}

/** A part the reader was in, or would have been in. */
interface Together {
  readonly part: Part;
  /** Until when each of them was there with the reader. */
  readonly until: ReadonlyMap<PersonId, Instant>;
  /** When the last of them went. */
  readonly over: Instant;
}

/** The parts the reader was in; for who sent apologies those that were held and they would have been in. */
function partsOf(conference: Conference, reader: Person): Together[] {
  const been = new Set(
    conference.stays.filter(({ person }) => person === reader.id).map(({ part }) => part),
  );
  return [...conference.parts.values()]
    .filter((part) => (been.size > 0 ? been.has(part.id) : isInPart(part, reader)))
    .map((part) => withTimes(conference, part, reader))
    .filter(({ until }) => until.size > 0);
}

/** At the same time as the reader; or one after the other, in a part that is still both of theirs. */
function withTimes({ stays, people }: Conference, part: Part, reader: Person): Together {
  const all = stays.filter((stay) => stay.part === part.id);
  const own = all.filter(({ person }) => person === reader.id);
  const until = new Map<PersonId, Instant>();
  for (const stay of all) {
    const person = people.get(stay.person);
    if (person === undefined) continue;
    const areBothOf =
      isInPart(part, reader) && isInPart(part, person) && !reader.apart.includes(person.id);
    const ends = own.filter((one) => overlap(one, stay)).map(endOf);
    if (!areBothOf && ends.length === 0) continue;
    // Whoever was put out of the part does not hear who went after that.
    const last = areBothOf ? endOf(stay) : Math.min(endOf(stay), Math.max(...ends));
    until.set(person.id, Math.max(until.get(person.id) ?? 0, last));
  }
  return { part, until, over: Math.max(...until.values()) };
}

/** Who goes in the moment in which the other comes was not there with them. */
const overlap = (one: Stay, other: Stay): boolean =>
  one.from === other.from || (one.from < endOf(other) && other.from < endOf(one));

const endOf = ({ to }: Stay): Instant => to ?? Number.POSITIVE_INFINITY;

const timesOf = (
  { stays, parts }: Conference,
  reader: Person,
  { id }: Person,
): NonNullable<Attended['attended']> =>
  stays
    .filter(({ person, part }) => person === id && isInPart(parts.get(part), reader))
    .map(({ part, from, to }) => ({
      part: parts.get(part)?.name ?? '',
      from: new Date(from).toISOString(),
      to: to === null ? null : new Date(to).toISOString(),
    }));
