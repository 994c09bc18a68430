import { resolve } from 'node:path';
import { count, seconds } from './paths.ts';
import { CannotDo, readFlags, runProgram } from './program.ts';
import type { Outcome, Say } from './program.ts';
import { putBack } from './put-back.ts';

/** `npm run restore -- --data FILE --keys FILE`: a backup into empty folders, verified before it is said to be there. */
async function restore(say: Say): Promise<Outcome> {
  const flags = readFlags({
    data: { type: 'string' },
    keys: { type: 'string' },
    key: { type: 'string' },
    into: { type: 'string', default: './data' },
    'keys-into': { type: 'string', default: './keys' },
    'despite-damage': { type: 'boolean', default: false },
  });
  const { data, keys, key } = flags;
  if (data === undefined || keys === undefined) {
    throw new CannotDo(
      'Say what to restore: npm run restore -- --data conferences-….db --keys keys-….db --key installation.key',
    );
  }
  const since = performance.now();
  const { restored, facts, notReadable } = await putBack({
    from: {
      data: resolve(data),
      keys: resolve(keys),
      key: key === undefined ? null : resolve(key),
    },
    into: { dataFolder: resolve(flags.into), keysFolder: resolve(flags['keys-into']) },
    despiteDamage: flags['despite-damage'],
    now: Date.now,
  });
  say(
    `Restored in ${seconds(since)}: ${count(restored.length, 'conference')}; ${count(facts, 'entry', 'entries')} of journals verified.`,
  );
  for (const { conference, damage, withoutKey } of notReadable) {
    say(
      damage.length > 0
        ? `${conference} is damaged and cannot be opened: ${damage.join(' ')}`
        : `${conference} cannot be opened: keys are missing (${withoutKey.join(', ')}). Either words of it or the whole of it ` +
            'were destroyed after this data was copied: then take data of a later time. Or these keys are older than the data: then take later keys.',
    );
  }
  say(
    'Everybody signs in or joins again. What was written after this backup is not in it, and browsers that still show some ' +
      'of it cannot mix it in.',
  );
  say('Start the server now: npm start');
  return true;
}

await runProgram(restore);
