import { expect } from 'vitest';
import { Doc } from 'yjs';
import type { PersonShape, Shape } from '../../../shared/drawing/shape.ts';
import { toRecord, validateRecord } from '../../../shared/drawing/tldraw-schema.ts';
import { putShape } from '../../../shared/drawing/write-page.ts';
import type { CanvasFrame } from './canvas-frame.ts';
import type { Watched } from './canvas-host.ts';
import { differentBytes } from './png-bytes.ts';

/** Runs in the canvas: a quick hand, of which the browser tells many places at once. */
export function drawOn(count: number): void {
  const how = { pointerId: 1, pointerType: 'touch', bubbles: true };
  const coalescedEvents = Array.from({ length: count }, (_, step) => {
    const [clientX, clientY] = [140 + 90 * Math.sin(step / 9), 500 + step / 4];
    return new PointerEvent('pointermove', { ...how, clientX, clientY });
  });
  const move = new PointerEvent('pointermove', {
    ...how,
    clientX: 141,
    clientY: 580,
    coalescedEvents,
  });
  document.querySelector('.tl-canvas')?.dispatchEvent(move);
}

export const watermark = '.tl-watermark_SEE-LICENSE';

/** Runs in the canvas: a short line with this, so long after now by the browser's own clock. */
export function drawWith(how: { pointerType: string; afterMs: number; y: number }): void {
  const board = document.querySelector('.tl-canvas');
  // A pointer that is told of but not there cannot be captured.
  if (board !== null) board.setPointerCapture = () => {};
  const now = performance.now() + how.afterMs;
  const send = (kind: string, clientX: number): void => {
    const { pointerType, y: clientY } = how;
    const told = { clientX, clientY, pointerType, pointerId: 7, bubbles: true, isPrimary: true };
    const coalescedEvents = [new PointerEvent(kind, told)];
    const event = new PointerEvent(kind, { ...told, coalescedEvents });
    Object.defineProperty(event, 'timeStamp', { value: now });
    board?.dispatchEvent(event);
  };
  send('pointerdown', 40);
  for (const x of [60, 80, 100]) send('pointermove', x);
  send('pointerup', 100);
}

/** What is chosen, as the page was told last. */
export const chosen = async (canvas: CanvasFrame): Promise<readonly string[]> =>
  (await canvas.heard()).flatMap((one) => (one.kind === 'state' ? [one.selected] : [])).at(-1) ??
  [];

/** In sight, as large as its maker made it, not covered by anything, and not blank. */
export async function expectWatermark(
  { page, frame }: CanvasFrame,
  size: { width: number; height: number },
): Promise<void> {
  const mark = frame.locator(watermark);
  await mark.waitFor();
  const box = await mark.boundingBox();
  if (box === null) throw new Error('the watermark is nowhere');
  expect(box).toMatchObject(size);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(box.x).toBeGreaterThan(width / 2);
  expect(box.x + box.width).toBeLessThanOrEqual(width + 2);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
  const isOnTop = await mark.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 3, y + height / 2);
    const { opacity, visibility } = getComputedStyle(element);
    return element.contains(top) && opacity === '1' && visibility === 'visible';
  });
  expect(isOnTop).toBe(true);
  expect(differentBytes(await page.screenshot({ clip: box }))).toBeGreaterThan(20);
}

export const leaving = ({ requests }: Watched, origin: string): string[] =>
  requests.filter((address) => !address.startsWith(`${origin}/`) && !address.startsWith('data:'));

export const kindsOf = async (canvas: CanvasFrame): Promise<string[]> =>
  [...(await canvas.shapes()).values()].map(({ props }) => props.type).toSorted();

export async function only<Kind extends Shape>(canvas: CanvasFrame, type: string): Promise<Kind> {
  const found = [...(await canvas.shapes()).values()].find(({ props }) => props.type === type);
  if (found === undefined) throw new Error(`there is no ${type} on the page`);
  return found as Kind;
}

export const placeOf = async (canvas: CanvasFrame, id: string): Promise<Shape['place']> =>
  (await canvas.shapes()).get(id)?.place ?? { x: NaN, y: NaN, rotation: 0, index: 'a1' };

/** Everything it ever said can be written, and tldraw on the server takes it. */
export async function expectTaken(canvas: CanvasFrame): Promise<void> {
  const doc = new Doc();
  const put = (await canvas.heard()).flatMap((one) => (one.kind === 'change' ? one.put : []));
  expect(put.length).toBeGreaterThan(0);
  for (const shape of put as Shape[]) {
    expect(putShape(doc, shape)).toBe(true);
    validateRecord(toRecord(shape));
  }
}

export const zigzag = (x: number, y: number): [number, number][] => [
  [x, y],
  [x + 60, y - 50],
  [x + 100, y + 20],
  [x + 160, y - 40],
];

export const person = (name: string, x: number, y: number, shown = name): PersonShape => ({
  id: `shape:${name}`,
  place: { x, y, rotation: 0, index: name === 'wren' ? 'a1' : 'a2' },
  props: { type: 'person', name: shown, symbol: 'circle', died: false, note: '', home: '' },
});
