import { afterEach, expect, test } from 'vitest';
import { must } from './retention-scene.ts';
import type { RunningServer } from './running-server.ts';
import { forgetFolder, startServer } from './running-server.ts';
import { setScene } from './scene.ts';

let server: RunningServer;
afterEach(async () => {
  await server.stop();
  forgetFolder(server.folder);
});

test('[W24] whoever presses "close" twice goes on with the copies and is not asked for a reason', async () => {
  server = await startServer();
  const scene = await setScene(server);
  await must(scene.command(scene.staff, { kind: 'start' }));
  const close = () => scene.command(scene.staff, { kind: 'close' });
  const answers = await Promise.all([close(), close()]);
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
    200, 409,
  ]);
  const path = `/api/conferences/${scene.conference}/giving-out`;
  expect((await scene.staff.get(path)).status).toBe(200);
});
