import type { PersonId } from '../protocol/ids.ts';
import type { Conference } from './conference.ts';
import type { Drawing } from './drawings.ts';
import type { Reader } from './reader.ts';
import { mayRead, maySeeNow, takesLines } from './rights.ts';

/** The lasting right to a page: that of its audience. What was put away is in no copy. */
export const mayReadDrawing = (conference: Conference, reader: Reader, drawing: Drawing): boolean =>
  !drawing.putAway && mayRead(conference, reader, drawing.audience);

/** May this reader's socket have this page at this moment? The room's screen has the one that it shows. */
export function maySeeDrawingNow(
  conference: Conference,
  reader: Reader,
  drawing: Drawing,
): boolean {
  if (!maySeeNow(conference, reader, drawing.audience)) return false;
  if (reader.as === 'screen') return conference.screen.drawing === drawing.id && !drawing.putAway;
  return !drawing.putAway || conference.people.get(reader.person)?.pen === true;
}

/** May this person draw here at this moment? Nobody may once the conference is closed, or on what was put away. */
export function mayDraw(conference: Conference, person: PersonId, drawing: Drawing): boolean {
  const draws = conference.people.get(person)?.pen === true || drawing.drawers.includes(person);
  return (
    draws &&
    !drawing.putAway &&
    conference.progress !== 'closed' &&
    takesLines(conference, drawing.audience) &&
    maySeeDrawingNow(conference, { as: 'person', person }, drawing)
  );
}
