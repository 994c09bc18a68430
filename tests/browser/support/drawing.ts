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
  /** What the canvas shows from the bottom up: where each thing stands, and its line. */
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
    for (const point of points) await page.mouse.move(...(await place(point)), { steps: 3 });
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
      page.getByRole('group', { name: 'Tools' }).getByRole('button', { name: tool }).click(),
    onCanvas: async () => {
      const shapes = await frame.locator('.tl-shape').evaluateAll((all) =>
        all.map((one) => {
          const { transform, zIndex } = (one as HTMLElement).style;
          return [zIndex, transform, one.querySelector('path')?.getAttribute('d')].join(' ');
        }),
      );
      return shapes.toSorted();
    },
    picture: (name) => page.getByRole('img', { name }),
  };
}

/** Both have the same on their canvas, so many things, whoever drew them; to less than anybody sees. */
export async function haveTheSame(one: Drawing, other: Drawing, count: number): Promise<void> {
  const both = async () => Promise.all([one.onCanvas(), other.onCanvas()]);
  await expect
    .poll(
      async () => {
        const [mine, theirs] = await both();
        const isSame = mine.every((shape, at) => isNearly(shape, theirs[at] ?? ''));
        return isSame ? [mine.length, theirs.length] : [mine, theirs];
      },
      { timeout: patienceMs },
    )
    .toEqual([count, count]);
}

/** The same but for the hundredths of a unit that a page leaves out. */
function isNearly(one: string, other: string): boolean {
  const [mine, theirs] = [one.match(number) ?? [], other.match(number) ?? []];
  return (
    one.replaceAll(number, '') === other.replaceAll(number, '') &&
    mine.every((value, at) => Math.abs(Number(value) - Number(theirs[at])) < 0.1)
  );
}

const number = /-?\d+(\.\d+)?(e-?\d+)?/g;
