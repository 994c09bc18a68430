import type { PersonId } from '../protocol/ids.ts';
import type { Sector } from './agency-views.ts';
import type { Conference, Person } from './conference.ts';
import { guessSector } from './guess-sector.ts';
import { roleRights } from './roles.ts';

/** People who give one view between them, and count once. */
export interface Agency {
  readonly sector: Sector;
  /** What it is called, where its sector alone does not say which it is; else empty. */
  readonly name: string;
  readonly people: readonly PersonId[];
}

/** As the chair set it, or as their title and agency read. */
export const sectorOf = ({ sector, title, agency }: Person): Sector =>
  sector ?? guessSector(title, agency);

/** Has had to do with the child or the family themselves; so unless the chair says otherwise. */
export const knowsFamily = ({ knowsFamily: isSo }: Person): boolean => isSo ?? true;

/** Is asked for their agency's view: a professional who knows the child or the family. */
export const givesView = (person: Person): boolean =>
  roleRights[person.role].professional && knowsFamily(person);

/**
 * The agencies these people are of, each once, in the order of the people. Only who gives a view is of one. A school
 * and another school are one: education. Charities and others are told apart by their name, and so are those of health
 * where the council counts them one by one; who wrote no name of an agency is one by themselves.
 */
export function agenciesOf(
  { template }: Pick<Conference, 'template'>,
  people: readonly Person[],
): Agency[] {
  const byName = new Map<string, Agency>();
  for (const person of people.filter(givesView)) {
    const sector = sectorOf(person);
    const isNamed = sector === 'health' ? !template.quorum.healthIsOne : byTheirName.has(sector);
    const key = isNamed ? `${sector} ${nameOrSelf(person)}` : sector;
    const found = byName.get(key);
    const name = isNamed ? (found?.name ?? person.agency) : '';
    byName.set(key, { sector, name, people: [...(found?.people ?? []), person.id] });
  }
  return [...byName.values()];
}

const byTheirName = new Set<Sector>(['voluntary', 'other']);

const nameOrSelf = ({ id, agency }: Person): string => {
  const name = agency.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
  return name === '' ? `by themselves ${id}` : `called ${name}`;
};
