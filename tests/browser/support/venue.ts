import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { buildClientIfMissing } from './built-client.ts';
import { startServerProcess } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

/** Where a conference is held: a real server in a process of its own, and a real browser. */
export interface Venue {
  readonly server: ServerProcess;
  readonly browser: Browser;
  /** A path for the next picture, or null where nobody wants pictures (the environment variable SHOTS). */
  nextPicture(name: string): string | null;
  close(): Promise<void>;
}

/** No sandbox, no network of its own, no first-run pages. */
export const quietly = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `env`: what is different about the machine of the server. */
export async function openVenue(env: NodeJS.ProcessEnv = {}): Promise<Venue> {
  await buildClientIfMissing();
  const [server, browser] = await Promise.all([
    startServerProcess(env),
    chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: quietly,
    }),
  ]);
  return {
    server,
    browser,
    nextPicture: countPictures(process.env['SHOTS'] ?? ''),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Pictures are numbered in the order of the story. */
export function countPictures(folder: string): Venue['nextPicture'] {
  if (folder === '') return () => null;
  mkdirSync(folder, { recursive: true });
  let count = 0;
  return (name) => {
    count += 1;
    return join(folder, `${String(count).padStart(3, '0')}-${name}.png`);
  };
}
