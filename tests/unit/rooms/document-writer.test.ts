import { expect, test } from 'vitest';
import { Doc } from 'yjs';
import { boardKind } from '../../../server/gate/document-kind.ts';
import { createWriters } from '../../../server/gate/writers.ts';
import { createCommitQueue } from '../../../server/rooms/commit-queue.ts';
import { createDocumentWriter } from '../../../server/rooms/document-writer.ts';
import { createLiveDocument } from '../../../server/rooms/live-document.ts';
import { openMemoryStore } from '../../../server/store/memory/open-memory-store.ts';
import type { Batch } from '../../../server/store/store.ts';

const address = { conference: 'c', document: 'd', audience: 'a', epoch: 0 };
const everything = {
  isPerson: () => true,
  isChild: () => true,
  isHiddenHere: () => false,
  standsElsewhere: () => false,
  isGone: () => false,
};

test('[R16] a snapshot that waited for its turn is of the epoch before the redaction it stands before', async () => {
  const store = await openMemoryStore();
  const written: Batch[] = [];
  const commit = (batch: Batch) => {
    written.push(batch);
    return store.commit(batch);
  };
  const queue = createCommitQueue({ ...store, commit }, () => undefined);
  const writers = createWriters(new Map());
  const document = createLiveDocument(new Doc(), {
    writers,
    clientId: 1,
    kind: boardKind(everything),
  });
  const writer = createDocumentWriter({ address, document, queue, tail: 0, show: () => undefined });
  const fact = { kind: 'codeRenewed', at: 0, by: 'server' } as const;
  const first = queue.add({ batch: { conference: 'c', facts: [fact] } });
  writer.compact();
  const { batch } = writer.sealAnew(1);
  const second = queue.add({ batch: { conference: 'c', ...batch, facts: [fact] } });
  writer.compact();
  await first;
  await second;
  await queue.settled();
  expect(written.map(({ snapshot }) => snapshot?.epoch)).toEqual([undefined, 0, 1, 1]);
});
