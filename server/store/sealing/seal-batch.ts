import { keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { RecordRow, SealedBatch, UpdateRow } from '../rows.ts';
import type { Batch, DocumentUpdate } from '../store.ts';
import { hashOfSummary, sealHead } from './head.ts';
import type { Head } from './head.ts';
import { sealFacts } from './journal.ts';
import { addToMark, markIds, noMark } from './marks.ts';
import type { Marks } from './marks.ts';
import type { DestroyPlan } from './plan-destroy.ts';
import { places } from './places.ts';
import { seal, sealJson } from './seal.ts';
import { sealUpdate } from './updates.ts';

/** What is destroyed with a batch, and its errand. */
export interface Destroying {
  readonly plan: DestroyPlan;
  readonly errand: RecordRow;
}

/** Turns a batch into sealed rows that stand behind `head`, and tells how the conference stands with them. */
export function sealBatch(
  keys: KeyVault,
  batch: Batch,
  before: Head,
  destroying: Destroying | null,
): { batch: SealedBatch; head: Head } {
  const { conference, op, copies = [], writers = [], summary } = batch;
  const key = keys.key(conference, keyNames.conference);
  const head = destroying === null ? before : without(before, destroying.plan);
  const documents = sealDocuments(keys, batch, head);
  const facts = sealFacts(keys, conference, batch.facts ?? [], head.chain);
  const sealedSummary =
    summary === undefined ? null : sealJson(key, places.summary(conference), summary);
  const next: Head = {
    batches: head.batches + 1,
    chain: facts.end,
    tails: documents.tails,
    marks: markBatch(keys, batch, head.marks),
    summary: hashOfSummary(sealedSummary) ?? head.summary,
    dropped: head.dropped,
  };
  return {
    head: next,
    batch: {
      conference,
      expects: head.batches,
      head: sealHead(keys, conference, next),
      op:
        op === undefined
          ? null
          : {
              id: op.id,
              answer: seal(key, places.answer(conference, op.id), Buffer.from(op.answer)),
            },
      facts: facts.rows,
      snapshot: documents.snapshot,
      updates: documents.updates,
      writers: writers.map(({ document, client, person }) => ({
        document,
        client,
        person: seal(key, places.writer(conference, document, client), Buffer.from(person)),
      })),
      copies: copies.map(({ copy, version, person, json }) => ({
        copy,
        version,
        bytes: sealJson(
          keys.key(conference, keyNames.copies(version)),
          places.copy(conference, copy, version),
          { person, json },
        ),
      })),
      summary: sealedSummary,
      destroy: destroying && { ...destroying.plan.rows, errand: destroying.errand },
    },
  };
}

function without(head: Head, { rows }: DestroyPlan): Head {
  const gone = new Set(rows.documents);
  return {
    ...head,
    tails: new Map([...head.tails].filter(([document]) => !gone.has(document))),
    marks: rows.copies ? { ...head.marks, copies: noMark } : head.marks,
    dropped: new Set([...head.dropped, ...rows.words]),
  };
}

function markBatch(keys: KeyVault, batch: Batch, before: Marks): Marks {
  const { conference, op, writers = [], copies = [] } = batch;
  const add = (kind: keyof Marks, ids: readonly string[]) =>
    addToMark(keys, conference, kind, before[kind], ids);
  return {
    ops: add('ops', op === undefined ? [] : [markIds.ops(op.id)]),
    writers: add('writers', writers.map(markIds.writers)),
    copies: add('copies', copies.map(markIds.copies)),
  };
}

function sealDocuments(keys: KeyVault, { conference, snapshot, updates = [] }: Batch, head: Head) {
  const tails = new Map(head.tails);
  const sealOne = (update: DocumentUpdate, kind: UpdateRow['kind']): UpdateRow => {
    const number = (tails.get(update.document) ?? 0) + 1;
    tails.set(update.document, number);
    return sealUpdate(keys, conference, update, { number, kind });
  };
  return {
    // The snapshot first: it replaces what was committed before this batch, not what comes with it.
    snapshot: snapshot === undefined ? null : sealOne(snapshot, 'snapshot'),
    updates: updates.map((update) => sealOne(update, 'update')),
    tails,
  };
}
