import { afterAll, beforeAll, expect, test } from 'vitest';
import { regionsOf } from '../../shared/drawing/regions.ts';
import type { PersonShape, WordsShape } from '../../shared/drawing/shape.ts';
import { wordSizes, wrapWords } from '../../shared/drawing/words-box.ts';
import {
  chosen,
  drawOn,
  drawWith,
  expectTaken,
  expectWatermark,
  kindsOf,
  leaving,
  only,
  person,
  placeOf,
  watermark,
  zigzag,
} from './support/canvas-checks.ts';
import { openCanvas } from './support/canvas-frame.ts';
import { openCanvasHost } from './support/canvas-host.ts';
import type { CanvasHost } from './support/canvas-host.ts';

let host: CanvasHost;
beforeAll(async () => {
  host = await openCanvasHost();
});
afterAll(() => host.close());

const laptop = { viewport: { width: 1366, height: 768 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test('[K1][K2][K3] on a real host name nothing leaves by itself, and the watermark stands where it may be pressed', async () => {
  const seen = await host.open(laptop);
  const canvas = await openCanvas(seen.page, host.origin, { kind: 'three-houses' });
  await canvas.stroke(zigzag(200, 400));
  await expectWatermark(canvas, { width: 100, height: 36 });
  // On a screen of few colours too, where the page would be black and its ink is not white.
  await seen.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await expectWatermark(canvas, { width: 100, height: 36 });
  const sheet = await canvas.frame
    .locator('body')
    .evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(sheet).toBe('rgb(255, 255, 255)');
  await seen.page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await expect.poll(() => seen.said.join('\n')).toContain('cdn.tldraw.com');
  expect(leaving(seen, host.origin)).toEqual([]);
  // The one thing that tldraw tries by itself is refused by the policy; it is all that is said.
  for (const line of seen.said) expect(line).toMatch(/cdn\.tldraw\.com|Failed to fetch$/);

  await canvas.frame.locator(watermark).hover();
  await canvas.frame.locator(`${watermark} button`).click();
  await expect.poll(async () => canvas.heard()).toContainEqual({ kind: 'maker' });
  await seen.context.close();

  const small = await host.open(phone);
  const onPhone = await openCanvas(small.page, host.origin, { kind: 'three-houses' });
  await expectWatermark(onPhone, { width: 12, height: 52 });
  await host.look(small.page, 'phone');
  await small.context.close();
});

test('[K4][K14][W37] the canvas has an origin of its own: no session, no storage, no way to the board', async () => {
  const seen = await host.open(laptop);
  const canvas = await openCanvas(seen.page, host.origin, { kind: 'blank' });
  const found = await canvas.frame.evaluate(() => {
    const isRefused = (look: () => unknown): boolean => {
      try {
        look();
        return false;
      } catch {
        return true;
      }
    };
    return {
      origin: window.origin,
      storage: isRefused(() => window.localStorage),
      session: isRefused(() => window.sessionStorage),
      cookie: isRefused(() => document.cookie),
      parent: isRefused(() => window.parent.document),
      window: window.open('/join') === null,
    };
  });
  const refused = { storage: true, session: true, cookie: true, parent: true, window: true };
  expect(found).toEqual({ origin: 'null', ...refused });

  const answers = await seen.page.evaluate(async () =>
    Promise.all(
      ['/canvas', '/canvas', '/', '/canvas/index.html'].map(async (address) => {
        const { status, headers: all } = await fetch(address);
        return {
          status,
          policy: all.get('content-security-policy') ?? '',
          framed: all.get('x-frame-options'),
        };
      }),
    ),
  );
  const [one, other, board, byFile] = answers;
  expect(one?.policy).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-(\S{24})'; img-src 'self' data:; font-src 'self'; connect-src 'none'; frame-ancestors 'self'; .*sandbox allow-scripts$/,
  );
  expect(other?.policy).not.toBe(one?.policy);
  expect(one?.framed).toBe('SAMEORIGIN');
  expect(board?.policy).toContain("frame-src 'self'; manifest-src 'self'; frame-ancestors 'none'");
  expect(board?.framed).toBe('DENY');
  expect(byFile?.status).toBe(404);
  await seen.context.close();
});

test('[K6][K7][K8] a page is drawn on with every tool, by mouse and by keyboard, and the gate would take all of it', async () => {
  const seen = await host.open(laptop);
  const { page } = seen;
  const canvas = await openCanvas(page, host.origin, { kind: 'blank' });
  await canvas.take('draw', 'red', 'l');
  await canvas.stroke(zigzag(200, 200));
  await canvas.take('rectangle', 'blue');
  await canvas.stroke([
    [500, 150],
    [700, 260],
  ]);
  await canvas.take('ellipse', 'green');
  await canvas.stroke([
    [800, 150],
    [1000, 260],
  ]);
  await canvas.take('words', 'violet');
  await page.mouse.click(300, 420);
  await page.keyboard.type('My tooth hurts when I eat, and nobody looks at it.');
  await page.keyboard.press('Escape');
  await canvas.take('person');
  await page.mouse.click(800, 450);
  await page.keyboard.type('Nana Bett');
  await page.keyboard.press('Enter');
  await expect.poll(() => kindsOf(canvas)).toEqual(['draw', 'geo', 'geo', 'person', 'words']);
  await host.look(page, 'tools');
  const words = await only<WordsShape>(canvas, 'words');
  expect(words.props).toMatchObject({
    text: 'My tooth hurts when I eat, and nobody looks at it.',
    color: 'violet',
  });
  const lines = canvas.frame.locator('tspan', { hasText: /tooth|nobody|it\./ });
  expect(await lines.allTextContents()).toEqual(
    wrapWords(words.props.text, words.props.w, wordSizes[words.props.size]),
  );
  const nana = await only<PersonShape>(canvas, 'person');
  expect(nana.props).toMatchObject({ name: 'Nana Bett', symbol: 'diamond' });

  // She is still chosen: arrows move her, the page gives her another colour's neighbour.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect
    .poll(async () => (await placeOf(canvas, nana.id)).x)
    .toBeCloseTo(nana.place.x + 1, 2);
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await canvas.shapes()).has(nana.id)).toBe(false);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await canvas.shapes()).has(nana.id)).toBe(true);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await canvas.shapes()).has(nana.id)).toBe(false);

  // What is chosen takes another colour.
  await canvas.say({ kind: 'select', ids: [words.id] });
  await canvas.say({ kind: 'hand', hand: { tool: 'select', color: 'orange', size: 'm' } });
  await expect
    .poll(async () => (await only<WordsShape>(canvas, 'words')).props.color)
    .toBe('orange');

  // Whatever else is pressed makes nothing.
  await page.keyboard.down('Alt');
  await canvas.stroke([
    [320, 420],
    [330, 520],
  ]);
  await page.keyboard.up('Alt');
  for (const keys of ['Control+d', 'Control+g', 'Shift+l', 'Shift+h', 'Control+c', 'Control+v']) {
    await page.keyboard.press(keys);
  }
  await expect.poll(async () => (await placeOf(canvas, words.id)).y).toBeGreaterThan(words.place.y);
  expect(await kindsOf(canvas)).toEqual(['draw', 'geo', 'geo', 'words']);

  await canvas.take('eraser');
  await canvas.stroke([
    [205, 190],
    [260, 260],
  ]);
  await expect.poll(() => kindsOf(canvas)).toEqual(['geo', 'geo', 'words']);
  await canvas.say({ kind: 'do', what: 'undo' });
  await expect.poll(() => kindsOf(canvas)).toEqual(['draw', 'geo', 'geo', 'words']);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await canvas.heard()).at(-1)).toEqual({ kind: 'leave' });
  // Without a mouse: the first thing is chosen, then the next.
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await chosen(canvas)).length).toBe(1);
  const [first] = await chosen(canvas);
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await chosen(canvas))[0]).not.toBe(first);
  await expectTaken(canvas);
  await seen.context.close();
});

