import type { PersonId } from '../../shared/protocol/ids.ts';

/** Who the server's own clientIDs are bound to; no person has this id. */
export const server = 'server';

/**
 * Which Yjs clientID belongs to whom, in one document, for ever: whoever writes under another's clientID makes two
 * screens differ for good with no error anywhere (measured).
 */
export interface Writers {
  ownerOf(client: number): PersonId | undefined;
  /** May this person write under it: theirs already, or free and within what one person may take? */
  mayTake(client: number, person: PersonId): boolean;
  /** Binds it; true when it was new to the store and must be kept. */
  bind(client: number, person: PersonId): boolean;
  /** Every one that the store keeps. */
  kept(): [client: number, person: PersonId][];
  /** Binds it for as long as the document is in memory: somebody shows a caret under it. */
  claim(client: number, person: PersonId): void;
}

/** Each dropped document of a person takes a fresh one; nobody comes near this in a day. */
const maxPerPerson = 10_000;

// Yjs draws 32 bits. A higher one would only serve to win every race for a field.
const highest = 2 ** 32 - 1;

export function createWriters(stored: ReadonlyMap<number, PersonId>): Writers {
  const owners = new Map(stored);
  const kept = new Set(stored.keys());
  const held = countByPerson(stored);
  const claim = (client: number, person: PersonId): void => {
    if (owners.has(client)) return;
    owners.set(client, person);
    held.set(person, (held.get(person) ?? 0) + 1);
  };
  return {
    ownerOf: (client) => owners.get(client),
    mayTake: (client, person) => {
      const owner = owners.get(client);
      if (owner !== undefined) return owner === person;
      return client <= highest && (held.get(person) ?? 0) < maxPerPerson;
    },
    bind: (client, person) => {
      claim(client, person);
      if (kept.has(client)) return false;
      kept.add(client);
      return true;
    },
    kept: () => [...owners].filter(([client]) => kept.has(client)),
    claim,
  };
}

function countByPerson(owners: ReadonlyMap<number, PersonId>): Map<PersonId, number> {
  const held = new Map<PersonId, number>();
  for (const person of owners.values()) held.set(person, (held.get(person) ?? 0) + 1);
  return held;
}
