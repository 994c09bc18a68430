import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../../shared/protocol/limits.ts';
import { createBrowser } from './browser.ts';
import type { RunningServer } from './running-server.ts';
import { forgetFolder, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  forgetFolder(server.folder);
});

/** As long as a body may be. */
const fill = (piece: string): string =>
  piece.repeat(Math.floor(limits.longCommandBytes / piece.length));

const bodies = {
  'a string of quotes that never ends': `"${fill('\\"').slice(2)}`,
  'a string of letters that never ends': `"${fill('a').slice(1)}`,
  'nothing but quotes': fill('"'),
  'nothing but brackets': fill('['),
  'objects in objects': fill('{"a":'),
  'nothing but digits': fill('9'),
  'nothing but backslashes': fill('\\'),
};

test.each(Object.keys(bodies) as (keyof typeof bodies)[])(
  '[W4] %s is refused at once, and nobody else waits for it',
  async (name) => {
    const stranger = createBrowser(server.origin);
    const since = performance.now();
    const answer = await stranger.postText('/api/link', bodies[name]);
    expect(answer.status).toBe(400);
    // Read once from one end to the other it takes some milliseconds; from each quote anew it took nine seconds.
    expect(performance.now() - since).toBeLessThan(3000);
  },
);
