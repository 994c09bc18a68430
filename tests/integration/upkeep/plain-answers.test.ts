import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openChannel } from '../../../server/upkeep/open-channel.ts';
import { newTestFolder } from './golden.ts';
import type { TestFolder } from './golden.ts';
import { runProgram, stopPrograms } from './run-program.ts';

let at: TestFolder;

beforeEach(() => (at = newTestFolder()));
afterEach(() => {
  stopPrograms('SIGKILL');
  at.remove();
});

const folders = () => ['--data', at.dataFolder, '--keys', at.keysFolder];

test.runIf(process.platform === 'linux')(
  '[UK14] a place where nothing can be made is said, and a server that was asked goes on',
  async () => {
    await (await at.open()).close();
    const nowhere = ['--to', '/proc/backups', '--keys-to', join(at.folder, 'keys-to')];
    const said = {
      code: 1,
      complained: 'There is no such place. Is its disk mounted? (/proc/backups)\n',
    };
    expect(await runProgram('backup', ...folders(), ...nowhere)).toMatchObject(said);
    const opened = await at.open();
    await openChannel({ ...at, store: opened, tell: () => {} });
    expect(await runProgram('backup', ...folders(), ...nowhere)).toMatchObject(said);
    await opened.close();
  },
);

test('[UK14] what is not of this program is said in words: a file where a folder should be, a folder where a file should be, files in the wrong order', async () => {
  await (await at.open()).close();
  const [file, keysTo] = [join(at.folder, 'notes.txt'), join(at.folder, 'keys-to')];
  writeFileSync(file, 'no database');
  expect(
    await runProgram('backup', ...folders(), '--to', join(file, 'in'), '--keys-to', keysTo),
  ).toMatchObject({ complained: expect.stringContaining('A file stands where') as string });
  const key = ['--key', join(at.keysFolder, 'installation.key')];
  const verify = (data: string, keys: string) =>
    runProgram('verify', '--data', data, '--keys', keys, ...key);
  expect(await verify(file, at.keysFolder)).toMatchObject({
    code: 1,
    complained: `There is no file ${at.keysFolder}.\n`,
  });
  const swapped = ['--data', at.keysFile, '--keys', join(at.dataFolder, 'conferences.db')];
  const into = ['--into', join(at.folder, 'a'), '--keys-into', join(at.folder, 'b')];
  expect((await runProgram('restore', ...swapped, ...key, ...into)).complained).toContain(
    'Are --data and --keys the right ones?',
  );
  expect((await runProgram('verify', ...folders(), ...key)).complained).toBe(
    '--key goes with the two files of a backup. A folder has its own key.\n',
  );
  chmodSync(file, 0o600);
  expect((await verify(file, file)).complained).toContain('Are --data and --keys the right ones?');
});

test('[UK14] --help is answered, and a word that is missing is said', async () => {
  for (const name of ['backup', 'restore', 'verify', 'rotate-key']) {
    const asked = await runProgram(name, '--help');
    expect(asked).toMatchObject({ code: 0, complained: '' });
    expect(asked.said).toContain('--data …');
    const mistyped = await runProgram(name, '--dta', 'x');
    expect(mistyped).toMatchObject({ code: 1, said: '' });
    expect(mistyped.complained).toContain('I know --data …');
  }
  expect((await runProgram('backup', '--to')).complained).toContain('or one is missing');
});
