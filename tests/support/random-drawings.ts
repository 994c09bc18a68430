import type { Conference } from '../../shared/conference/conference.ts';
import { newcomersTo } from '../../shared/conference/decide/newcomers.ts';
import { drawingKinds } from '../../shared/drawing/drawing.ts';

/** How often each is sent, so that something is drawn, described and released. */
export const drawingsOften = {
  makeDrawing: 10,
  nameDrawing: 8,
  setDrawers: 6,
  putDrawingAway: 4,
  bringDrawingBack: 4,
  releaseDrawing: 16,
  showDrawing: 5,
  redactDrawing: 3,
} as const;

/** What a random history draws from for pages to draw on. */
interface Draws {
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly flag: () => boolean;
  readonly rarely: () => boolean;
  readonly some: (ids: Iterable<string>) => string;
  readonly audience: () => string;
  readonly oneChild: () => readonly string[];
  readonly several: () => readonly string[];
  readonly secret: () => string;
}

/** What is sent about pages to draw on; some of it names a page that is not there. */
export function drawingDrafts(conference: Conference, draws: Draws) {
  const { pick, flag, rarely, some, audience, oneChild, several, secret } = draws;
  const drawing = () => some(conference.drawings.keys());
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
