import type { AnyCommand } from '../../../shared/conference/decide.ts';
import { isHere, isKeeper, isOf, isRestricted, placeOf, sees } from './model.ts';
import type { Model, Place } from './model.ts';

/**
 * Pages to draw on, told again from the rules people were told: a page is for its audience, and for those of it who may
 * hear about its children; put away, for those with the pen; on the room's screen, where everybody here may see it.
 */
export interface OnePage {
  readonly place: Place;
  readonly drawers: readonly string[];
  readonly putAway: boolean;
}

/** The pages after one more thing was done, and which of them stands on the screen. */
export function followPages(before: Model, after: Model, command: AnyCommand): Model {
  const pages = pagesAfter(before, command);
  const shown =
    command.kind === 'showDrawing'
      ? command.drawing
      : command.kind === 'showOnScreen'
        ? null
        : before.shownPage;
  const next = { ...after, drawings: pages, shownPage: shown };
  return shown !== null && !standsOnScreen(next, shown) ? { ...next, shownPage: null } : next;
}

function pagesAfter(model: Model, command: AnyCommand): Model['drawings'] {
  const { drawings } = model;
  switch (command.kind) {
    case 'makeDrawing': {
      const { opId, audience, child, drawers } = command;
      const wide = placeOf(model, audience);
      const about = [...(child === null ? [] : [child]), ...beginsWith(model, command)];
      const children = [...new Set([...wide.children, ...about])];
      const place = { audience: wide.audience, children };
      return new Map(drawings).set(opId, { place, drawers, putAway: false });
    }
    case 'releaseDrawing': {
      const wide = placeOf(model, command.audience);
      const from = drawings.get(command.drawing)?.place.children ?? [];
      const children = [...new Set([...wide.children, ...from])];
      const place = { audience: wide.audience, children };
      return new Map(drawings).set(command.opId, { place, drawers: [], putAway: false });
    }
    case 'setDrawers':
      return changed(drawings, command.drawing, { drawers: command.drawers });
    case 'putDrawingAway':
      return changed(drawings, command.drawing, { putAway: true });
    case 'bringDrawingBack':
      return changed(drawings, command.drawing, { putAway: false });
    case 'redactDrawing':
      return new Map([...drawings].filter(([id]) => id !== command.drawing));
    default:
      return drawings;
  }
}

function changed(
  drawings: Model['drawings'],
  id: string,
  change: Partial<OnePage>,
): Model['drawings'] {
  const page = drawings.get(id);
  return page === undefined ? drawings : new Map(drawings).set(id, { ...page, ...change });
}

/** A family tree and the circles begin with the children about whom everybody of the audience may hear. */
function beginsWith(
  model: Model,
  { drawing, audience }: { readonly drawing: string; readonly audience: string },
): string[] {
  if (drawing !== 'family-tree' && drawing !== 'safety-circles') return [];
  const place = placeOf(model, audience);
  const readers = [...model.people].filter(
    ([id, { attendance }]) => attendance !== 'removed' && isOf(model, id, place),
  );
  return model.children.filter((child) =>
    readers.every(([, { hears }]) => hears === 'all' || hears.includes(child)),
  );
}

function standsOnScreen(model: Model, id: string): boolean {
  const page = model.drawings.get(id);
  if (page === undefined || page.putAway || model.screen.shows !== 'board') return false;
  if (isRestricted(model, page.place.audience)) return false;
  return [...model.people.keys()].every(
    (person) => !isHere(model, person) || isOf(model, person, page.place),
  );
}

/** Is this page in front of them now, or in the copy they are given now? */
export function seesPage(model: Model, who: string, id: string): boolean {
  const page = model.drawings.get(id);
  if (page === undefined || who === 'waiting') return false;
  if (who === 'screen') return model.shownPage === id;
  if (page.putAway && model.people.get(who)?.pen !== true) return false;
  return sees(model, who, page.place);
}

interface Look {
  readonly who: string;
  readonly keeps: boolean;
  readonly before: Model;
  readonly after: Model;
  readonly later: readonly Model[];
}

/** May this reader learn of it? Null: it is nothing of the kind. The chair learns of everything. */
export function isPageVisible(command: AnyCommand, look: Look): boolean | null {
  const { who, keeps, before, later } = look;
  const reaches = (id: string): boolean => later.some((model) => seesPage(model, who, id));
  switch (command.kind) {
    case 'makeDrawing':
    case 'releaseDrawing':
      return reaches(command.opId);
    case 'nameDrawing':
      return reaches(command.drawing);
    // Who draws is known to those who keep the board, to whoever draws, and to the pens who see one another come.
    case 'setDrawers':
      return reaches(command.drawing) && isBeside(command.drawing, look);
    // It goes, or comes again, for whoever could see it.
    case 'putDrawingAway':
    case 'bringDrawingBack': {
      const place = before.drawings.get(command.drawing)?.place ?? nowhere;
      const wasOnScreen = seesPage(before, who, command.drawing);
      return wasOnScreen || [before, ...later].some((model) => sees(model, who, place));
    }
    case 'showDrawing':
      return who === 'screen' || keeps;
    case 'redactDrawing': {
      // Whoever has a copy can tell: every copy goes.
      if (before.after.given.has(who) || seesPage(before, who, command.drawing)) return true;
      const place = before.drawings.get(command.drawing)?.place ?? nowhere;
      return [before, ...later].some((model) => isOf(model, who, place));
    }
    default:
      return null;
  }
}

const isBeside = (id: string, { who, before, after, later }: Look): boolean =>
  [before, ...later].some((model) => isKeeper(model, who) || model.people.get(who)?.pen === true) ||
  [before, after, ...later].some((model) => model.drawings.get(id)?.drawers.includes(who) === true);

const nowhere: Place = { audience: 'nowhere', children: [] };
