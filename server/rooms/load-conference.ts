import { applyUpdate, Doc } from 'yjs';
import { linesOf, officialOf } from '../../shared/board/roots.ts';
import type { Audience, Conference } from '../../shared/conference/conference.ts';
import { emptyConference } from '../../shared/conference/empty.ts';
import { evolve } from '../../shared/conference/evolve.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import { copiesToCompare } from '../../shared/conference/giving-out.ts';
import type { AudienceId, ConferenceId, CopyId, DocumentId } from '../../shared/protocol/ids.ts';
import { templateOf } from '../../shared/templates/templates.ts';
import { storedCopy } from '../../shared/outcomes/given-copies.ts';
import type { GivenCopies } from '../../shared/outcomes/given-copies.ts';
import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { createWriters, type Writers } from '../gate/writers.ts';
import { StoreFailure } from '../store/store-failure.ts';
import type { Store } from '../store/store.ts';
import type { DocumentAddress } from './document-address.ts';

/** A conference as the store has it. */
export interface LoadedConference {
  readonly conference: Conference;
  readonly documents: readonly LoadedDocument[];
  /** Those that cannot be opened: a row is damaged, or its key is gone. Everything else works without them. */
  readonly damaged: readonly DamagedDocument[];
  /** Every document id there ever was: an old one is answered "replaced". */
  readonly everDocuments: ReadonlyMap<DocumentId, AudienceId>;
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
  const everDocuments = new Map<DocumentId, AudienceId>();
  let conference = emptyConference(id);
  for (const fact of facts) {
    conference = evolve(conference, withFormat(fact, conference));
    noteDocuments(conference, everDocuments);
  }
  // Its keys may be gone already; the server finishes what it began.
  if (conference.retention.destroyed !== null) return null;
  const documents: LoadedDocument[] = [];
  const damaged: DamagedDocument[] = [];
  for (const audience of conference.audiences.values()) {
    const address = addressOf(id, audience);
    const loaded = await loadDocument(store, address).catch(whatIsDamaged);
    if ('reason' in loaded) damaged.push({ address, ...loaded });
    else documents.push(loaded);
  }
  const copies = await loadCopies(store, conference);
  return { conference, documents, damaged, everDocuments, copies };
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

const addressOf = (
  conference: ConferenceId,
  { id: audience, document, epoch }: Audience,
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

function noteDocuments(conference: Conference, ever: Map<DocumentId, AudienceId>): void {
  for (const { id, document } of conference.audiences.values()) ever.set(document, id);
}

async function loadDocument(store: Store, address: DocumentAddress): Promise<LoadedDocument> {
  const { conference, document } = address;
  const writers = createWriters(await store.readWriters(conference, document));
  const empty = emptyDocument(address, writers);
  let tail = 0;
  // One row at a time: merging a whole log first takes memory by the square of its length.
  for await (const update of store.readUpdates(conference, document)) {
    applyUpdate(empty.committed, update);
    tail += 1;
  }
  return { ...empty, tail };
}

/** A document nothing was written to yet. */
export function emptyDocument(address: DocumentAddress, writers: Writers): LoadedDocument {
  const committed = new Doc();
  linesOf(committed);
  officialOf(committed);
  return { address, committed, tail: 0, writers };
}
