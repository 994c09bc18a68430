import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import { roomNow } from '../reading/room-now.ts';
import { partNow } from './screen-next.ts';

/** The page that stands on the big screen in the place of the board. */
export const drawingOnScreen = ({
  drawings = [],
}: Pick<ConferenceView, 'drawings'>): DrawingView | null =>
  drawings.find(({ onScreen }) => onScreen === true) ?? null;

/** A page that left the screen by itself. */
export interface GoneDrawing {
  readonly drawing: DrawingView;
  /** Who is here now and may not see it. */
  readonly because: readonly PersonView[];
}

/** What went between two views because of who is here now; null: nothing did, or the chair asked for something else. */
export function drawingGoneBetween(
  before: ConferenceView,
  after: ConferenceView,
): GoneDrawing | null {
  const drawing = drawingOnScreen(before);
  if (drawing === null || drawingOnScreen(after) !== null) return null;
  if (after.screenShows !== 'board' || partNow(before) !== partNow(after)) return null;
  const because = keptFromPage(after, drawing);
  return because.length === 0 ? null : { drawing, because };
}

/** Those here who are not of its audience, or may not hear about its child. */
function keptFromPage(view: ConferenceView, { audience, child }: DrawingView): PersonView[] {
  const members = view.audiences?.find(({ id }) => id === audience)?.members ?? [];
  const { room, video } = roomNow(view);
  return [...room, ...video].filter(
    ({ id, hears = 'all' }) =>
      !members.includes(id) || (child !== undefined && hears !== 'all' && !hears.includes(child)),
  );
}
