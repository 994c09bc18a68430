import * as Y from 'yjs';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';

/** `node load-log-child.ts DATA KEYS CONFERENCE DOCUMENT`: loads a document as a room does, and prints what it took. */
const [dataFolder = '', keysFolder = '', conference = '', document = ''] = process.argv.slice(2);
const begun = performance.now();
const store = await openSqliteStore({ dataFolder, keysFolder });
const board = new Y.Doc();
let updates = 0;
for await (const update of store.readUpdates(conference, document)) {
  Y.applyUpdate(board, update);
  updates += 1;
}
const ms = Math.round(performance.now() - begun);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const characters = board.getText('text').length;
await store.close();
process.stdout.write(JSON.stringify({ updates, characters, ms, megabytes }));
