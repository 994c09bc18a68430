import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseAddress } from './addresses.ts';
import type { Config } from './config.ts';
import { readConfig } from './config.ts';
import { fennshireContacts } from './demo/contacts.ts';
import { createDemoClock } from './demo/demo-clock.ts';
import { describeDemo } from './demo/describe-demo.ts';
import type { DemoDescription } from './demo/describe-demo.ts';
import { playConference } from './demo/play-conference.ts';
import { openLog } from './observe/logger.ts';
import { serve } from './serve.ts';
import { endAsGone, stopWhenAsked } from './stopping.ts';
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts';

/** `npm run demo`: the sample family in the middle of their conference, on a folder that is thrown away at the end. */
async function demo(config: Config): Promise<void> {
  const log = openLog();
  const folder = mkdtempSync(join(tmpdir(), 'whiteboard-demo-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const dataFolder = join(folder, 'data');
  const keysFolder = join(folder, 'keys');
  const listening = await chooseAddress({ ...config, keysFolder });
  const store = await openSqliteStore({ dataFolder, keysFolder, onGone: () => endAsGone(log) });
  const clock = createDemoClock();
  const serving = await serve({
    store,
    listening,
    port: config.port,
    log,
    straightIn: true,
    now: clock.now,
  });
  stopWhenAsked(serving, log);
  await serving.people.contacts.save(fennshireContacts);
  const played = await playConference(serving.rooms, 'demo', clock);
  const description = await describeDemo(serving, played);
  if (config.json) console.log(JSON.stringify(description));
  else tell(description);
}

function tell({ origin, people, screen }: DemoDescription): void {
  console.log(`\nThe sample family's conference is at ${origin}. Everything in it is made up.`);
  console.log(
    'Open each link in a window of its own kind (a private window, another browser, a phone):\n',
  );
  for (const { name, role, link } of people) console.log(`${name}, ${role}\n  ${link}`);
  console.log(`The room's screen\n  ${screen.link}`);
  console.log('\nTo stop, and throw all of it away: Ctrl+C.');
}

function giveUp(error: unknown): void {
  console.error(error instanceof Error ? error.message : 'Something went wrong at the start.');
  process.exit(1);
}

const config = readConfig(process.argv.slice(2), process.env);
if (config.ok) await demo(config.value).catch(giveUp);
else {
  console.error(config.problem);
  process.exitCode = 2;
}
