import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import { StoreFailure } from '../../server/store/store-failure.ts';

/** `node store-probe-child.ts DATA KEYS TIMES`: asks so many times whether anything can be stored, and prints each answer. */
const [dataFolder = '', keysFolder = '', times] = process.argv.slice(2);
const store = await openSqliteStore({ dataFolder, keysFolder });
for (let at = 0; at < Number(times); at += 1) {
  const answer = await store.probe().then(
    () => 'works',
    (error: unknown) => (error instanceof StoreFailure ? error.kind : String(error)),
  );
  process.stdout.write(`${answer}\n`);
}
await store.close();
