import type { PersonId } from '../protocol/ids.ts';
import type { Sector } from './agency-views.ts';
import { guessSector } from './guess-sector.ts';
import { roleRights } from './roles.ts';
import type { Role } from './roles.ts';

/** Somebody who could be of the core group, as chair and minute taker know them. */
export interface Candidate {
  readonly id: PersonId;
  readonly role: Role;
  readonly title: string;
  readonly agency: string;
  readonly attendance: string;
  /** Of a professional, as the chair set it; left out: as their title and agency read. */
  readonly sector?: Sector | undefined;
}

/** Why somebody is suggested; null: they may be, and are not by themselves. */
export type CoreGroupReason = 'family' | 'network' | 'social-work' | 'health-visitor' | 'school';

export interface Suggested {
  readonly person: PersonId;
  readonly why: CoreGroupReason | null;
}

/**
 * Who could meet as the core group (Durham: the family, the network, the social worker, the health visitor of a child
 * under five or the school of a child of school age, and others who work with them; Derby and North Yorkshire: the
 * family and the child take full part). `born` are the children's days of birth (ISO dates, empty where unknown).
 */
export function suggestCoreGroup(
  people: readonly Candidate[],
  born: readonly string[],
  on: string,
): Suggested[] {
  const ages = born.filter((day) => day !== '').map((day) => ageOn(day, on));
  const needs = {
    young: ages.length === 0 || ages.some((age) => age < 5),
    school: ages.length === 0 || ages.some((age) => age >= 4 && age < 17),
  };
  return people
    .filter(({ role, attendance }) => mayMeet(role) && attendance !== 'removed')
    .map((person) => ({ person: person.id, why: reasonFor(person, needs) }));
}

/** Whole years, by the calendar. */
export function ageOn(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

const mayMeet = (role: Role): boolean =>
  role === 'professional' || role === 'network' || role === 'parent' || role === 'child';

function reasonFor(
  { role, title, agency, sector = guessSector(title, agency) }: Candidate,
  needs: { readonly young: boolean; readonly school: boolean },
): CoreGroupReason | null {
  if (role === 'network') return 'network';
  if (roleRights[role].family) return 'family';
  if (sector === 'social-care') return 'social-work';
  if (needs.young && /health visit/i.test(`${title} ${agency}`)) return 'health-visitor';
  return needs.school && sector === 'education' ? 'school' : null;
}