test('[K9] nothing comes in by pasting or dropping: no image, no file, no link, no page of another board', async () => {
  const seen = await host.open(laptop);
  const canvas = await openCanvas(seen.page, host.origin, { kind: 'blank' });
  await canvas.take('select');
  await seen.page.mouse.click(600, 400);
  const before = (await canvas.heard()).length;
  await canvas.frame.evaluate(() => {
    const board = document.querySelector('.tl-canvas');
    const everything = (): DataTransfer => {
      const data = new DataTransfer();
      data.setData('text/plain', 'https://elsewhere.example/a.png');
      data.setData('text/uri-list', 'https://elsewhere.example/a.png');
      data.setData('url', 'https://elsewhere.example/a.png');
      data.setData(
        'text/html',
        '<img src="https://elsewhere.example/a.png"><div data-tldraw>x</div>',
      );
      data.items.add(
        new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.svg', { type: 'image/svg+xml' }),
      );
      return data;
    };
    for (const target of [board, document.body, document]) {
      const bubbles = { bubbles: true, cancelable: true };
      target?.dispatchEvent(
        new ClipboardEvent('paste', { ...bubbles, clipboardData: everything() }),
      );
      for (const kind of ['dragenter', 'dragover', 'drop'])
        target?.dispatchEvent(new DragEvent(kind, { ...bubbles, dataTransfer: everything() }));
    }
  });
  await seen.page.keyboard.press('Control+v');
  await seen.page.mouse.dblclick(700, 300);
  await canvas.take('draw');
  const after = (await canvas.heard()).slice(before);
  expect(after.filter(({ kind }) => kind === 'change')).toEqual([]);
  expect(leaving(seen, host.origin)).toEqual([]);
  await seen.context.close();
});

