import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readClientFiles } from '../../../server/http/client-files.ts';
import { createPages } from '../../../server/http/pages.ts';
import { forgetFolder, newFolder } from './running-server.ts';

let folder: string;
let app: FastifyInstance;
const script = 'console.log("a script of the client");'.repeat(50);

beforeAll(async () => {
  folder = newFolder();
  const client = join(folder, 'client');
  mkdirSync(join(client, 'assets'), { recursive: true });
  writeFileSync(join(client, 'index.html'), '<!doctype html><title>Whiteboard</title>');
  writeFileSync(join(client, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(client, 'assets', 'index-B3xk9_aQ.js'), script);
  writeFileSync(join(client, 'assets', 'index-B3xk9_aQ.js.map'), '{}');
  writeFileSync(join(folder, 'secret.txt'), 'not for anybody');
  app = fastify();
  app.setNotFoundHandler(createPages(readClientFiles(client)));
  await app.ready();
});
afterAll(async () => {
  await app.close();
  forgetFolder(folder);
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

test('[W3] a file whose name changes with its content may be kept for ever, a page may not', async () => {
  const asset = await get('/assets/index-B3xk9_aQ.js');
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(asset.headers['content-type']).toBe('text/javascript; charset=utf-8');
  for (const url of ['/', '/icon.svg', '/nowhere']) {
    expect((await get(url)).headers['cache-control']).toBeUndefined();
  }
});

test('what is sent is as small as the browser can read it', async () => {
  const url = '/assets/index-B3xk9_aQ.js';
  const br = await get(url, { 'accept-encoding': 'gzip, deflate, br' });
  const gzip = await get(url, { 'accept-encoding': 'gzip' });
  const plain = await get(url);
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(script);
  expect(gunzipSync(gzip.rawPayload).toString()).toBe(script);
  expect(plain.payload).toBe(script);
  expect(br.rawPayload.length).toBeLessThan(plain.rawPayload.length / 10);
});

test.each([
  '/secret.txt',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets/index-B3xk9_aQ.js.map',
  '/index.html',
  '/assets/',
])('[W8] %s reaches no file', async (url) => {
  const answer = await get(url);
  expect(answer.statusCode).toBe(404);
  expect(answer.payload).toBe('<!doctype html><title>Whiteboard</title>');
});
