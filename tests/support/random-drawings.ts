import { drawingKinds } from '../../shared/drawing/drawing.ts';

/** What a random history draws from for pages to draw on. */
interface Draws {
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly flag: () => boolean;
  readonly drawing: () => string;
  readonly audience: () => string;
  readonly oneChild: () => readonly string[];
  readonly several: () => readonly string[];
  readonly secret: () => string;
}

/** What is sent about pages to draw on; some of it names a page that is not there. */
export function drawingDrafts(draws: Draws) {
  const { pick, flag, drawing, audience, oneChild, several, secret } = draws;
  const it = () => ({ drawing: drawing() });
  return {
    makeDrawing: () => ({
      drawing: pick(drawingKinds),
      audience: audience(),
      name: secret(),
      child: flag() ? null : (oneChild()[0] ?? null),
      drawers: several().slice(0, 2),
    }),
    nameDrawing: () => ({ ...it(), name: secret() }),
    setDrawers: () => ({ ...it(), drawers: several() }),
    putDrawingAway: it,
    bringDrawingBack: it,
    releaseDrawing: () => ({ ...it(), audience: audience(), newcomers: several() }),
    showDrawing: () => ({ drawing: flag() ? null : drawing() }),
    redactDrawing: it,
  };
}
