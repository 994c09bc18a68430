import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FromCanvas, ToCanvas } from '../../../client/canvas/messages.ts';
import { canvasAddress, canvasPortSaid, canvasSandbox } from '../../../client/canvas/messages.ts';
import type { DrawingKind } from '../../../shared/drawing/drawing.ts';
import { plainLabels } from '../../../shared/drawing/page-words.ts';
import type { Shape, Tie } from '../../../shared/drawing/shape.ts';

declare global {
  interface Window {
    sayToCanvas: (message: unknown) => void;
    heardFromCanvas: unknown[];
  }
}

/** The canvas in its frame, alone on a page of ours, and what the two say to each other. */
export interface CanvasFrame {
  readonly page: Page;
  readonly frame: Frame;
  say(message: ToCanvas): Promise<void>;
  /** Everything it said, in order. */
  heard(): Promise<FromCanvas[]>;
  /** The page as somebody has it who wrote down every change. */
  shapes(): Promise<Map<string, Shape>>;
  /** What the hand holds from now on. */
  take(tool: Hand['tool'], color?: Hand['color'], size?: Hand['size']): Promise<void>;
  /** With the mouse, through these points of the window. */
  stroke(points: readonly (readonly [number, number])[]): Promise<void>;
}

type Opened = Extract<ToCanvas, { kind: 'open' }>;
type Hand = Opened['hand'];

const pencil: Hand = { tool: 'draw', color: 'black', size: 'm' };

/** Opens the canvas on any page of ours, as large as the window. */
export async function openCanvas(
  page: Page,
  origin: string,
  what: { kind: DrawingKind; shapes?: readonly Shape[]; ties?: readonly Tie[]; hand?: Hand },
): Promise<CanvasFrame> {
  await page.goto(`${origin}/join`);
  await page.getByRole('heading').first().waitFor();
  await page.evaluate(putFrame, { canvasAddress, canvasSandbox, canvasPortSaid });
  const frame = page.frames().find((one) => new URL(one.url()).pathname === canvasAddress);
  if (frame === undefined) throw new Error('there is no canvas on the page');
  const heard = (): Promise<FromCanvas[]> =>
    page.evaluate(() => window.heardFromCanvas) as Promise<FromCanvas[]>;
  const say = (message: ToCanvas): Promise<void> =>
    page.evaluate((message) => window.sayToCanvas(message), message);
  await expect.poll(heard).toContainEqual({ kind: 'ready' });
  await say({
    kind: 'open',
    drawing: what.kind,
    shapes: [...(what.shapes ?? [])] as Opened['shapes'],
    ties: [...(what.ties ?? [])],
    labels: plainLabels,
    hand: what.hand ?? pencil,
    name: 'The page to draw on',
  });
  await frame.locator('.tl-canvas').waitFor();
  const shapes = async (): Promise<Map<string, Shape>> => {
    const all = new Map((what.shapes ?? []).map((shape) => [shape.id, shape]));
    for (const message of await heard()) {
      if (message.kind !== 'change') continue;
      for (const shape of message.put) all.set(shape.id, shape as Shape);
      for (const id of message.drop) all.delete(id);
    }
    return all;
  };
  return {
    page,
    frame,
    say,
    heard,
    shapes,
    take: async (tool, color = 'black', size = 'm') => {
      await say({ kind: 'hand', hand: { tool, color, size } });
      await expect.poll(async () => toolSaid(await heard())).toBe(tool);
    },
    stroke: async (points) => {
      const [first, ...others] = points;
      if (first === undefined) return;
      await page.mouse.move(...first);
      await page.mouse.down();
      for (const point of others) await page.mouse.move(...point, { steps: 3 });
      await page.mouse.up();
    },
  };
}

const toolSaid = (heard: readonly FromCanvas[]): string | undefined =>
  heard.flatMap((message) => (message.kind === 'state' ? [message.tool] : [])).at(-1);

/** Runs in the page: the frame over everything, connected as the board's page connects it. */
async function putFrame(
  names: Record<'canvasAddress' | 'canvasSandbox' | 'canvasPortSaid', string>,
) {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', names.canvasSandbox);
  frame.src = names.canvasAddress;
  frame.title = 'Canvas';
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0',
    width: '100%',
    height: '100%',
    border: '0',
    zIndex: '1000',
    background: '#fff',
  });
  document.body.append(frame);
  await new Promise((done) => {
    frame.addEventListener('load', done, { once: true });
  });
  const { port1, port2 } = new MessageChannel();
  window.heardFromCanvas = [];
  window.sayToCanvas = (message) => port1.postMessage(message);
  port1.addEventListener('message', ({ data }) => window.heardFromCanvas.push(data));
  port1.start();
  frame.contentWindow?.postMessage(names.canvasPortSaid, '*', [port2]);
}
