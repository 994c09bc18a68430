import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Shape } from '../../shared/drawing/shape.ts';
import { buildClientIfMissing } from './support/built-client.ts';
import { openCanvas } from './support/canvas-frame.ts';
import { startServerProcess } from './support/server-process.ts';
import type { ServerProcess } from './support/server-process.ts';
import { countPictures, quietly } from './support/venue.ts';

/**
 * On a host name with TLS, as a council runs it: tldraw calls its maker only there, never on localhost. Every other name
 * leads to a closed port, so whatever tried to leave would be seen here and arrive nowhere.
 */
const host = 'whiteboard.example';

let server: ServerProcess;
let browser: Browser;
let origin: string;
const folder = mkdtempSync(join(tmpdir(), 'whiteboard-canvas-'));
const nextPicture = countPictures(process.env['SHOTS'] ?? '');

beforeAll(async () => {
  await buildClientIfMissing();
  const made = await generate([{ name: 'commonName', value: host }], { keyType: 'ec' });
  const [TLS_CERT, TLS_KEY] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  writeFileSync(TLS_CERT, made.cert);
  writeFileSync(TLS_KEY, made.private);
  [server, browser] = await Promise.all([
    startServerProcess({ TLS_CERT, TLS_KEY }),
    chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [...quietly, `--host-resolver-rules=MAP ${host} 127.0.0.1, MAP * 127.0.0.1:9`],
    }),
  ]);
  origin = `https://${host}:${new URL(server.origin).port}`;
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('[K1] the canvas is shown on a real host name', async () => {
  const seen = await openWatched({ width: 1366, height: 768 });
  const canvas = await openCanvas(seen.page, origin, { kind: 'three-houses' });
  await canvas.stroke([
    [200, 400],
    [260, 350],
    [300, 420],
  ]);
  await expect.poll(async () => (await canvas.shapes()).size).toBe(1);
  await look(seen.page, 'first');
  console.log(
    seen.requests.filter((a) => !a.startsWith(origin)),
    seen.breaches,
    seen.errors,
  );
  console.log(JSON.stringify(await canvas.heard()).slice(0, 1500));
  await seen.context.close();
});

async function openWatched(viewport: { width: number; height: number }, hasTouch = false) {
  const context: BrowserContext = await browser.newContext({
    viewport,
    hasTouch,
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const breaches: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') breaches.push(message.text());
  });
  return { context, page, requests, breaches, errors };
}

async function look(page: Page, name: string): Promise<void> {
  const path = nextPicture(name);
  if (path !== null) await page.screenshot({ path });
}
