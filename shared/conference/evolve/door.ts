import type { Conference, Person, Waiting } from '../conference.ts';
import { withEntry, withoutEntry } from './fold.ts';
import type { Fold } from './fold.ts';
import type { Role } from '../roles.ts';
import { nameless, startOf } from './people.ts';

const spareLinksAdded: Fold<'spareLinksAdded'> = (conference, { links }) => ({
  ...conference,
  spareLinks: [...conference.spareLinks, ...links],
});

const knocked: Fold<'knocked'> = (conference, { waiting: id, at, spareLink, words, ...fact }) => ({
  ...conference,
  spareLinks: conference.spareLinks.filter((link) => link !== spareLink),
  waiting: withEntry<string, Waiting>(conference.waiting, id, {
    id,
    name: words?.name ?? '',
    role: fact.role,
    where: fact.where,
    via: fact.via,
    person: fact.person,
    since: at,
  }),
});

const wentAway: Fold<'wentAway'> = (conference, { waiting }) => ({
  ...conference,
  waiting: withoutEntry(conference.waiting, waiting),
});

const turnedAway: Fold<'turnedAway'> = (conference, { waiting }) =>
  answer(conference, waiting, null);

const codeRenewed: Fold<'codeRenewed'> = (conference) => ({
  ...conference,
  codeGeneration: conference.codeGeneration + 1,
});

const admitted: Fold<'admitted'> = (conference, fact) => ({
  ...answer(conference, fact.waiting, fact.person),
  people: withEntry<string, Person>(conference.people, fact.person, {
    ...startOf(conference, fact.role),
    ...knownAs(conference.people.get(fact.person), fact.role),
    id: fact.person,
    ...(fact.words ?? nameless),
    role: fact.role,
    where: fact.where,
    attendance: 'present',
    // Whoever comes in by the door came with one.
    device: true,
    pen: fact.pen,
    speaksFor: speaksFor(conference.people.get(fact.person), fact.role),
    linkGeneration: conference.people.get(fact.person)?.linkGeneration ?? 0,
  }),
});

/** Who comes as an advocate or interpreter speaks for those they are named for; nobody else does. */
const speaksFor = (person: Person | undefined, role: Role): readonly string[] =>
  role === 'advocate' || role === 'interpreter' ? (person?.speaksFor ?? []) : [];

/** What the chair said of them before they came stands; their rights too, unless they come in another role. */
function knownAs(person: Person | undefined, role: Role): Partial<Person> {
  if (person === undefined) return {};
  const { hears, apart, adds, scores } = person;
  return role === person.role ? { hears, apart, adds, scores } : { hears, apart };
}

/** Who knocks and what they were told. */
export const doorFolds = {
  spareLinksAdded,
  knocked,
  wentAway,
  turnedAway,
  codeRenewed,
  admitted,
};

/** From the waiting list to those who have their answer. */
function answer(conference: Conference, waiting: string, person: string | null): Conference {
  const { name, role } = conference.waiting.get(waiting) ?? { name: '', role: 'observer' };
  return {
    ...conference,
    waiting: withoutEntry(conference.waiting, waiting),
    answered: withEntry(conference.answered, waiting, { name, role, person }),
  };
}
