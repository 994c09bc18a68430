import { createInterface } from 'node:readline';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { newOpId } from '../../support/test-relay.ts';
import { tellStory } from './redaction-story.ts';

/**
 * A server that is killed while it redacts: `node redaction-child.ts DATA KEYS`. Prints what there is to be known of its
 * conference, redacts when it is told to, and prints the answer.
 */
const [dataFolder = '', keysFolder = ''] = process.argv.slice(2);
const { relay, ...known } = await tellStory(async () =>
  openSqliteStore({ dataFolder, keysFolder }),
);
process.stdout.write(`${JSON.stringify(known)}\n`);
createInterface({ input: process.stdin }).once('line', () => {
  process.stdout.write('redacting\n');
  void relay
    .command(relay.people.chair, {
      kind: 'redactLines',
      opId: newOpId(),
      lines: [...known.lines],
      scales: [...known.scales],
    })
    .then(({ ok }) => process.stdout.write(ok ? 'redacted\n' : 'refused\n'));
});
