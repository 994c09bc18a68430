import { applyUpdate, Doc, type Transaction } from 'yjs';
import { openRoots, type DocumentKind } from './document-kind.ts';
import { refuse } from './verdict.ts';

/** The document as it will be once all that was accepted is on disk; thrown away after a refusal. */
export function openShadow(
  updates: Iterable<Uint8Array>,
  clientId: number,
  kind: Pick<DocumentKind, 'roots'>,
): Doc {
  const doc = new Doc();
  openRoots(doc, kind);
  for (const update of updates) applyUpdate(doc, update);
  // Set last: Yjs takes a new clientID when its own one arrives from outside.
  doc.clientID = clientId;
  return doc;
}

/**
 * Applies an update and hands the running transaction to the audit, which throws what it finds. Answers Yjs's own
 * encoding of what really changed, or null.
 */
export function applyAudited(
  doc: Doc,
  update: Uint8Array,
  audit: (transaction: Transaction) => void,
): Uint8Array | null {
  const found: { problem: unknown } = { problem: null };
  // Yjs must finish its transaction whatever the audit says.
  const listen = (transaction: Transaction): void => {
    try {
      checkNothingPending(doc);
      audit(transaction);
    } catch (error) {
      found.problem = error;
    }
  };
  doc.on('beforeObserverCalls', listen);
  try {
    const changed = captureUpdate(doc, () => applyUpdate(doc, update));
    if (found.problem instanceof Error) throw found.problem;
    return changed;
  } finally {
    doc.off('beforeObserverCalls', listen);
  }
}

/** What this change is in Yjs's own encoding; null when it changed nothing. */
export function captureUpdate(doc: Doc, change: () => void): Uint8Array | null {
  let captured: Uint8Array | null = null;
  const listen = (update: Uint8Array): void => {
    captured = update;
  };
  doc.on('update', listen);
  try {
    change();
    return captured;
  } finally {
    doc.off('update', listen);
  }
}

function checkNothingPending({ store }: Doc): void {
  if (store.pendingStructs !== null || store.pendingDs !== null) refuse('gap', 'pending');
}
