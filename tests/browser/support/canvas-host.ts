import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { generate } from 'selfsigned';
import { buildClientIfMissing } from './built-client.ts';
import { startServerProcess } from './server-process.ts';
import { countPictures, quietly } from './venue.ts';

/** A server with TLS behind a host name, as a council runs it, and a browser that can reach nothing else. */
export interface CanvasHost {
  readonly origin: string;
  open(options: BrowserContextOptions): Promise<Watched>;
  look(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

/** A page, and everything it asked for or complained about. */
export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly requests: readonly string[];
  readonly said: readonly string[];
}

/**
 * tldraw calls its maker only on https and a name that is not localhost. Every other name leads to a closed port, so
 * whatever tried to leave would be seen here and arrive nowhere.
 */
const host = 'whiteboard.example';

export async function openCanvasHost(): Promise<CanvasHost> {
  await buildClientIfMissing();
  const folder = mkdtempSync(join(tmpdir(), 'whiteboard-canvas-'));
  const made = await generate([{ name: 'commonName', value: host }], { keyType: 'ec' });
  const [TLS_CERT, TLS_KEY] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  writeFileSync(TLS_CERT, made.cert);
  writeFileSync(TLS_KEY, made.private);
  const [server, browser] = await Promise.all([
    startServerProcess({ TLS_CERT, TLS_KEY }),
    chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [...quietly, `--host-resolver-rules=MAP ${host} 127.0.0.1, MAP * 127.0.0.1:9`],
    }),
  ]);
  const nextPicture = countPictures(process.env['SHOTS'] ?? '');
  return {
    origin: `https://${host}:${new URL(server.origin).port}`,
    open: async (options) =>
      watch(await browser.newContext({ ...options, ignoreHTTPSErrors: true })),
    look: async (page, name) => {
      const path = nextPicture(name);
      if (path !== null) await page.screenshot({ path });
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function watch(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const requests: string[] = [];
  const said: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  return { context, page, requests, said };
}
