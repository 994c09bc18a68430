import type { ChildId, PersonId } from '../../protocol/ids.ts';
import type { Conference } from '../conference.ts';
import { mayReadDrawing } from '../drawing-rights.ts';
import type { Drawing } from '../drawings.ts';
import { isMember } from '../membership.ts';
import { withChange, withEach, withEntry, withoutEntry } from './fold.ts';
import type { Fold } from './fold.ts';
import { withBoardAgain } from './on-screen.ts';

const drawingMade: Fold<'drawingMade'> = (conference, fact) => ({
  ...conference,
  drawings: withEntry<string, Drawing>(conference.drawings, fact.drawing, {
    id: fact.drawing,
    kind: fact.drawingKind,
    name: fact.words?.name ?? '',
    audience: fact.audience,
    child: fact.child,
    about: aboutOf(conference, fact),
    from: fact.from,
    drawers: fact.drawers,
    document: fact.document,
    epoch: 0,
    putAway: false,
  }),
});

const drawingNamed: Fold<'drawingNamed'> = (conference, { drawing, words }) =>
  changed(conference, drawing, { name: words?.name ?? '' });

const drawersSet: Fold<'drawersSet'> = (conference, { drawing, drawers }) =>
  changed(conference, drawing, { drawers });

const drawingPutAway: Fold<'drawingPutAway'> = (conference, { drawing }) =>
  changed(conference, drawing, { putAway: true });

const drawingBroughtBack: Fold<'drawingBroughtBack'> = (conference, { drawing }) =>
  changed(conference, drawing, { putAway: false });

const drawingShown: Fold<'drawingShown'> = (conference, { drawing }) =>
  drawing === null
    ? withBoardAgain(conference)
    : { ...conference, screen: { ...conference.screen, drawing } };

/** No copy that showed it can be read, and its id is never another's. */
const drawingRedacted: Fold<'drawingRedacted'> = (conference, { drawing, audience }) => ({
  ...conference,
  drawings: withoutEntry(conference.drawings, drawing),
  redacted: withEntry(conference.redacted, drawing, {
    audience,
    readBy: readersOf(conference, conference.drawings.get(drawing)),
  }),
  issues: conference.issues.map((issue) => ({ ...issue, destroyed: true })),
});

/** Pages to draw on. */
export const drawingFolds = {
  drawingMade,
  drawingNamed,
  drawersSet,
  drawingPutAway,
  drawingBroughtBack,
  drawingShown,
  drawingRedacted,
};

/** Nobody's page is the page of a child who is not on the list any more. */
export const drawingsOfChildren = (
  drawings: Conference['drawings'],
  children: readonly ChildId[],
): Conference['drawings'] =>
  withEach(drawings, (one) => ({
    ...one,
    child: one.child !== null && children.includes(one.child) ? one.child : null,
    about: one.about.filter((child) => children.includes(child)),
  }));

/** Whoever is not on the list any more draws nowhere. */
export const drawingsWithout = (
  drawings: Conference['drawings'],
  person: PersonId,
): Conference['drawings'] =>
  withEach(drawings, (one) => ({ ...one, drawers: one.drawers.filter((id) => id !== person) }));

const aboutOf = (
  { drawings }: Conference,
  { child, begins, from }: Parameters<Fold<'drawingMade'>>[1],
): readonly ChildId[] => [
  ...new Set([
    ...(child === null ? [] : [child]),
    ...begins.children,
    ...(drawings.get(from ?? '')?.about ?? []),
  ]),
];

const changed = (
  conference: Conference,
  drawing: string,
  change: Partial<Drawing>,
): Conference => ({
  ...conference,
  drawings: withChange(conference.drawings, drawing, (one) => ({ ...one, ...change })),
});

/** What was put away only those with the pen had. */
const readersOf = (conference: Conference, drawing: Drawing | undefined): PersonId[] =>
  drawing === undefined
    ? []
    : [...conference.people.values()]
        .filter((person) =>
          drawing.putAway
            ? person.pen && isMember(conference, person, drawing.audience)
            : mayReadDrawing(conference, { as: 'person', person: person.id }, drawing),
        )
        .map(({ id }) => id);