test('[K10][K11] what others do appears at once, and what is in this hand stays in it', async () => {
  const seen = await host.open(laptop);
  const { page } = seen;
  const canvas = await openCanvas(page, host.origin, {
    kind: 'family-tree',
    shapes: [person('wren', 200, 200), person('otis', 500, 200)],
    ties: [{ id: 'tie:one', type: 'tie', tie: 'close', from: 'shape:wren', to: 'shape:otis' }],
  });
  const beneath = (): Promise<string> =>
    canvas.frame.locator('.tl-shapes > .parts').first().innerHTML();
  const before = await beneath();
  await canvas.take('select');
  const at = await canvas.frame.locator('text=wren').boundingBox();
  const [x, y] = [(at?.x ?? 0) + 10, (at?.y ?? 0) - 30];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 120, { steps: 5 });
  // The ties follow before she is let go.
  await expect.poll(beneath).not.toBe(before);
  const renamed = person('wren', 900, 600, 'Wren Ashby');
  await canvas.say({ kind: 'change', put: [renamed], drop: ['shape:otis'] });
  await canvas.frame.getByText('Wren Ashby').waitFor();
  await canvas.frame.getByText('otis').waitFor({ state: 'detached' });
  await page.mouse.move(x + 80, y + 140, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => (await placeOf(canvas, 'shape:wren')).x).toBeLessThan(500);
  expect((await canvas.shapes()).get('shape:wren')?.props).toMatchObject({ name: 'Wren Ashby' });

  // A stroke that somebody erases while it is drawn is there again, whole.
  await canvas.take('draw');
  await page.mouse.move(600, 500);
  await page.mouse.down();
  await page.mouse.move(700, 550, { steps: 8 });
  await expect.poll(() => kindsOf(canvas)).toContain('draw');
  const stroke = [...(await canvas.shapes()).values()].find(({ props }) => props.type === 'draw');
  await canvas.say({ kind: 'change', put: [], drop: [stroke?.id ?? ''] });
  await page.mouse.move(800, 500, { steps: 8 });
  await page.mouse.up();
  await expect
    .poll(async () => (await canvas.shapes()).get(stroke?.id ?? '')?.props)
    .toMatchObject({ type: 'draw', isComplete: true });
  await host.look(page, 'together');
  await expectTaken(canvas);
  await seen.context.close();
});

