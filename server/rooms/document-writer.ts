import { encodeStateAsUpdate } from 'yjs';
import type { PersonId } from '../../shared/protocol/ids.ts';
import type { Batch, DocumentUpdate } from '../store/store.ts';
import type { CommitQueue } from './commit-queue.ts';
import type { DocumentAddress } from './document-address.ts';
import type { LiveDocument } from './live-document.ts';
import type { Peer } from './peer.ts';

/** Takes what was accepted to disk, and shows it once it is there. */
export interface DocumentWriter {
  /** Resolves when it is on disk. */
  write(accepted: ToWrite, person: PersonId, from: Peer): Promise<void>;
  /** The same for a batch that somebody else commits. */
  prepare(
    accepted: ToWrite,
    person: PersonId,
    from: Peer | null,
  ): { readonly batch: Batch; readonly onDisk: () => void };
  /** One snapshot takes the place of all its rows. */
  compact(): void;
  /** The same in a batch that somebody else commits, which begins this epoch. */
  sealAnew(epoch: number): {
    readonly batch: Pick<Batch, 'snapshot'>;
    readonly onDisk: () => void;
  };
  /** The document has another address: what was accepted still goes to disk, but no snapshot of it. */
  retire(): void;
  /** Resolves when everything accepted so far is on disk. */
  settled(): Promise<void>;
}

export interface ToWrite {
  readonly bytes: Uint8Array;
  readonly newClients: readonly number[];
}

export interface DocumentWriterParts {
  readonly address: DocumentAddress;
  readonly document: LiveDocument;
  readonly queue: CommitQueue;
  /** Rows behind the last snapshot. */
  readonly tail: number;
  readonly show: (update: Uint8Array, from: Peer | null) => void;
}

/** Loading reads a snapshot and at most about so many rows. */
const maxTail = 500;

export function createDocumentWriter(parts: DocumentWriterParts): DocumentWriter {
  const { address, document, queue } = parts;
  let { epoch } = address;
  let tail = parts.tail;
  let isRetired = false;

  const rowOf = (bytes: Uint8Array, of = epoch): DocumentUpdate => ({
    document: address.document,
    audience: address.audience,
    epoch: of,
    bytes,
  });
  const compact = (): void => {
    // It would put back, behind a redaction, what that had destroyed.
    if (isRetired) return;
    tail = 0;
    // A redaction that is decided meanwhile comes behind it, and may never reach the disk.
    const now = epoch;
    // Made when its turn comes: everything before it is on disk and in the document by then.
    const batch = (): Batch => ({
      conference: address.conference,
      snapshot: rowOf(encodeStateAsUpdate(document.committed), now),
    });
    // A failure is met where the queue is made: the room is dropped.
    queue.add({ batch }).catch(() => undefined);
  };
  const prepare: DocumentWriter['prepare'] = ({ bytes, newClients }, person, from) => ({
    batch: {
      conference: address.conference,
      updates: [rowOf(bytes)],
      writers: newClients.map((client) => ({ document: address.document, client, person })),
    },
    onDisk: () => {
      document.settle(bytes);
      parts.show(bytes, from);
      tail += 1;
      if (tail >= maxTail) compact();
    },
  });

  return {
    prepare,
    write: async (accepted, person, from) => {
      await queue.add(prepare(accepted, person, from));
    },
    compact,
    sealAnew: (next) => {
      epoch = next;
      return {
        // All that was accepted until now is on disk when its turn comes.
        batch: { snapshot: rowOf(encodeStateAsUpdate(document.shadow)) },
        onDisk: () => {
          tail = 0;
        },
      };
    },
    retire: () => {
      isRetired = true;
    },
    settled: async () => queue.settled(),
  };
}
