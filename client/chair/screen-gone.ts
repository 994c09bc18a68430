import type { AudienceView, ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { boardsOnScreen, keptFromScreen } from '../reading/room-now.ts';
import { partNow } from './screen-next.ts';

/** A board that left the screen by itself. */
export interface Gone {
  readonly board: AudienceView;
  /** Who is here now and may not see it. */
  readonly because: readonly PersonView[];
}

/** What went from the screen between two views because of who is here now; nothing when another part was opened. */
export function goneBetween(before: ConferenceView, after: ConferenceView): Gone[] {
  if (after.screenShows !== 'board' || partNow(before) !== partNow(after)) return [];
  return boardsOnScreen(before).flatMap(({ id }) => goneNow(after, id));
}

/** Is this board kept from the screen by somebody who is here? */
export function goneNow(view: ConferenceView, id: string): Gone[] {
  const board = view.audiences?.find((one) => one.id === id);
  if (board === undefined || view.screen?.could.includes(id) === true) return [];
  const because = keptFromScreen(view, board);
  return because.length === 0 ? [] : [{ board, because }];
}
