import type { Box, Point } from '../../shared/drawing/box-of.ts';
import { middleOf } from '../../shared/drawing/box-of.ts';

/** The place a picture is shown in, in pixels. */
export interface Stage {
  readonly width: number;
  readonly height: number;
}

/**
 * How somebody looks at a page from near: what stands in the middle, and how long a pixel is, both in the page's own
 * units, so that nothing moves while others draw beyond its edge. Null: all of it, however it grows.
 */
export interface Look {
  readonly x: number;
  readonly y: number;
  readonly pixel: number;
}

/** A page, how it is looked at, and where. */
export interface Watched {
  readonly look: Look | null;
  readonly page: Box;
  readonly stage: Stage;
}

/** How much larger than all of it something can be seen. */
export const zoomMost = 12;

/** The stretch of the page that is seen; as wide and high as the stage once it is not all of it. */
export function frameOf({ look, page, stage }: Watched): Box {
  if (look === null) return page;
  const [width, height] = [stage.width * look.pixel, stage.height * look.pixel];
  return { x: look.x - width / 2, y: look.y - height / 2, width, height };
}

/** Larger or smaller by this factor; the point of the stage that is given, in pixels, stays where it is. */
export function zoomAt(watched: Watched, factor: number, point?: Point): Look | null {
  const { page, stage } = watched;
  const whole = pixelOfAll(watched);
  const from = watched.look ?? { ...middleOf(page), pixel: whole };
  const pixel = Math.max(from.pixel / factor, whole / zoomMost);
  if (!Number.isFinite(pixel) || pixel > whole * 0.99) return null;
  const { x, y } = point ?? { x: stage.width / 2, y: stage.height / 2 };
  return onPage({
    ...watched,
    look: {
      x: from.x + (x - stage.width / 2) * (from.pixel - pixel),
      y: from.y + (y - stage.height / 2) * (from.pixel - pixel),
      pixel,
    },
  });
}

/** What is seen goes with the hand by so many pixels. All of it has nowhere to go. */
export function moveBy(watched: Watched, { x, y }: Point): Look | null {
  const { look } = watched;
  if (look === null) return null;
  const moved = { ...look, x: look.x - x * look.pixel, y: look.y - y * look.pixel };
  return onPage({ ...watched, look: moved });
}

/** No further than the edge of the page: nobody moves it out of their own sight. */
function onPage({ look, page, stage }: Watched & { look: Look }): Look {
  const x = within(look.x, page.x, page.width, stage.width * look.pixel);
  const y = within(look.y, page.y, page.height, stage.height * look.pixel);
  return { ...look, x, y };
}

function within(at: number, from: number, length: number, seen: number): number {
  if (seen >= length) return from + length / 2;
  return Math.min(Math.max(at, from + seen / 2), from + length - seen / 2);
}

const pixelOfAll = ({ page, stage }: Pick<Watched, 'page' | 'stage'>): number =>
  Math.max(page.width / stage.width, page.height / stage.height);
