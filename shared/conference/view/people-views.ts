import type { AudienceId, PersonId } from '../../protocol/ids.ts';
import { knowsFamily, sectorOf } from '../agencies.ts';
import type { Conference, Person } from '../conference.ts';
import type { Live } from '../live.ts';
import { isHere } from '../membership.ts';
import type { Reader } from '../reader.ts';
import { maySeeNow } from '../rights.ts';
import { isKeeper, roleRights } from '../roles.ts';
import type { PersonView } from '../view.ts';
import { isAround, isKeptFrom } from '../around.ts';
import { decisionView } from './decision-view.ts';
import { scoredEarlier } from './earlier-view.ts';

/** The people whose names this reader may know; the screen (null) knows what everyone here does. */
export function peopleViews(
  conference: Conference,
  reader: Person | null,
  live: Pick<Live, 'named'>,
): PersonView[] {
  const people = [...conference.people.values()];
  if (reader !== null && isKeeper(reader)) {
    return people.map((person) => keepersView(person));
  }
  const readers = reader === null ? people.filter((one) => isHere(conference, one)) : [reader];
  const named = namesOnBoard(conference, reader, readers, live);
  return people.flatMap((person) => {
    const isSeen = isAround(conference, person, reader) && !isKeptFrom(person, readers);
    if (isSeen) return [personView(person)];
    return named.has(person.id) ? [onlyNamed(person)] : [];
  });
}

function personView({ id, name, role, title, agency, where, ...rest }: Person): PersonView {
  const { attendance, device } = rest;
  // Being sent out ends it, leaving does not.
  const pen = rest.pen && attendance === 'present';
  // That somebody was sent out is for the chair to tell, or not.
  const shown = attendance === 'removed' ? 'left' : attendance;
  return { id, name, role, title, agency, where, attendance: shown, device, pen };
}

const keepersView = (person: Person): PersonView => ({
  ...personView(person),
  attendance: person.attendance,
  pen: person.pen,
  adds: person.adds,
  scores: person.scores,
  hears: person.hears === 'all' ? 'all' : [...person.hears],
  apart: [...person.apart],
  ...(roleRights[person.role].professional
    ? { sector: sectorOf(person), knowsFamily: knowsFamily(person) }
    : {}),
});

/** Their name and what they are; whether they are or were here, where and with what, is constant. */
const onlyNamed = ({ id, name, role, title, agency }: Person): PersonView => ({
  id,
  name,
  role,
  title,
  agency,
  where: 'room',
  attendance: 'named',
  device: true,
  pen: false,
});

/** Named in a line, a number, the core group or a view of the decision that this reader sees. */
function namesOnBoard(
  conference: Conference,
  reader: Person | null,
  readers: readonly Person[],
  { named }: Pick<Live, 'named'>,
): ReadonlySet<PersonId> {
  const as: Reader = reader === null ? { as: 'screen' } : { as: 'person', person: reader.id };
  const sees = (audience: AudienceId): boolean => maySeeNow(conference, as, audience);
  const onBoard = [...conference.audiences.keys()].filter(sees).flatMap((id) => [...named(id)]);
  const scored = [...conference.scales.values()]
    .filter(({ audience }) => sees(audience))
    .flatMap(({ answers }) => [...answers.values()].filter(({ shown }) => shown))
    .flatMap(({ person, recordedBy }) => [person, recordedBy]);
  const planned = [...conference.planFrames.values()]
    .filter(({ audience }) => sees(audience))
    .flatMap(({ lead, coreGroup }) => [...(lead === null ? [] : [lead]), ...coreGroup]);
  const views = decisionView(conference, as, readers);
  const viewed = [...(views?.dissent ?? []), ...(views?.parentsViews ?? [])];
  const before = scoredEarlier(conference, as);
  const said = viewed.map(({ person }) => person);
  return new Set([...onBoard, ...scored, ...planned, ...before, ...said]);
}
