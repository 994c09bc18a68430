import { once } from 'node:events';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import { conference, copyOf, lineFact, updateOf } from './store-samples.ts';

/**
 * A process that is killed while it destroys: `node store-destroy-child.ts DATA KEYS`. Stores sixty lines and prints
 * "filled"; told to go on, destroys one of them with everything that was sealed so far, and prints "destroyed".
 */
const [dataFolder = '', keysFolder = ''] = process.argv.slice(2);
const store = await openSqliteStore({ dataFolder, keysFolder });
for (let at = 0; at < 60; at += 1)
  await store.commit({
    conference,
    facts: [lineFact(`line-${at}`, `text ${at}`)],
    updates: [updateOf(`update ${at}`)],
    copies: [{ ...copyOf(`copy-${at}`), version: at }],
  });
process.stdout.write('filled\n');
await once(process.stdin, 'data');
await store.commit({
  conference,
  op: { id: 'op-redact', answer: 'gone' },
  updates: [updateOf('what stays', { document: 'document-9', epoch: 2 })],
  destroy: { lines: ['line-7'], before: [{ audience: 'everyone', epoch: 2 }], copies: true },
});
process.stdout.write('destroyed\n');
setInterval(() => {}, 1000);
