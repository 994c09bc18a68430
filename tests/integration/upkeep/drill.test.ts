import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listLines } from '../../../shared/board/read-lines.ts';
import { loadConference } from '../../../server/rooms/load-conference.ts';
import { openStockClient } from '../../support/stock-client.ts';
import { createBrowser } from '../http/browser.ts';
import { passphrase } from '../http/scene.ts';
import { signIn } from '../http/staff-kit.ts';
import { openBoardOn, seeBoard } from './board-on.ts';
import { newTestFolder } from './golden.ts';
import type { TestFolder } from './golden.ts';
import { runProgram } from './run-program.ts';
import { killServers, startServerOn } from './server-on.ts';

let at: TestFolder;
let fresh: TestFolder;

beforeEach(() => {
  at = newTestFolder();
  fresh = newTestFolder();
});

afterEach(async () => {
  await killServers();
  at.remove();
  fresh.remove();
});

const newest = (folder: string): string =>
  join(folder, readdirSync(folder).toSorted().at(-1) ?? '');

test('[UK6] a whole drill: written by real sockets, backed up while it goes on, killed, restored, and all that was saved before is there', async () => {
  const server = await startServerOn(at);
  const board = await openBoardOn(server);
  for (const words of ['Saved before the backup.', 'This too.']) await board.write(words);
  const address = await board.address();

  const [to, keysTo] = [join(at.folder, 'backups'), join(at.folder, 'key-backups')];
  const folders = ['--data', at.dataFolder, '--keys', at.keysFolder];
  const backup = await runProgram('backup', ...folders, '--to', to, '--keys-to', keysTo);
  expect(backup).toMatchObject({ code: 0, complained: '' });
  expect(backup.said).toContain('while the server went on');
  await board.write('After the backup.');
  expect(await runProgram('verify', ...folders)).toMatchObject({ code: 0 });
  await server.kill();

  const from = ['--data', newest(to), '--keys', newest(keysTo), '--key', at.keyFile];
  const into = ['--into', fresh.dataFolder, '--keys-into', fresh.keysFolder];
  const restore = await runProgram('restore', ...from, ...into);
  expect(restore).toMatchObject({ code: 0, complained: '' });
  expect(restore.said).toMatch(
    /^Restored in [\d.]+ s: 1 conference; \d+ entries of journals verified/,
  );
  const again = ['--data', fresh.dataFolder, '--keys', fresh.keysFolder];
  expect(await runProgram('verify', ...again)).toMatchObject({ code: 0 });

  const second = await startServerOn(fresh);
  // [UK7] Nobody is signed in any more.
  const { chair, conference, kit } = board;
  const old = createBrowser(second.origin, cookiesOf(chair.cookie()));
  expect((await old.get('/api/me')).json).toMatchObject({ as: 'nobody' });
  const back = createBrowser(second.origin);
  const answer = await signIn(back, { username: 'marguerite', passphrase }, kit.recovery[0] ?? '');
  expect(answer.status).toBe(200);

  // [UK7] A laptop that still holds later words finds nothing at the address it knows.
  const now = await seeBoard(second.origin, conference, back);
  expect(now.document).not.toBe(address);
  const where = { origin: second.origin, conference, cookieOf: () => back.cookie() };
  const sleeper = openStockClient(where, address, now.person);
  expect(await sleeper.closed()).toBe(4409);
  sleeper.close();
  board.close();
  await second.kill();

  const store = await fresh.open();
  const loaded = await loadConference(store, conference);
  const texts = (loaded?.documents ?? []).flatMap(({ committed }) =>
    listLines(committed).map(({ text }) => text),
  );
  expect(texts).toEqual(['Saved before the backup.', 'This too.']);
  await store.close();
});

const cookiesOf = (header: string): Map<string, string> =>
  new Map(
    header.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, value] as const;
    }),
  );
