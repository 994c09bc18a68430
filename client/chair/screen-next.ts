import type { ConferenceView } from '../../shared/conference/view.ts';

type Shown = Pick<ConferenceView, 'screenShows' | 'part' | 'parts'>;

/** The part that runs now. */
export const partNow = ({ parts = [] }: Pick<Shown, 'parts'>): string | null =>
  parts.find(({ current }) => current)?.id ?? null;

/**
 * What B does to the room's screen: blank whatever it shows; from blank back to the board, where it stood on the screen
 * in this very part. Null: nothing, because in another part it is the chair who looks first who is in the room.
 */
export function nextOnB(view: Shown, boardShownIn: string | null): 'blank' | 'board' | null {
  if (view.screenShows !== 'blank') return 'blank';
  const isSafe = !view.part.restricted && boardShownIn !== null && boardShownIn === partNow(view);
  return isSafe ? 'board' : null;
}
