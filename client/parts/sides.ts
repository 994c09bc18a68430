import { roleRights } from '../../shared/conference/roles.ts';
import type { PersonView } from '../../shared/conference/view.ts';

/** The two halves of a list of people: family with those who come with them, and those who come for an agency. */
export type Side = 'family' | 'professionals';

export const sides = ['family', 'professionals'] as const satisfies readonly Side[];

const sideOf = ({ role }: Pick<PersonView, 'role'>): Side =>
  roleRights[role].family || role === 'advocate' || role === 'interpreter'
    ? 'family'
    : 'professionals';

/** Everybody who can be ticked: the chair is of every part, and who was sent out of none. [PT5] */
export const tickable = (people: readonly PersonView[]): PersonView[] =>
  people.filter(({ role, attendance }) => role !== 'chair' && attendance !== 'removed');

export const ofSide = (people: readonly PersonView[], side: Side): PersonView[] =>
  people.filter((person) => sideOf(person) === side);

/** May this person be named for a restricted part? The role table says so. */
export const mayBeRestricted = ({ role }: Pick<PersonView, 'role'>): boolean =>
  roleRights[role].restricted;
