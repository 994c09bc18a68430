import type { Conference, Person } from '../conference.ts';
import { roleRights } from '../roles.ts';
import type { Role } from '../roles.ts';
import { drawingsWithout } from './drawing.ts';
import { withChange, withEach, withEntry, withoutEntry } from './fold.ts';
import type { Fold } from './fold.ts';
import { withoutReader } from './giving-out.ts';
import { withoutPrepared } from './preparing.ts';

/** A person whose name and title were destroyed. */
export const nameless = { name: '', title: '', agency: '' };

const invited: Fold<'invited'> = (conference, fact) => ({
  ...conference,
  people: withEntry(conference.people, fact.person, {
    id: fact.person,
    ...(fact.words ?? nameless),
    role: fact.role,
    where: fact.where,
    attendance: 'invited',
    device: fact.device,
    pen: fact.pen,
    ...startOf(conference, fact.role),
    speaksFor: [],
    linkGeneration: 0,
  }),
});

const personChanged: Fold<'personChanged'> = (conference, fact) => ({
  ...conference,
  people: withChange(conference.people, fact.person, (person) => ({
    ...person,
    ...(fact.words ?? nameless),
    // Another role comes with its own rights; within a role the chair's changes stand.
    ...(fact.role === person.role ? {} : rightsOf(conference, fact.role)),
    role: fact.role,
    where: fact.where,
    attendance: fact.attendance,
    device: fact.device,
    pen: fact.pen,
    speaksFor: fact.speaksFor,
  })),
});

/** Whoever spoke for them speaks for one fewer, and no list has them any more. */
const uninvited: Fold<'uninvited'> = (conference, { person }) => {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== person);
  const rest = [...withoutEntry(conference.people, person).values()].map((one) => ({
    ...one,
    speaksFor: others(one.speaksFor),
    apart: others(one.apart),
  }));
  return {
    ...conference,
    people: new Map(rest.map((one) => [one.id, one])),
    preparation: withoutPrepared(conference.preparation, person),
    givingOut: withoutReader(conference.givingOut, person),
    drawings: drawingsWithout(conference.drawings, person),
    parts: withEach(conference.parts, (part) =>
      part.people === 'everyone' ? part : { ...part, people: others(part.people) },
    ),
    audiences: withEach(conference.audiences, (audience) =>
      audience.members.by === 'people' || audience.members.by === 'all-but'
        ? {
            ...audience,
            members: { ...audience.members, people: others(audience.members.people) },
          }
        : audience,
    ),
  };
};

const attendanceChanged: Fold<'attendanceChanged'> = (conference, fact) => ({
  ...conference,
  people: withChange(conference.people, fact.person, (person) => ({
    ...person,
    attendance: fact.attendance,
    device: fact.device,
  })),
});

const removed: Fold<'removed'> = (conference, fact) => ({
  ...conference,
  waiting: withoutLink(conference, fact.person),
  people: withChange(conference.people, fact.person, (person) => ({
    ...renewed(person),
    attendance: 'removed',
    pen: false,
  })),
});

const linkRenewed: Fold<'linkRenewed'> = (conference, fact) => ({
  ...conference,
  people: withChange(conference.people, fact.person, renewed),
  waiting: withoutLink(conference, fact.person),
});

const penGiven: Fold<'penGiven'> = (conference, fact) => ({
  ...conference,
  people: withChange(conference.people, fact.person, (person) => ({ ...person, pen: true })),
});

const penTaken: Fold<'penTaken'> = (conference, fact) => ({
  ...conference,
  people: withChange(conference.people, fact.person, (person) => ({ ...person, pen: false })),
});

const rightsSet: Fold<'rightsSet'> = (conference, { person: id, adds, scores }) => ({
  ...conference,
  people: withChange(conference.people, id, (person) => ({ ...person, adds, scores })),
});

const hearingSet: Fold<'hearingSet'> = (conference, { person: id, hears }) => ({
  ...conference,
  people: withChange(conference.people, id, (person) => ({ ...person, hears })),
});

/** Each of the two has the other on their list. */
const keptApart: Fold<'keptApart'> = (conference, { person: id, from }) => ({
  ...conference,
  people: new Map(
    [...conference.people].map(([key, person]) => [
      key,
      { ...person, apart: key === id ? from : withOrWithout(person.apart, id, from.includes(key)) },
    ]),
  ),
});

const withOrWithout = (list: readonly string[], id: string, isWith: boolean): readonly string[] => {
  const rest = list.filter((one) => one !== id);
  return isWith ? [...rest, id] : rest;
};

/** What a role may do when somebody begins in it (the table, and the settings where the leaflets differ). */
export const rightsOf = (
  { settings }: Conference,
  role: Role,
): Pick<Person, 'adds' | 'scores'> => ({
  adds: roleRights[role].adds || (role === 'supporter' && settings.supportersWrite),
  scores: roleRights[role].scores,
});

/** The chair of the moment. */
export const chairNow = ({ people }: Conference): Person | undefined =>
  [...people.values()].find(({ role }) => role === 'chair');

/** How everybody begins. */
export const startOf = (
  conference: Conference,
  role: Role,
): Pick<Person, 'adds' | 'scores' | 'hears' | 'apart'> => ({
  ...rightsOf(conference, role),
  hears: 'all',
  apart: [],
});

/** The invitation list and who of it is here. */
export const peopleFolds = {
  invited,
  personChanged,
  uninvited,
  attendanceChanged,
  removed,
  linkRenewed,
  penGiven,
  penTaken,
  rightsSet,
  hearingSet,
  keptApart,
};

/** Whoever waits by somebody's older link waits as a stranger from then on. */
const withoutLink = ({ waiting }: Conference, person: string): Conference['waiting'] =>
  withEach(waiting, (one) => (one.person === person ? { ...one, person: null } : one));

/** Older links and sessions are dead. */
const renewed = (person: Person): Person => ({
  ...person,
  linkGeneration: person.linkGeneration + 1,
});
