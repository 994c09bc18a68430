import { ok } from '../../result.ts';
import type { Conference } from '../conference.ts';
import { keptFromDrawingBy, mayBeShown } from '../drawing-rights.ts';
import type { Drawing } from '../drawings.ts';
import type { FactBody } from '../facts.ts';
import { hearsAbout } from '../membership.ts';
import { nameOf, noSuchChild, refuse } from '../refuse.ts';
import { areOfConference } from './audiences.ts';
import { beginsWith } from './begin-drawing.ts';
import {
  judgeAbout,
  judgeDrawers,
  judgePen,
  judgeRoom,
  noSuchDrawing,
  seenDrawing,
} from './judge-drawing.ts';
import type { Decide, Decided, Matter } from './matter.ts';
import { releaseDrawing } from './release-drawing.ts';

const makeDrawing: Decide<'makeDrawing'> = ({ conference, command, by, board }) => {
  const { opId, drawing: drawingKind, audience, name, child } = command;
  const drawers = [...new Set(command.drawers)];
  const about = child === null ? [] : [child];
  const problem =
    judgePen(conference, by, audience) ??
    (areOfConference(conference, about) && hearsAbout(by, about) ? null : noSuchChild) ??
    judgeAbout(conference, audience, about) ??
    judgeDrawers(conference, by, audience, drawers) ??
    judgeRoom(conference, by);
  if (problem !== null) return problem;
  return ok([
    {
      kind: 'drawingMade',
      drawing: opId,
      drawingKind,
      audience,
      document: board.freshId(`document of ${opId}`),
      child,
      drawers,
      begins: beginsWith(conference, drawingKind, audience),
      from: null,
      words: { name },
    },
  ]);
};

const nameDrawing: Decide<'nameDrawing'> = (matter) =>
  onPage(matter, ({ id, audience }) =>
    ok([{ kind: 'drawingNamed', drawing: id, audience, words: { name: matter.command.name } }]),
  );

const setDrawers: Decide<'setDrawers'> = (matter) =>
  onPage(matter, ({ id, audience }) => {
    const drawers = [...new Set(matter.command.drawers)];
    const problem = judgeDrawers(matter.conference, matter.by, audience, drawers);
    return problem ?? ok([{ kind: 'drawersSet', drawing: id, drawers }]);
  });

const putDrawingAway: Decide<'putDrawingAway'> = (matter) =>
  onPage(matter, ({ id, putAway }) =>
    putAway ? isPutAway : ok([{ kind: 'drawingPutAway', drawing: id }]),
  );

/** Others may have come since, who may not hear about its children. */
const bringDrawingBack: Decide<'bringDrawingBack'> = (matter) =>
  onPage(matter, ({ id, audience, about, putAway }) =>
    putAway
      ? (judgeAbout(matter.conference, audience, about) ??
        ok([{ kind: 'drawingBroughtBack', drawing: id }]))
      : isBack,
  );

const showDrawing: Decide<'showDrawing'> = ({ conference, command, by }) => {
  if (command.drawing === null) return ok([{ kind: 'drawingShown', drawing: null }]);
  const found = seenDrawing(conference, by, command.drawing);
  if (!found.ok) return found;
  const shown: FactBody = { kind: 'drawingShown', drawing: found.value.id };
  return judgeOnScreen(conference, found.value) ?? ok([shown]);
};

/** Also where nobody sees it now: what endangers somebody does not wait. */
const redactDrawing: Decide<'redactDrawing'> = ({ conference, command }) => {
  const drawing = conference.drawings.get(command.drawing);
  if (drawing === undefined) return noSuchDrawing;
  const { id, audience, epoch } = drawing;
  return ok([{ kind: 'drawingRedacted', drawing: id, audience, epoch }]);
};

/** Pages to draw on. */
export const drawingDecisions = {
  makeDrawing,
  nameDrawing,
  setDrawers,
  putDrawingAway,
  bringDrawingBack,
  releaseDrawing,
  showDrawing,
  redactDrawing,
};

type OnPage = 'nameDrawing' | 'setDrawers' | 'putDrawingAway' | 'bringDrawingBack';

/** A change to a page that its sender sees and whose audience is written for now. */
function onPage(
  { conference, command, by }: Matter<OnPage>,
  change: (drawing: Drawing) => Decided,
): Decided {
  const found = seenDrawing(conference, by, command.drawing);
  if (!found.ok) return found;
  return judgePen(conference, by, found.value.audience) ?? change(found.value);
}

/** A page takes the place of the board there: where no board is, it would come upon whoever is in the room. */
function judgeOnScreen(conference: Conference, drawing: Drawing): Decided | null {
  if (drawing.putAway) return isPutAway;
  if (conference.progress === 'planned') return notStarted;
  if (!mayBeShown(conference, drawing)) {
    const [person] = keptFromDrawingBy(conference, drawing);
    return person === undefined
      ? notForScreen
      : refuse('not-allowed', `${nameOf(person)} is here and may not see this drawing.`);
  }
  return conference.screen.shows === 'board' ? null : boardFirst;
}

const isPutAway = refuse('someone-was-first', 'This drawing is put away.');
const isBack = refuse('someone-was-first', 'This drawing is not put away.');
const notStarted = refuse(
  'wrong-time',
  'The screen shows drawings when you have started the conference.',
);
const notForScreen = refuse('not-allowed', 'This drawing cannot be shown on the screen.');
const boardFirst = refuse(
  'wrong-time',
  'The room’s screen is not on the board now. Show the board there first, then the drawing.',
);
