import { writeFileSync } from 'node:fs';
import { listKeepingTests, readFacts } from './read-facts.ts';
import { tableOf } from './table.ts';

// node tests/facts/write-table.ts: writes the page anew.
writeFileSync(
  new URL('../../docs/leaflet-facts.md', import.meta.url),
  tableOf(readFacts(), listKeepingTests()),
);
