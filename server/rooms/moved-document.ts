import type { DocumentId, PersonId } from '../../shared/protocol/ids.ts';
import type { ServerWrite } from './document-room.ts';

/** What the first write at a new address puts into a batch: whoever wrote at the old one stays its writer. */
export const movedTo = (
  document: DocumentId,
  kept: readonly (readonly [client: number, person: PersonId])[],
  write: ServerWrite | null,
): ServerWrite[] => {
  const writers = kept.map(([client, person]) => ({ document, client, person }));
  return written(write).map(({ batch, onDisk }) => ({
    batch: { ...batch, writers: [...writers, ...(batch.writers ?? [])] },
    onDisk,
  }));
};

export const written = (write: ServerWrite | null): ServerWrite[] =>
  write === null ? [] : [write];
