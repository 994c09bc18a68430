import { encodeStateAsUpdate } from 'yjs';
import { evolve } from '../../shared/conference/evolve.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import type { ConferenceId } from '../../shared/protocol/ids.ts';
import type { Store } from '../store/store.ts';
import type { DocumentAddress } from './document-address.ts';
import { loadConference, type LoadedDocument } from './load-conference.ts';
import type { RoomsOptions } from './options.ts';
import { summaryOf } from './summary.ts';

export interface Renewed {
  readonly moved: number;
  /** Documents that could not be opened stay where they were. */
  readonly damaged: readonly DocumentAddress[];
}

/**
 * Gives every document of a conference that nobody is connected to a new address and epoch, with all that stands in it
 * and with its writers. What a browser holds of a time after a backup then fits nowhere: it is not mixed in. Null for a
 * conference that is unknown or destroyed.
 */
export async function renewAddresses(
  { store, newId, now }: { readonly store: Store } & Pick<RoomsOptions, 'newId' | 'now'>,
  conference: ConferenceId,
): Promise<Renewed | null> {
  const loaded = await loadConference(store, conference);
  if (loaded === null) return null;
  const boards = loaded.documents.map((document) => moveOf(document, newId()));
  const pages = loaded.drawings.map((document) => moveOf(document, newId()));
  const moves = [...boards, ...pages];
  const fact: Fact = {
    kind: 'addressesRenewed',
    documents: boards.map(({ audience, document }) => ({ audience, document })),
    ...(pages.length === 0
      ? {}
      : { drawings: pages.map(({ audience: drawing, document }) => ({ drawing, document })) }),
    at: now(),
    by: 'server',
  };
  await store.commit({
    conference,
    facts: [fact],
    updates: moves.map(({ audience, document, epoch, bytes }) => ({
      audience,
      document,
      epoch,
      bytes,
    })),
    writers: moves.flatMap(({ writers }) => writers),
    summary: summaryOf(evolve(loaded.conference, fact)),
  });
  return { moved: moves.length, damaged: loaded.damaged.map(({ address }) => address) };
}

function moveOf({ address, committed, writers }: LoadedDocument, document: string) {
  return {
    audience: address.audience,
    document,
    epoch: address.epoch + 1,
    bytes: encodeStateAsUpdate(committed),
    writers: writers.kept().map(([client, person]) => ({ document, client, person })),
  };
}
