import type { Audience, Conference, Part, Person } from '../../../shared/conference/conference.ts';
import type { Drawing } from '../../../shared/conference/drawings.ts';
import type { Reader } from '../../../shared/conference/reader.ts';
import type { Role } from '../../../shared/conference/roles.ts';
import type { AudienceId } from '../../../shared/protocol/ids.ts';

/** Who may see what now, as people were told; none of it is taken from the code under test. */
function maySeeNow(conference: Conference, reader: Reader, id: AudienceId): boolean {
  const audience = conference.audiences.get(id);
  const now = conference.parts.get(conference.currentPart);
  if (audience === undefined || now === undefined) return false;
  const own = partOf(conference, audience);
  if (own?.restricted === true && own.id !== now.id) return false;
  if (reader.as === 'screen') return isOnScreen(conference, audience, now);
  const person = conference.people.get(reader.person);
  return (
    person !== undefined &&
    isHere(person, now) &&
    isMember(audience, person) &&
    (person.pen || (conference.progress !== 'planned' && own?.opened !== false))
  );
}

/** Nobody writes once it is closed, and while a restricted part is open nowhere else. */
function holdsPen(conference: Conference, reader: Reader, id: AudienceId): boolean {
  const audience = conference.audiences.get(id);
  const now = conference.parts.get(conference.currentPart);
  if (reader.as === 'screen' || audience === undefined || now === undefined) return false;
  return (
    conference.people.get(reader.person)?.pen === true &&
    conference.progress !== 'closed' &&
    (!now.restricted || partOf(conference, audience)?.id === now.id) &&
    maySeeNow(conference, reader, id)
  );
}

/** The same of whatever has a document: a board by its audience's id, a page to draw on by its own. */
export function mayHave(conference: Conference, reader: Reader, id: string): boolean {
  const page = conference.drawings.get(id);
  return page === undefined
    ? maySeeNow(conference, reader, id)
    : maySeePage(conference, reader, page);
}

export function mayWrite(conference: Conference, reader: Reader, id: string): boolean {
  const page = conference.drawings.get(id);
  if (page === undefined) return holdsPen(conference, reader, id);
  const now = conference.parts.get(conference.currentPart);
  const audience = conference.audiences.get(page.audience);
  if (reader.as === 'screen' || now === undefined || audience === undefined) return false;
  const person = conference.people.get(reader.person);
  return (
    (person?.pen === true || page.drawers.includes(reader.person)) &&
    !page.putAway &&
    conference.progress !== 'closed' &&
    (!now.restricted || partOf(conference, audience)?.id === now.id) &&
    maySeePage(conference, reader, page)
  );
}

/** A page is for those of its audience who may hear about its children; put away, for the pens. */
function maySeePage(conference: Conference, reader: Reader, page: Drawing): boolean {
  if (reader.as === 'screen') return pageStandsOnScreen(conference, page);
  const person = conference.people.get(reader.person);
  return (
    person !== undefined &&
    maySeeNow(conference, reader, page.audience) &&
    mayHear(person, page.about) &&
    (!page.putAway || person.pen)
  );
}

function pageStandsOnScreen(conference: Conference, page: Drawing): boolean {
  const { screen, people } = conference;
  const now = conference.parts.get(conference.currentPart);
  const audience = conference.audiences.get(page.audience);
  if (screen.drawing !== page.id || page.putAway || !now || !audience) return false;
  const given = { ...conference, screen: { ...screen, audiences: [audience.id] } };
  return (
    isOnScreen(given, audience, now) &&
    partOf(conference, audience)?.restricted !== true &&
    [...people.values()].every((person) => !isHere(person, now) || mayHear(person, page.about))
  );
}

/** The words of a line about children are for those who may hear about all of them. */
export const mayHear = ({ hears }: Person, children: readonly string[]): boolean =>
  hears === 'all' || children.every((child) => hears.includes(child));

const professionals: readonly Role[] = ['chair', 'minute-taker', 'professional'];

const partOf = ({ parts }: Conference, { id, of }: Audience): Part | undefined =>
  [...parts.values()].find(({ audience }) => audience === id || audience === of);

const isHere = ({ attendance, role, id }: Person, part: Part): boolean =>
  attendance === 'present' &&
  (!part.restricted || professionals.includes(role) || role === 'advocate') &&
  (role === 'chair' || part.people === 'everyone' || part.people.includes(id));

function isMember({ members, children }: Audience, person: Person): boolean {
  if (person.role === 'chair') return true;
  if (!mayHear(person, children)) return false;
  switch (members.by) {
    case 'standing':
      return members.standing === 'everyone' || standsFor(members.standing, person.role);
    case 'people':
      return members.people.includes(person.id);
    case 'all-but':
      return !members.people.includes(person.id);
    default:
      return members.roles.includes(person.role);
  }
}

const standsFor = (standing: 'professionals' | 'chair', role: Role): boolean =>
  standing === 'professionals' ? professionals.includes(role) : role === 'minute-taker';

/** Never more than everybody here may see, and nothing while a restricted part is open. */
function isOnScreen(conference: Conference, audience: Audience, now: Part): boolean {
  const { screen, progress, people } = conference;
  return (
    progress !== 'planned' &&
    screen.shows === 'board' &&
    screen.audiences.includes(audience.id) &&
    !now.restricted &&
    partOf(conference, audience)?.opened !== false &&
    [...people.values()].every((person) => !isHere(person, now) || isMember(audience, person))
  );
}
