import type { Conference, Person } from '../conference/conference.ts';
import { hearsAbout } from '../conference/membership.ts';
import type { Role } from '../conference/roles.ts';
import type { ChildId, PersonId } from '../protocol/ids.ts';

/** Names in place of ids: a copy must be readable without the program that made it. */
export interface NameBook {
  readonly name: (person: PersonId) => string;
  readonly voice: (person: PersonId) => { name: string; title: string; role: Role };
  /** Who typed it, or null where that is one of those who said it. */
  readonly writtenBy: (recordedBy: PersonId, saidBy: readonly PersonId[]) => string | null;
  readonly child: (id: ChildId) => string;
  /** First names of the children a line is about; empty where it is about all the reader may hear about. */
  readonly children: (ids: readonly ChildId[]) => string[];
}

/** The names in one reader's copy: there are no children in it but those they may hear about. */
export function nameBook({ people, children }: Conference, reader: Person): NameBook {
  const heard = children.filter(({ id }) => hearsAbout(reader, [id]));
  const name = (person: PersonId): string => people.get(person)?.name ?? '';
  return {
    name,
    voice: (id) => {
      const person = people.get(id);
      return { name: name(id), title: person?.title ?? '', role: person?.role ?? 'observer' };
    },
    writtenBy: (recordedBy, saidBy) =>
      saidBy.length === 0 || saidBy.includes(recordedBy) ? null : name(recordedBy) || null,
    child: (id) => heard.find((child) => child.id === id)?.name ?? '',
    children: (ids) => {
      const named = heard.filter(({ id }) => ids.includes(id));
      return named.length === heard.length ? [] : named.map((child) => child.name);
    },
  };
}
