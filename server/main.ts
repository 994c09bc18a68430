import { chooseAddress } from './addresses.ts';
import type { Config } from './config.ts';
import { readConfig } from './config.ts';
import { openLog } from './observe/logger.ts';
import { serve } from './serve.ts';
import type { Serving } from './serve.ts';
import { endAsGone, stopWhenAsked } from './stopping.ts';
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts';
import { openChannel } from './upkeep/open-channel.ts';
import { inPlainWords } from './upkeep/plain-words.ts';

/** `npm start`: the embedded store, everything on one port, and a word about where to go. */
async function main(config: Config): Promise<void> {
  const log = openLog();
  const listening = await chooseAddress(config);
  const { dataFolder, keysFolder, council } = config;
  const store = await openSqliteStore({
    dataFolder,
    keysFolder,
    tell: say,
    onGone: () => endAsGone(log),
  });
  await openChannel({ dataFolder, keysFolder, store, tell: say });
  const serving = await serve({ store, listening, port: config.port, log, council });
  log.tell('started', { port: serving.port });
  stopWhenAsked(serving, log);
  await greet(config, serving);
}

async function greet(
  { room, tls, host, publicOrigin, council }: Config,
  { address, people }: Serving,
): Promise<void> {
  const setUp = await people.accounts.offerSetUp();
  say(`\nThe whiteboard is at ${address.origin}`);
  if (room && tls === null) {
    say(
      'Phones and laptops on this network can join there. Your phone will warn you that it does not know this ' +
        'computer: choose "Advanced" (or "Show details") and go on. It asks only once.',
    );
  }
  if (!room && host === null && publicOrigin === null) {
    say('Only this computer can open it. For phones in the room: npm start -- --room');
  }
  if (setUp !== null) {
    say(
      council === null
        ? '\nThis is the first start. Open this link once to make the first chair:'
        : '\nStaff sign in with their council account. Open this link once to make the sealed account for the day that ' +
            'does not work; keep its passphrase and codes in a sealed envelope:',
    );
    say(`${address.origin}/set-up#${setUp}`);
  }
  say('\nTo stop: Ctrl+C.');
}

function say(sentence: string): void {
  console.log(sentence);
}

/** Bugs are met here, once: said without the words they may carry, and the process ends. */
function giveUp(error: unknown): void {
  console.error(inPlainWords(error));
  process.exit(1);
}

const config = readConfig(process.argv.slice(2), process.env);
if (config.ok) await main(config.value).catch(giveUp);
else {
  console.error(config.problem);
  process.exitCode = 2;
}
