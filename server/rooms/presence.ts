import type { PersonId } from '../../shared/protocol/ids.ts';
import type { Timers } from './timers.ts';

/** Whoever is not in it is lost: no open connection. */
export type Presence = ReadonlyMap<PersonId, 'here' | 'away'>;

/** Who has an open connection, from the sockets that are pushed views. */
export interface PresenceBook {
  now(): Presence;
  attend(person: PersonId, connection: object, here: boolean): void;
  leave(person: PersonId, connection: object): void;
}

/** A reload of the page is no loss. */
const lostAfterMs = 5000;

export function createPresence(timers: Timers, changed: () => void): PresenceBook {
  const connections = new Map<PersonId, Map<object, boolean>>();
  const standing = new Map<PersonId, 'here' | 'away'>();

  const settle = (person: PersonId): void => {
    const open = [...(connections.get(person)?.values() ?? [])];
    if (open.length === 0) return;
    const next = open.includes(true) ? 'here' : 'away';
    if (standing.get(person) === next) return;
    standing.set(person, next);
    changed();
  };
  const giveUp = (person: PersonId): void => {
    if ((connections.get(person)?.size ?? 0) > 0 || !standing.delete(person)) return;
    changed();
  };

  return {
    now: () => standing,
    attend: (person, connection, here) => {
      const open = connections.get(person) ?? new Map<object, boolean>();
      connections.set(person, open.set(connection, here));
      settle(person);
    },
    leave: (person, connection) => {
      connections.get(person)?.delete(connection);
      settle(person);
      if (connections.get(person)?.size === 0) timers.after(lostAfterMs, () => giveUp(person));
    },
  };
}
