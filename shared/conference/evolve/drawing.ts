import type { ChildId } from '../../protocol/ids.ts';
import type { Conference } from '../conference.ts';
import type { Drawing } from '../drawings.ts';
import { withChange, withEntry, withoutEntry } from './fold.ts';
import type { Fold } from './fold.ts';

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

const drawingNamed: Fold<'drawingNamed'> = (conference, { drawing, words }) =>
  changed(conference, drawing, { name: words?.name ?? '' });

const drawersSet: Fold<'drawersSet'> = (conference, { drawing, drawers }) =>
  changed(conference, drawing, { drawers });

const drawingPutAway: Fold<'drawingPutAway'> = (conference, { drawing }) =>
  withoutOnScreen(changed(conference, drawing, { putAway: true }), drawing);

const drawingBroughtBack: Fold<'drawingBroughtBack'> = (conference, { drawing }) =>
  changed(conference, drawing, { putAway: false });

const drawingShown: Fold<'drawingShown'> = (conference, { drawing }) => {
  const { drawing: _before, ...screen } = conference.screen;
  return { ...conference, screen: drawing === null ? screen : { ...screen, drawing } };
};

/** No copy that showed it can be read. */
const drawingRedacted: Fold<'drawingRedacted'> = (conference, { drawing }) => ({
  ...withoutOnScreen(conference, drawing),
  drawings: withoutEntry(conference.drawings, drawing),
  issues: conference.issues.map((issue) => ({ ...issue, destroyed: true })),
});

function withoutOnScreen(conference: Conference, drawing: string): Conference {
  if (conference.screen.drawing !== drawing) return conference;
  const { drawing: _before, ...screen } = conference.screen;
  return { ...conference, screen };
}

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
