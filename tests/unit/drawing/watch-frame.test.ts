import { array, assert, boolean, double, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf, moveBy, zoomAt, zoomMost } from '../../../client/drawing/watch-frame.ts';
import type { Watched } from '../../../client/drawing/watch-frame.ts';

const page = { x: -100, y: -50, width: 1600, height: 900 };
const stage = { width: 800, height: 600 };
const whole: Watched = { look: null, page, stage };
const near = (watched: Watched, factor: number, x: number, y: number): Watched => ({
  ...watched,
  look: zoomAt(watched, factor, { x, y }),
});

/** Which point of the page lies beneath this pixel of the stage. */
function beneath(watched: Watched, x: number, y: number) {
  const frame = frameOf(watched);
  const pixel = Math.max(frame.width / stage.width, frame.height / stage.height);
  return {
    x: frame.x + frame.width / 2 + (x - stage.width / 2) * pixel,
    y: frame.y + frame.height / 2 + (y - stage.height / 2) * pixel,
  };
}

test('[W42] at first all of the page is seen, however it grows, and smaller than that it does not get', () => {
  expect(frameOf(whole)).toEqual(page);
  expect(zoomAt(whole, 0.5)).toBeNull();
  expect(zoomAt({ ...whole, look: zoomAt(whole, 3) }, 1 / 3)).toBeNull();
});

test('[W42] what lies beneath the pointer stays beneath it', () => {
  const first = near(whole, 2, 400, 300);
  const second = near(first, 2, 500, 250);
  const [was, is] = [first, second].map((one) => beneath(one, 500, 250));
  expect(is?.x).toBeCloseTo(was?.x ?? 0);
  expect(is?.y).toBeCloseTo(was?.y ?? 0);
});

test('[W42] what is looked at from near stays where it is while somebody draws beyond the edge of the page', () => {
  const look = near(whole, 4, 300, 200);
  const grown = { ...look, page: { ...page, x: -900, width: 2400 } };
  expect(frameOf(grown)).toEqual(frameOf(look));
});

test('[W42] however somebody moves and zooms, the page is in sight and never larger than it may be', () => {
  const move = record({
    factor: double({ min: 0.2, max: 5, noNaN: true }),
    x: integer({ min: -2000, max: 2000 }),
    y: integer({ min: -2000, max: 2000 }),
    zooms: boolean(),
  });
  assert(
    property(array(move, { maxLength: 30 }), (moves) => {
      const end = moves.reduce<Watched>(
        (watched, { factor, x, y, zooms }) => ({
          ...watched,
          look: zooms ? zoomAt(watched, factor, { x, y }) : moveBy(watched, { x, y }),
        }),
        whole,
      );
      const frame = frameOf(end);
      expect(frame.x).toBeGreaterThanOrEqual(page.x - Math.max(0, frame.width - page.width));
      expect(frame.x + frame.width).toBeLessThanOrEqual(
        page.x + page.width + Math.max(0, frame.width - page.width) + 0.001,
      );
      expect(frame.y + frame.height / 2).toBeGreaterThan(page.y);
      expect(frame.y + frame.height / 2).toBeLessThan(page.y + page.height);
      expect(page.width / frame.width).toBeLessThanOrEqual(zoomMost + 0.001);
    }),
  );
});

test('[W42] a stage that has no size yet shows all of it', () => {
  const none = { ...whole, stage: { width: 0, height: 0 } };
  expect(zoomAt(none, 2)).toBeNull();
  expect(frameOf(none)).toEqual(page);
});
