import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, Map as YMap, Text } from 'yjs';
import { prepareDocument } from '../../shared/board/write-facts.ts';
import { linesOf, officialKeys, officialOf } from '../../shared/board/roots.ts';
import { boardKind } from '../../server/gate/document-kind.ts';
import { createLiveDocument, type LiveDocument } from '../../server/rooms/live-document.ts';
import type { Verdict } from '../../server/gate/verdict.ts';
import { createWriters, server, type Writers } from '../../server/gate/writers.ts';
import { putLine, typeIn } from './pen-writing.ts';

/** A gate before a small board, and a browser for each of two people with the pen. */
export interface TestGate {
  readonly document: LiveDocument;
  readonly writers: Writers;
  readonly alice: Doc;
  readonly bob: Doc;
  /** What this change is on the wire. */
  change(doc: Doc, change: () => void): Uint8Array;
  judge(update: Uint8Array, person: 'alice' | 'bob', size?: 'frame' | 'comeback'): Verdict;
  /** Writes what was accepted and hands it to both browsers. */
  settle(verdict: Verdict): void;
  /** What is on the board, with everything that tells two documents apart. */
  content(): unknown;
}

export const wideLine = 'line-of-a-wider-document';
export const redactedLine = 'line-that-was-redacted';
export const narrowLine = 'line-of-a-narrower-document';

/** `mine` is Alice's line, `theirs` a contributed one whose words are locked. */
export function openTestGate(): TestGate {
  const committed = new Doc();
  committed.clientID = 1;
  prepareDocument(committed);
  const writers = createWriters(new Map([[1, server]]));
  writers.claim(2, server);
  const rules = {
    isPerson: (id: string) => ['alice', 'bob', 'kezia'].includes(id),
    isChild: (id: string) => id === 'juno',
    isHiddenHere: (id: string) => id === narrowLine,
    standsElsewhere: (id: string) => id === wideLine || id === narrowLine,
    isGone: (id: string) => id === redactedLine,
  };
  const document = createLiveDocument(committed, { writers, clientId: 2, kind: boardKind(rules) });
  const [alice, bob] = [openBrowser(11), openBrowser(12)];

  const settle = (bytes: Uint8Array | null): void => {
    if (bytes === null) return;
    document.settle(bytes);
    for (const doc of [alice, bob]) applyUpdate(doc, bytes, 'relay');
  };
  const gate: TestGate = {
    document,
    writers,
    alice,
    bob,
    change: (doc, change) => {
      const before = encodeStateVector(doc);
      const updates: Uint8Array[] = [];
      const listen = (update: Uint8Array): void => void updates.push(update);
      doc.on('update', listen);
      change();
      doc.off('update', listen);
      return updates.length === 1 && updates[0] ? updates[0] : encodeStateAsUpdate(doc, before);
    },
    judge: (update, person, size = 'frame') => document.judge(update, person, size),
    settle: (verdict) => {
      if (!verdict.ok) throw new Error(`refused: ${verdict.problem.why}`);
      settle(verdict.value.bytes);
    },
    content: () => contentOf(document.committed),
  };
  for (const doc of [alice, bob]) applyUpdate(doc, encodeStateAsUpdate(committed), 'relay');
  settle(document.write((doc) => contribute(doc)));
  const line = gate.change(alice, () => {
    putLine(alice, 'mine', 'alice');
    typeIn(alice, 'mine', 'What Alice wrote');
  });
  gate.settle(gate.judge(line, 'alice'));
  return gate;
}

export const contentOf = (doc: Doc): unknown => ({
  lines: linesOf(doc).toJSON(),
  official: officialOf(doc).toJSON(),
  roots: [...doc.share.keys()].toSorted(),
});

function openBrowser(clientID: number): Doc {
  const doc = new Doc();
  doc.clientID = clientID;
  return doc;
}

function contribute(doc: Doc): void {
  const fields = {
    id: 'theirs',
    code: 'comment',
    order: 'a1',
    saidBy: ['kezia'],
    recordedBy: 'kezia',
  };
  const line = new YMap<unknown>(
    Object.entries({ ...fields, struck: false, text: new Text('What Kezia said') }),
  );
  linesOf(doc).set('theirs', line);
  (officialOf(doc).get(officialKeys.locked) as YMap<unknown>).set('theirs', 'kezia');
}
