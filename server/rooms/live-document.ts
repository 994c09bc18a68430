import { applyUpdate, encodeStateAsUpdate, type Doc } from 'yjs';
import type { PersonId } from '../../shared/protocol/ids.ts';
import { openGate, type GateOptions } from '../gate/gate.ts';
import type { Verdict } from '../gate/verdict.ts';

/** A document twice: as it is on disk, and as it will be once everything accepted is. */
export interface LiveDocument {
  /** Nothing but this is ever served to whoever joins. */
  readonly committed: Doc;
  /** To be read, never written. */
  readonly shadow: Doc;
  judge(update: Uint8Array, person: PersonId, size: 'frame' | 'comeback'): Verdict;
  /** A change by the server's own client; null when it changed nothing. */
  write(change: (doc: Doc) => void): Uint8Array | null;
  /** The oldest of what was accepted is on disk now. */
  settle(update: Uint8Array): void;
}

export function createLiveDocument(
  committed: Doc,
  gateOptions: Omit<GateOptions, 'load'>,
): LiveDocument {
  const underWay: Uint8Array[] = [];
  const gate = openGate({
    ...gateOptions,
    load: () => [encodeStateAsUpdate(committed), ...underWay],
  });
  return {
    committed,
    get shadow() {
      return gate.shadow;
    },
    judge: (update, person, size) => {
      const verdict = gate.judge(update, person, size);
      if (verdict.ok && verdict.value.bytes !== null) underWay.push(verdict.value.bytes);
      return verdict;
    },
    write: (change) => {
      const written = gate.write(change);
      if (written !== null) underWay.push(written);
      return written;
    },
    settle: (update) => {
      if (underWay.shift() !== update) throw new Error('updates reached the disk out of order');
      applyUpdate(committed, update);
    },
  };
}
