import type { Conference } from '../conference.ts';
import { maySeeDrawingNow } from '../drawing-rights.ts';

/** The board stands on the room's screen again, where a page to draw on was. */
export function withBoardAgain(conference: Conference): Conference {
  if (conference.screen.drawing === undefined) return conference;
  const { drawing: _before, ...screen } = conference.screen;
  return { ...conference, screen };
}

/**
 * A page goes from the room's screen for good as soon as it may not stand there: somebody comes who may not see it,
 * another part begins, it is put away. It does not come back by itself when they have gone.
 */
export function withScreenLookedAt(conference: Conference): Conference {
  const { drawing: shown } = conference.screen;
  if (shown === undefined) return conference;
  const drawing = conference.drawings.get(shown);
  const stays = drawing !== undefined && maySeeDrawingNow(conference, { as: 'screen' }, drawing);
  return stays ? conference : withBoardAgain(conference);
}
