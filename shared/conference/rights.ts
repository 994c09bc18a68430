import type { AudienceId, ChildId, PersonId } from '../protocol/ids.ts';
import { judgeDoer } from './command-rules.ts';
import type { CommandKind } from './commands.ts';
import type { Conference, Person } from './conference.ts';
import { currentPart, hearsAbout, isHere, isMember, partOf } from './membership.ts';
import type { Reader } from './reader.ts';

/**
 * The lasting right: may this reader have this audience's lines about these children in a copy? Whoever came, left or
 * sent apologies keeps it; who has not come yet or was sent out has none. What is prepared for a part that was never
 * open belongs to those who hold the pen. (A restricted part's lines go into no copy
 * but the restricted annex: `isRestricted`.)
 */
export function mayRead(
  conference: Conference,
  reader: Reader,
  audience: AudienceId,
  children: readonly ChildId[] = [],
): boolean {
  if (reader.as === 'screen') return mayStandOnScreen(conference, audience);
  const person = conference.people.get(reader.person);
  return (
    person !== undefined &&
    lasting.has(person.attendance) &&
    isMember(conference, person, audience) &&
    hearsAbout(person, children) &&
    (person.pen || !isInPreparation(conference, audience))
  );
}

/** May this reader's socket have this audience's document at this moment? */
export function maySeeNow(conference: Conference, reader: Reader, audience: AudienceId): boolean {
  if (!mayRead(conference, reader, audience) || isShut(conference, audience)) return false;
  if (reader.as === 'screen') return isBoardOnScreen(conference);
  const person = conference.people.get(reader.person);
  return person !== undefined && isAtTheBoard(conference, person);
}

/** May this person write this audience's document live at this moment? Nobody may once the conference is closed. */
export function holdsPen(conference: Conference, person: PersonId, audience: AudienceId): boolean {
  return (
    conference.people.get(person)?.pen === true &&
    conference.progress !== 'closed' &&
    takesLines(conference, audience) &&
    maySeeNow(conference, { as: 'person', person }, audience)
  );
}

/** May this person send this kind of command now, whatever it says? */
export function mayCommand(conference: Conference, person: PersonId, kind: CommandKind): boolean {
  const doer = conference.people.get(person);
  return doer !== undefined && judgeDoer(conference, doer, kind) === null;
}

/** While a restricted part is open, wider documents are frozen: lines go to its own audience only. */
export function takesLines(conference: Conference, audience: AudienceId): boolean {
  const part = currentPart(conference);
  return part !== undefined && (!part.restricted || partOf(conference, audience)?.id === part.id);
}

/** What is written in a restricted part: for its own people, while it is open, and for the restricted annex. */
export const isRestricted = (conference: Conference, audience: AudienceId): boolean =>
  partOf(conference, audience)?.restricted === true;

/** The projector is on the board: not on the way to join, not blank, not on a break, not before the start. */
export const isBoardOnScreen = (conference: Conference): boolean =>
  conference.progress !== 'planned' &&
  conference.screen.shows === 'board' &&
  currentPart(conference)?.restricted !== true;

/** Never more than everyone present in this part may see, and nothing of a restricted part at all. */
export const mayBeGivenToScreen = (conference: Conference, audience: AudienceId): boolean =>
  conference.audiences.has(audience) &&
  currentPart(conference)?.restricted !== true &&
  !isRestricted(conference, audience) &&
  !isInPreparation(conference, audience) &&
  keptFromScreenBy(conference, audience).length === 0;

/** Those here who may not see this audience's lines, so that the screen may not show them. */
export const keptFromScreenBy = (conference: Conference, audience: AudienceId): Person[] =>
  [...conference.people.values()].filter(
    (person) => isHere(conference, person) && !isMember(conference, person, audience),
  );

const lasting = new Set<Person['attendance']>(['present', 'left', 'apologies']);

/** Before the start the board belongs to those who prepare it; for everyone else it appears when the chair starts. */
const isAtTheBoard = (conference: Conference, person: Person): boolean =>
  isHere(conference, person) && (conference.progress !== 'planned' || person.pen);

/** A restricted part's document is open only while that part is. */
const isShut = (conference: Conference, audience: AudienceId): boolean =>
  isRestricted(conference, audience) && partOf(conference, audience)?.id !== conference.currentPart;

/** Of a part that has not been open yet. */
const isInPreparation = (conference: Conference, audience: AudienceId): boolean =>
  partOf(conference, audience)?.opened === false;

const mayStandOnScreen = (conference: Conference, audience: AudienceId): boolean =>
  conference.screen.audiences.includes(audience) && mayBeGivenToScreen(conference, audience);
