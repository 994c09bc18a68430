import type { PersonId } from '../protocol/ids.ts';
import type { Conference, Person } from './conference.ts';
import type { Drawing } from './drawings.ts';
import { hearsAbout, isHere, isMember } from './membership.ts';
import type { Reader } from './reader.ts';
import { isBoardOnScreen, mayBeGivenToScreen, mayRead, maySeeNow, takesLines } from './rights.ts';
import type { Role } from './roles.ts';

/**
 * The lasting right to a page: that of its audience, for those who may hear about its children. What was put away is in
 * no copy.
 */
export const mayReadDrawing = (conference: Conference, reader: Reader, drawing: Drawing): boolean =>
  !drawing.putAway && mayRead(conference, reader, drawing.audience, drawing.about);

/** May this reader's socket have this page at this moment? The room's screen has the one that it shows. */
export function maySeeDrawingNow(
  conference: Conference,
  reader: Reader,
  drawing: Drawing,
): boolean {
  if (reader.as === 'screen') return standsOnScreen(conference, drawing);
  const person = conference.people.get(reader.person);
  return (
    person !== undefined &&
    maySeeNow(conference, reader, drawing.audience) &&
    hearsAbout(person, drawing.about) &&
    (!drawing.putAway || person.pen)
  );
}

/** May this person draw here at this moment? Nobody may once the conference is closed, or on what was put away. */
export function mayDraw(conference: Conference, id: PersonId, drawing: Drawing): boolean {
  const person = conference.people.get(id);
  return (
    person !== undefined &&
    (person.pen || (drawing.drawers.includes(id) && drawsByRole(person))) &&
    !drawing.putAway &&
    conference.progress !== 'closed' &&
    takesLines(conference, drawing.audience) &&
    maySeeDrawingNow(conference, { as: 'person', person: id }, drawing)
  );
}

/** An interpreter adds nothing of their own, and an observer is there to learn. */
export const drawsByRole = ({ role }: { readonly role: Role }): boolean =>
  role !== 'interpreter' && role !== 'observer';

/** May this page stand on the room's screen? Never where somebody is here who may not see it. */
export const mayBeShown = (conference: Conference, drawing: Drawing): boolean =>
  !drawing.putAway &&
  mayBeGivenToScreen(conference, drawing.audience) &&
  keptFromDrawingBy(conference, drawing).length === 0;

/** Those here who may not see this page. */
export const keptFromDrawingBy = (conference: Conference, drawing: Drawing): Person[] =>
  [...conference.people.values()].filter(
    (person) =>
      isHere(conference, person) &&
      !(isMember(conference, person, drawing.audience) && hearsAbout(person, drawing.about)),
  );

/** Shown by itself: no line of its audience comes onto the screen with it. */
const standsOnScreen = (conference: Conference, drawing: Drawing): boolean =>
  conference.screen.drawing === drawing.id &&
  isBoardOnScreen(conference) &&
  mayBeShown(conference, drawing);