test('[K15] a family tree is as large as its people allow, and whoever is put beyond the edge comes into sight', async () => {
  const seen = await host.open(laptop);
  const { page } = seen;
  const canvas = await openCanvas(page, host.origin, {
    kind: 'family-tree',
    shapes: [person('wren', 200, 200), person('otis', 500, 200)],
  });
  const { frame } = canvas;
  const lettersOf = async (name: string) =>
    (await frame.getByText(name, { exact: true }).boundingBox()) ?? { x: -1, height: 0 };
  const begun = await lettersOf('wren');
  expect(begun.height).toBeGreaterThan(24);
  const others = [person('halina', 1350, 200), person('bettina', 2400, 200)];
  await canvas.say({ kind: 'change', put: others, drop: [] });
  await frame.getByText('bettina').waitFor();
  const whole = await lettersOf('wren');
  expect(whole.height).toBeLessThan(begun.height);
  expect(whole.x).toBeGreaterThan(0);
  expect((await lettersOf('bettina')).x).toBeLessThan(1366);
  // Whoever looks closer stays there, until they ask for all of it.
  await canvas.say({ kind: 'do', what: 'zoom-in' });
  await expect.poll(async () => (await lettersOf('halina')).height).toBeGreaterThan(whole.height);
  const closer = await lettersOf('halina');
  await canvas.say({ kind: 'change', put: [person('maud', 5000, 200)], drop: [] });
  await frame.getByText('maud').waitFor({ state: 'attached' });
  expect(await lettersOf('halina')).toEqual(closer);
  await canvas.say({ kind: 'do', what: 'fit' });
  await frame.getByText('maud').waitFor();
  // What this hand does moves nothing under it.
  await canvas.take('person');
  const still = await lettersOf('otis');
  await page.mouse.click(4, 700);
  await expect.poll(() => frame.getByRole('textbox').count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await lettersOf('otis')).toEqual(still);
  await seen.context.close();
});

test('[K12][K13] one finger draws, two look closer, a long line is several strokes, and words are large while they are written', async () => {
  const seen = await host.open(phone);
  const canvas = await openCanvas(seen.page, host.origin, { kind: 'three-houses' });
  const session = await seen.context.newCDPSession(seen.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  await touch('touchStart', [[100, 400]]);
  for (const y of [420, 450, 500]) await touch('touchMove', [[140, y]]);
  await canvas.frame.evaluate(drawOn, 320);
  await touch('touchEnd', []);
  await expect.poll(async () => (await canvas.shapes()).size).toBe(2);
  await expectTaken(canvas);

  // A palm that lies on the glass beside a pen draws nothing; a while later it is a finger again.
  await canvas.take('draw');
  await canvas.frame.evaluate(drawWith, { pointerType: 'pen', afterMs: 0, y: 320 });
  await canvas.frame.evaluate(drawWith, { pointerType: 'touch', afterMs: 1000, y: 340 });
  await canvas.frame.evaluate(drawWith, { pointerType: 'touch', afterMs: 9000, y: 360 });
  await expect.poll(async () => (await canvas.shapes()).size).toBe(4);

  const scale = (): Promise<string> =>
    canvas.frame.locator('.tl-shapes').evaluate((layer: HTMLElement) => layer.style.transform);
  const before = await scale();
  await canvas.take('words');
  await seen.page.touchscreen.tap(70, 460);
  const box = canvas.frame.getByRole('textbox', { name: 'The page to draw on' });
  await box.fill('Biscuit and me');
  await expect.poll(async () => (await box.boundingBox())?.height).toBeGreaterThan(20);
  await host.look(seen.page, 'phone-writes');
  await seen.page.keyboard.press('Escape');
  await expect.poll(scale).toBe(before);
  const words = await only<WordsShape>(canvas, 'words');
  const house = regionsOf('three-houses').find(({ id }) => id === 'worries');
  if (house?.is !== 'house') throw new Error('there is no house of worries');
  expect(words.place.x + words.props.w).toBeLessThan(house.box.x + house.box.width);

  await touch('touchStart', [[150, 300]]);
  await touch('touchStart', [
    [150, 300],
    [250, 400],
  ]);
  for (let step = 1; step <= 20; step += 1) {
    await touch('touchMove', [
      [150 - step * 4, 300 - step * 4],
      [250 + step * 4, 400 + step * 4],
    ]);
  }
  await touch('touchEnd', []);
  await expect.poll(scale).not.toBe(before);
  expect((await canvas.shapes()).size).toBe(5);
  await host.look(seen.page, 'phone-closer');
  await seen.context.close();
});
