import type { CopyId, Instant, PersonId } from '../protocol/ids.ts';
import type { Conference, Issue, Members, Person } from './conference.ts';
import { roleRights } from './roles.ts';

/** What the copies are looked through for before they go out, what was found and settled, and who looked too. */
export interface GivingOut {
  readonly protectedFacts: readonly ProtectedFact[];
  /** Places the chair looked at and lets stand, each by the id of what was found, and why. */
  readonly settled: ReadonlyMap<string, string>;
  /** How often the list or what is settled has changed: whoever agrees says which of these they saw. */
  readonly changes: number;
  /** Whose copy is read in the office only: no link opens it. */
  readonly officeOnly: ReadonlySet<PersonId>;
  /** The second person's yes to the copies of this version. */
  readonly agreed: {
    readonly version: number;
    readonly name: string;
    readonly at: Instant;
    /** A colleague's; null: the minute taker. */
    readonly account: string | null;
  } | null;
}

export const protectedKinds = ['address', 'school', 'health', 'person', 'other'] as const;

/** Something that must not be in the copies of these people: the chair's own list. */
export interface ProtectedFact {
  readonly id: string;
  readonly kind: (typeof protectedKinds)[number];
  readonly text: string;
  readonly keptFrom: readonly PersonId[];
}

export const nothingGivenOut: GivingOut = {
  protectedFacts: [],
  settled: new Map(),
  changes: 0,
  officeOnly: new Set(),
  agreed: null,
};

/** A copy with the issue it belongs to, and its number among those its reader got. */
export interface OwnCopy {
  readonly copy: CopyId;
  readonly issue: Issue;
  /** 1 for the first this reader gets: versions made for others, and those that nobody was given, count for nothing. */
  readonly version: number;
}

/** Every copy made for this person so far, the oldest first. */
export const copiesFor = ({ issues }: Pick<Conference, 'issues'>, person: PersonId): OwnCopy[] =>
  issues
    .flatMap((issue) => {
      const copy = issue.copies.get(person);
      return copy === undefined ? [] : [{ copy, issue }];
    })
    .map((own, at, all) => ({
      ...own,
      version: 1 + all.slice(0, at).filter(({ issue }) => issue.givenOut !== null).length,
    }));

/** The newest copy that this person was given; null while there is none. */
export const givenCopyFor = (conference: Conference, person: PersonId): OwnCopy | null =>
  copiesFor(conference, person).findLast(({ issue }) => issue.givenOut !== null) ?? null;

/** Of every person the copy they were given last, and those made for them since; none that words were redacted from. */
export const copiesToCompare = (conference: Conference): CopyId[] =>
  [...conference.people.keys()].flatMap((person) => {
    const own = copiesFor(conference, person);
    const last = own.findLastIndex(({ issue }) => issue.givenOut !== null);
    return own
      .slice(Math.max(0, last))
      .flatMap(({ copy, issue }) => (issue.destroyed ? [] : [copy]));
  });

/** The newest copy made for this person, given out or not. */
export const newestCopyFor = (conference: Conference, person: PersonId): OwnCopy | null =>
  copiesFor(conference, person).at(-1) ?? null;

/**
 * Two of the family's side would get copies that say different things: they are kept apart, may hear about different
 * children, or belong to different parts or groups. A second person looks at the copies of such a family
 * before they go out (sample conference; the ICO's reprimands for leaked addresses).
 */
export function isSplitFamily(conference: Conference): boolean {
  const family = [...conference.people.values()].filter(
    ({ id, role }) => roleRights[role].family && newestCopyFor(conference, id) !== null,
  );
  return (
    family.some(({ apart }) => apart.length > 0) ||
    new Set(family.map(heard)).size > 1 ||
    new Set(family.map((person) => groupsOf(conference, person))).size > 1
  );
}

const heard = ({ hears }: { readonly hears: 'all' | readonly string[] }): string =>
  hears === 'all' ? 'all' : hears.toSorted().join(' ');

/** Groups and parts that this person is one of; what everyone reads is no group. */
const groupsOf = ({ audiences }: Conference, person: Person): string =>
  [...audiences.values()]
    .filter(({ members }) => isNamed(members, person))
    .map(({ id }) => id)
    .join(' ');

function isNamed(members: Members, { id, role }: Person): boolean {
  switch (members.by) {
    case 'people':
      return members.people.includes(id);
    case 'all-but':
      return !members.people.includes(id);
    case 'roles':
      return members.roles.includes(role);
    default:
      return false;
  }
}
