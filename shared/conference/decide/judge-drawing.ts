import { drawingLimits } from '../../drawing/drawing.ts';
import type { DrawingId } from '../../drawing/drawing.ts';
import type { AudienceId, ChildId, PersonId } from '../../protocol/ids.ts';
import { ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { BoardLookup } from '../board-lookup.ts';
import type { Conference, Person } from '../conference.ts';
import { drawsByRole, maySeeDrawingNow } from '../drawing-rights.ts';
import type { Drawing } from '../drawings.ts';
import { hearsAbout, isMember } from '../membership.ts';
import type { Refusal } from '../refusal.ts';
import { frozen, nameOf, noSuchBoard, noSuchPerson, onlyByChair, refuse } from '../refuse.ts';
import { isRestricted, mayRead, maySeeNow, takesLines } from '../rights.ts';
import type { Decided } from './matter.ts';
import { mayNotHear, readersOf } from './newcomers.ts';

/** The page, for somebody who may have it open now; otherwise as if there were none. */
export function seenDrawing(
  conference: Conference,
  by: Person,
  id: DrawingId,
): Result<Drawing, Refusal> {
  const drawing = conference.drawings.get(id);
  const reader = { as: 'person', person: by.id } as const;
  const isSeen = drawing !== undefined && maySeeDrawingNow(conference, reader, drawing);
  return isSeen ? ok(drawing) : noSuchDrawing;
}

/** Why somebody may not begin or change pages of this audience now, or null. */
export function judgePen(conference: Conference, by: Person, audience: AudienceId): Decided | null {
  if (!maySeeNow(conference, { as: 'person', person: by.id }, audience)) return noSuchBoard;
  if (!by.pen) return needsPen;
  return takesLines(conference, audience) ? null : frozen;
}

/** A conference holds so many pages; those that somebody may not know of are not counted for them. */
export function judgeRoom(conference: Conference, by: Person): Decided | null {
  const reader = { as: 'person', person: by.id } as const;
  const known = [...conference.drawings.values()].filter(({ audience }) =>
    mayRead(conference, reader, audience),
  );
  return known.length < drawingLimits.drawingsPerConference ? null : enough;
}

/** Why these people may not draw on a page of this audience, or null. Who draws is the chair's to say, as with the pen. */
export function judgeDrawers(
  conference: Conference,
  by: Person,
  audience: AudienceId,
  drawers: readonly PersonId[],
): Decided | null {
  if (drawers.length > 0 && by.role !== 'chair') return onlyByChair;
  for (const id of drawers) {
    const person = conference.people.get(id);
    if (person === undefined) return noSuchPerson;
    if (person.attendance === 'removed' || !isMember(conference, person, audience)) {
      return doesNotSee(person);
    }
    if (!drawsByRole(person)) return doesNotDraw(person);
  }
  return null;
}

/** Why a page about these children is not for this audience, or null. */
export function judgeAbout(
  conference: Conference,
  audience: AudienceId,
  about: readonly ChildId[],
): Decided | null {
  const unfit = readersOf(conference, audience).find((one) => !hearsAbout(one, about));
  return unfit === undefined
    ? null
    : mayNotHear(
        conference,
        unfit,
        about,
        'this drawing is about them. Please choose fewer people.',
      );
}

/**
 * Whoever cannot see a page has its words only: all pages that go into copies and have none, or null. One that cannot be
 * read is looked at where damage is.
 */
export function judgeWordless(
  conference: Conference,
  board: Pick<BoardLookup, 'drawn'>,
): Decided | null {
  const wordless = [...conference.drawings.values()].filter(({ id, audience, putAway }) => {
    if (putAway || isRestricted(conference, audience)) return false;
    const drawn = board.drawn(id);
    return drawn?.isDrawnOn === true && drawn.description.trim() === '';
  });
  return wordless.length === 0 ? null : haveNoWords(wordless);
}

export const noSuchDrawing = refuse('not-found', 'This drawing is not there any more.');

/** All at once: whoever closes comes back once and not for every page. */
function haveNoWords(drawings: readonly Drawing[]): Decided {
  const names = drawings.map(({ name }) => (name === '' ? 'without a name' : `“${name}”`));
  const [first, ...others] = names;
  const message =
    others.length === 0
      ? `The drawing ${first} has no words yet. Write what it shows, or put it away.`
      : `The drawings ${names.slice(0, -1).join(', ')} and ${names.at(-1)} have no words yet. Write what they show, or put them away.`;
  return refuse('not-complete', message);
}

const doesNotSee = (person: Person): Decided =>
  refuse('not-allowed', `${nameOf(person)} is not one of those who see this drawing.`);

const doesNotDraw = (person: Person): Decided =>
  refuse('not-allowed', `${nameOf(person)} is here to follow and does not draw.`);

const needsPen = refuse(
  'not-allowed',
  'You need the pen to do this. The chair can give it to you.',
);
const enough = refuse(
  'too-many',
  `There are ${drawingLimits.drawingsPerConference} drawings, and no more can be made.`,
);
