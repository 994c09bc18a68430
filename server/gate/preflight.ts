import { getState, type Doc } from 'yjs';
import type { PersonId } from '../../shared/protocol/ids.ts';
import { checkWays, type Way } from './check-ways.ts';
import type { DocumentKind } from './document-kind.ts';
import { checkPlaces } from './places.ts';
import type { Id, Struct, UpdateParts } from './read-update.ts';
import { maxClientsInUpdate, maxSameOrigin } from './update-limits.ts';
import { refuse } from './verdict.ts';
import type { Writers } from './writers.ts';

/**
 * Everything that can be known without touching a document: whose structs they are, that nothing they stand on is
 * missing, and that each stands where such a document has a place for it. Throws a refusal. Answers the structs that are new.
 */
export function checkUpdate(
  parts: UpdateParts,
  doc: Doc,
  writers: Writers,
  person: PersonId,
  kind: DocumentKind,
): { fresh: readonly Struct[]; ways: readonly Way[] } {
  checkRoots(parts.structs, kind);
  const fresh = parts.structs.filter(
    (struct) => endOf(struct) > getState(doc.store, struct.client),
  );
  checkWriters(fresh, writers, person);
  const known = reachOf(fresh, doc);
  for (const struct of fresh) checkNeighbours(struct, known);
  for (const range of parts.deletes)
    if (endOf(range) > known(range.client)) refuse('gap', 'delete-unknown');
  checkOrigins(fresh);
  checkPlaces(fresh, doc, kind);
  return { fresh, ways: checkWays(fresh, doc, kind) };
}

/** Of what is known already, too: Yjs makes a root for every name it reads. */
function checkRoots(structs: readonly Struct[], { roots }: DocumentKind): void {
  for (const { parent } of structs) {
    if (typeof parent === 'string' && !roots.includes(parent)) refuse('malformed', 'unknown-root');
  }
}

const endOf = ({ clock, length }: Id & { length: number }): number => clock + length;

function checkWriters(fresh: readonly Struct[], writers: Writers, person: PersonId): void {
  const clients = new Set(fresh.map(({ client }) => client));
  if (clients.size > maxClientsInUpdate) refuse('malformed', 'too-many-clients');
  for (const client of clients) {
    if (!writers.mayTake(client, person)) refuse('notAllowed', 'foreign-client');
  }
}

type Reach = (client: number) => number;

/** How far each client's clock reaches once the update is in; a hole on the way is a gap. */
function reachOf(fresh: readonly Struct[], doc: Doc): Reach {
  const reach = new Map<number, number>();
  const known: Reach = (client) => reach.get(client) ?? getState(doc.store, client);
  for (const struct of fresh) {
    if (struct.clock > known(struct.client)) refuse('gap', 'clock-ahead');
    reach.set(struct.client, Math.max(known(struct.client), endOf(struct)));
  }
  return known;
}

function checkNeighbours(struct: Struct, known: Reach): void {
  const parent = typeof struct.parent === 'string' ? null : struct.parent;
  for (const id of [struct.origin, struct.rightOrigin, parent]) {
    if (id === null) continue;
    if (id.clock >= known(id.client)) refuse('gap', 'unknown-neighbour');
    // A struct that waits for itself or for what comes after it would wait for ever.
    if (id.client === struct.client && id.clock >= struct.clock)
      refuse('malformed', 'stands-on-itself');
  }
}

function checkOrigins(fresh: readonly Struct[]): void {
  if (fresh.length <= maxSameOrigin) return;
  const behind = new Map<string, number>();
  for (const { origin, parent, key } of fresh) {
    const at = origin ?? parent;
    const id = at === null || typeof at === 'string' ? at : `${at.client}:${at.clock}`;
    const place = `${id} ${key}`;
    const count = (behind.get(place) ?? 0) + 1;
    if (count > maxSameOrigin) refuse('malformed', 'too-many-at-one-place');
    behind.set(place, count);
  }
}
