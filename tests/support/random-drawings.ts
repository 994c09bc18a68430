import type { Conference } from '../../shared/conference/conference.ts';
import { newcomersTo } from '../../shared/conference/decide/newcomers.ts';
import { drawingKinds } from '../../shared/drawing/drawing.ts';

/** What a random history draws from for pages to draw on. */
interface Draws {
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly flag: () => boolean;
  readonly rarely: () => boolean;
  readonly drawing: () => string;
  readonly audience: () => string;
  readonly oneChild: () => readonly string[];
  readonly several: () => readonly string[];
  readonly secret: () => string;
}

/** What is sent about pages to draw on; some of it names a page that is not there. */
export function drawingDrafts(conference: Conference, draws: Draws) {
  const { pick, flag, rarely, drawing, audience, oneChild, several, secret } = draws;
  const it = () => ({ drawing: drawing() });
  return {
    makeDrawing: () => ({
      drawing: pick(drawingKinds),
      audience: audience(),
      name: secret(),
      child: flag() ? null : (oneChild()[0] ?? null),
      drawers: flag() ? [] : several().slice(0, 1),
    }),
    nameDrawing: () => ({ ...it(), name: secret() }),
    setDrawers: () => ({ ...it(), drawers: several().slice(0, 1) }),
    putDrawingAway: it,
    bringDrawingBack: it,
    releaseDrawing: () => {
      const id = drawing();
      const to = audience();
      const from = conference.drawings.get(id)?.audience ?? '';
      const newcomers = newcomersTo(conference, to, [from]).map((one) => one.id);
      return { drawing: id, audience: to, newcomers: rarely() ? several() : newcomers };
    },
    showDrawing: () => ({ drawing: flag() ? null : drawing() }),
    redactDrawing: it,
  };
}
