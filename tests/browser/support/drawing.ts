import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { patienceMs } from './person.ts';

type Point = readonly [number, number];

/** What somebody does on a page to draw on: each point is a part of the canvas, from 0 to 1. */
export interface Drawing {
  /** Opens it from the list of drawings. */
  opens(name: string): Promise<void>;
  /** The tools are there, and the canvas has everything. */
  mayDraw(): Promise<void>;
  takes(tool: string): Promise<void>;
  draws(points: readonly Point[]): Promise<void>;
  /** The pencil stays on the page. */
  startsToDraw(points: readonly Point[]): Promise<void>;
  goesOn(points: readonly Point[]): Promise<void>;
  lifts(): Promise<void>;
  /** What the canvas shows: where each thing stands, and its lines. */
  onCanvas(): Promise<string[]>;
  /** The picture of whoever only looks. */
  picture(name: string): Locator;
}

export function createDrawing(page: Page): Drawing {
  const frame: FrameLocator = page.frameLocator('iframe');
  const place = async ([x, y]: Point): Promise<Point> => {
    const box = await page.locator('iframe').boundingBox();
    if (box === null) throw new Error('there is no canvas');
    return [box.x + x * box.width, box.y + y * box.height];
  };
  const goesOn = async (points: readonly Point[]) => {
    for (const point of points) await page.mouse.move(...(await place(point)), { steps: 6 });
  };
  const startsToDraw = async ([first, ...others]: readonly Point[]) => {
    if (first === undefined) return;
    await page.mouse.move(...(await place(first)));
    await page.mouse.down();
    await goesOn(others);
  };
  return {
    startsToDraw,
    goesOn,
    lifts: () => page.mouse.up(),
    draws: async (points) => {
      await startsToDraw(points);
      await page.mouse.up();
    },
    opens: async (name) => {
      await page
        .getByRole('list', { name: 'Drawings' })
        .getByRole('button', { name })
        .first()
        .click();
      await page.getByRole('heading', { name, level: 2 }).waitFor();
    },
    mayDraw: async () => {
      const stage = page.locator('.drawing-stage[data-ready]');
      await stage.waitFor();
      await frame.locator('.tl-canvas').waitFor();
    },
    takes: (tool) =>
      page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: tool }).click(),
    onCanvas: async () => {
      const shapes = await frame
        .locator('.tl-shape')
        .evaluateAll((all) =>
          all.map((one) => [one.id, one.getAttribute('style'), one.innerHTML].join(' ')),
        );
      return shapes.toSorted();
    },
    picture: (name) => page.getByRole('img', { name }),
  };
}

/** Both have the same on their canvas, so many things, whoever drew them. */
export async function haveTheSame(one: Drawing, other: Drawing, count: number): Promise<void> {
  await expect.poll(async () => (await one.onCanvas()).length, { timeout: patienceMs }).toBe(count);
  await expect
    .poll(async () => (await one.onCanvas()).join() === (await other.onCanvas()).join(), {
      timeout: patienceMs,
    })
    .toBe(true);
}
