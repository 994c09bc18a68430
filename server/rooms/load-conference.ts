import { applyUpdate, Doc } from 'yjs';
import type { Audience, Conference } from '../../shared/conference/conference.ts';
import { emptyConference } from '../../shared/conference/empty.ts';
import { evolve } from '../../shared/conference/evolve.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import { copiesToCompare } from '../../shared/conference/giving-out.ts';
import type { ConferenceId, CopyId, DocumentId } from '../../shared/protocol/ids.ts';
import { templateOf } from '../../shared/templates/templates.ts';
import { storedCopy } from '../../shared/outcomes/given-copies.ts';
import type { GivenCopies } from '../../shared/outcomes/given-copies.ts';
import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { boardRoots, drawingKind, openRoots } from '../gate/document-kind.ts';
import type { DocumentKind } from '../gate/document-kind.ts';
import { createWriters, type Writers } from '../gate/writers.ts';
import { StoreFailure } from '../store/store-failure.ts';
import type { Store } from '../store/store.ts';
import type { DocumentAddress } from './document-address.ts';
import type { Owner } from './document-rights.ts';

/** A conference as the store has it. */
export interface LoadedConference {
  readonly conference: Conference;
  readonly documents: readonly LoadedDocument[];
  /** The pages to draw on; their address says the drawing where it says the audience: they have keys of their own. */
  readonly drawings: readonly LoadedDocument[];
  /** Those that cannot be opened: a row is damaged, or its key is gone. Everything else works without them. */
  readonly damaged: readonly DamagedDocument[];
  /** Every document id there ever was: an old one is answered "replaced". */
  readonly everDocuments: ReadonlyMap<DocumentId, Owner>;
  /** The copies each reader was given last, and those made since: what the next ones are compared with. */
  readonly copies: GivenCopies;
}

export interface LoadedDocument {
  readonly address: DocumentAddress;
  readonly committed: Doc;
  readonly tail: number;
  readonly writers: Writers;
}

export interface DamagedDocument {
  readonly address: DocumentAddress;
  readonly reason: unknown;
}

/**
 * Null for an unknown one, and for one that was destroyed. Throws where the journal itself is damaged: nobody's right is
 * judged by half of it.
 */
export async function loadConference(
  store: Store,
  id: ConferenceId,
): Promise<LoadedConference | null> {
  const facts = await store.readFacts(id);
  if (facts[0]?.kind !== 'made') return null;
  const everDocuments = new Map<DocumentId, Owner>();
  let conference = emptyConference(id);
  for (const fact of facts) {
    conference = evolve(conference, withFormat(fact, conference));
    noteDocuments(conference, everDocuments);
  }
  // Its keys may be gone already; the server finishes what it began.
  if (conference.retention.destroyed !== null) return null;
  const damaged: DamagedDocument[] = [];
  const load = async (all: Iterable<Addressed>, kind: Roots): Promise<LoadedDocument[]> => {
    const documents: LoadedDocument[] = [];
    for (const one of all) {
      const address = addressOf(id, one);
      const loaded = await loadDocument(store, address, kind).catch(whatIsDamaged);
      if ('reason' in loaded) damaged.push({ address, ...loaded });
      else documents.push(loaded);
    }
    return documents;
  };
  const documents = await load(conference.audiences.values(), boardRoots);
  const drawings = await load(conference.drawings.values(), drawingKind);
  const copies = await loadCopies(store, conference);
  return { conference, documents, drawings, damaged, everDocuments, copies };
}

/** One that cannot be read is compared with nothing: its reader's next version marks no changes. */
async function loadCopies(store: Store, conference: Conference): Promise<GivenCopies> {
  const copies = new Map<CopyId, () => Outcomes | null>();
  for (const id of copiesToCompare(conference)) {
    const found = await store.readCopy(conference.id, id).catch(whatIsDamaged);
    if (found !== null && 'json' in found) copies.set(id, storedCopy(found.json));
  }
  return copies;
}

/** A store that answers nothing at all is no damage of this document. */
function whatIsDamaged(reason: unknown): { readonly reason: unknown } {
  if (reason instanceof StoreFailure) throw reason;
  return { reason };
}

/** An audience with its board, or a drawing. */
type Addressed = Pick<Audience, 'id' | 'document' | 'epoch'>;
type Roots = Pick<DocumentKind, 'roots'>;

const addressOf = (
  conference: ConferenceId,
  { id: audience, document, epoch }: Addressed,
): DocumentAddress => ({ conference, document, audience, epoch });

/** Conferences of the first releases were made without settings or a template: they have their format's. */
function withFormat(fact: Fact, before: Conference): Fact {
  switch (fact.kind) {
    case 'made': {
      const template = fact.template ?? templateOf(fact.details.template);
      return { ...fact, template, settings: fact.settings ?? template.settings };
    }
    case 'detailsChanged':
      return fact.template !== undefined || fact.details.template === before.template.id
        ? fact
        : { ...fact, template: templateOf(fact.details.template) };
    default:
      return fact;
  }
}

function noteDocuments({ audiences, drawings }: Conference, ever: Map<DocumentId, Owner>): void {
  for (const { id, document } of audiences.values()) ever.set(document, { of: 'board', id });
  for (const { id, document } of drawings.values()) ever.set(document, { of: 'drawing', id });
}

async function loadDocument(
  store: Store,
  address: DocumentAddress,
  kind: Roots,
): Promise<LoadedDocument> {
  const { conference, document } = address;
  const writers = createWriters(await store.readWriters(conference, document));
  const empty = emptyDocument(address, writers, kind);
  let tail = 0;
  // One row at a time: merging a whole log first takes memory by the square of its length.
  for await (const update of store.readUpdates(conference, document)) {
    applyUpdate(empty.committed, update);
    tail += 1;
  }
  return { ...empty, tail };
}

/** A document nothing was written to yet. */
export function emptyDocument(
  address: DocumentAddress,
  writers: Writers,
  kind: Roots = boardRoots,
): LoadedDocument {
  const committed = new Doc();
  openRoots(committed, kind);
  return { address, committed, tail: 0, writers };
}
