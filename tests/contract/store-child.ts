import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import { StoreFailure } from '../../server/store/store-failure.ts';
import { lineFact, updateOf } from './store-samples.ts';

/**
 * A process that is killed while it stores: `node store-child.ts DATA KEYS FIRST`. Commits numbered batches, twenty under
 * way at a time, and prints "acked N" once N is stored, or "failed KIND N". Without FIRST it only keeps the store open.
 */
const [dataFolder = '', keysFolder = '', first] = process.argv.slice(2);
// Where the size of files is limited, a write past the limit shall fail like a bad disk instead of ending the process.
process.on('SIGXFSZ', () => {});
const store = await openSqliteStore({ dataFolder, keysFolder });
let next = Number(first);
process.stdout.write('open\n');

async function writeOn(): Promise<void> {
  for (;;) {
    const at = next++;
    try {
      await store.commit({
        conference: `conference-${at % 3}`,
        op: { id: `op-${at}`, answer: `answer ${at}` },
        facts: [lineFact(`line-${at}`, `text ${at}`)],
        updates: [updateOf(`update ${at} ${'x'.repeat(at % 400)}`)],
        ...(at % 50 < 3 && at > 100 ? { snapshot: updateOf(`snapshot ${at}`) } : {}),
      });
      process.stdout.write(`acked ${at}\n`);
    } catch (error) {
      process.stdout.write(
        `failed ${error instanceof StoreFailure ? error.kind : String(error)} ${at}\n`,
      );
      if (process.env['KILLED_AT_FAILURE'] !== undefined) process.kill(process.pid, 'SIGKILL');
      return;
    }
  }
}

if (first !== undefined) {
  await Promise.all(Array.from({ length: 20 }, writeOn));
  await store.close();
}
