import type { Conference, Part, Person, Stay } from '../conference/conference.ts';
import { isInPart } from '../conference/membership.ts';
import type { Instant } from '../protocol/ids.ts';
import { isKeeper } from './audience-labels.ts';
import type { Outcomes } from './outcomes.ts';

type Attended = Outcomes['people'][number];
type Attendance = Attended['attendance'];

/**
 * Who was there and who sent apologies; who never came is not in the outcomes. Chair and minute taker read it of
 * everybody, with the times in and out of the parts they are of; everybody else of those they were in a part with, as it was when that part
 * ended. Who is only named in a line is named there: whether they came is not told.
 */
export function peopleOutcome(conference: Conference, reader: Person): Outcomes['people'] {
  return [...conference.people.values()].flatMap((person) => {
    const attendance =
      isKeeper(reader) || person.id === reader.id
        ? keptAttendance(conference, person)
        : sharedAttendance(conference, reader, person);
    if (attendance === null) return [];
    const { name, title, agency, role, where } = person;
    const times = isKeeper(reader) ? { attended: timesOf(conference, reader, person) } : {};
    return [{ name, title, agency, role, where, attendance, ...times }];
  });
}

/** Being sent out reads as having left. */
function keptAttendance({ stays }: Conference, { id, attendance }: Person): Attendance | null {
  if (attendance === 'invited') return null;
  if (attendance !== 'removed') return attendance;
  return stays.some(({ person }) => person === id) ? 'left' : null;
}

/** Follows from nothing but what these two were in together. */
function sharedAttendance(
  conference: Conference,
  reader: Person,
  person: Person,
): Attendance | null {
  const parts = partsOf(conference, reader);
  const ends = parts.flatMap((part) => {
    const last = lastTogether(conference, part, reader, person);
    return last === null ? [] : [{ part, last }];
  });
  const end = ends.toSorted((one, other) => one.last - other.last).at(-1);
  if (end === undefined) {
    const isMissed = parts.some((part) => isInPart(part, person));
    return person.attendance === 'apologies' && isMissed ? 'apologies' : null;
  }
  return end.last === endOfPart(conference, end.part, reader) ? 'present' : 'left';
}

/** Those the reader was in; who sent apologies, those that were held and they would have been in. */
function partsOf(conference: Conference, reader: Person): Part[] {
  const parts = [...conference.parts.values()];
  const been = parts.filter((part) => staysIn(conference, part, reader).length > 0);
  if (been.length > 0) return been;
  return parts.filter(
    (part) => isInPart(part, reader) && endOfPart(conference, part, reader) !== null,
  );
}

/** When it was over for the last of those the reader was in it with, or null. */
function endOfPart(conference: Conference, part: Part, reader: Person): Instant | null {
  const ends = [...conference.people.values()]
    .map((person) => lastTogether(conference, part, reader, person))
    .filter((end) => end !== null);
  return ends.length === 0 ? null : Math.max(...ends);
}

/**
 * Until when somebody was in this part with the reader, or null. At the same time; or one after the other, in a part
 * that is still both of theirs.
 */
function lastTogether(
  conference: Conference,
  part: Part,
  reader: Person,
  person: Person,
): Instant | null {
  const own = staysIn(conference, part, reader);
  const areBothOf =
    isInPart(part, reader) && isInPart(part, person) && !reader.apart.includes(person.id);
  const shared = staysIn(conference, part, person).filter(
    (stay) => areBothOf || own.some((one) => overlap(one, stay)),
  );
  return shared.length === 0 ? null : Math.max(...shared.map(endOf));
}

const staysIn = ({ stays }: Conference, part: Part, { id }: Person): Stay[] =>
  stays.filter((stay) => stay.part === part.id && stay.person === id);

/** Who goes in the moment in which the other comes was not there with them. */
const overlap = (one: Stay, other: Stay): boolean =>
  one.from === other.from || (one.from < endOf(other) && other.from < endOf(one));

const endOf = ({ to }: Stay): Instant => to ?? Number.POSITIVE_INFINITY;

/** In the parts that the reader is of: of another one a minute taker knows neither the name nor when it was. */
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
