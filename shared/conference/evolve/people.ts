import type { Person } from '../conference.ts';
import { withChange, withEntry, withoutEntry } from './fold.ts';
import type { Fold } from './fold.ts';

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
    speaksFor: [],
    linkGeneration: 0,
  }),
});

const personChanged: Fold<'personChanged'> = (conference, fact) => ({
  ...conference,
  people: withChange(conference.people, fact.person, (person) => ({
    ...person,
    ...(fact.words ?? nameless),
    role: fact.role,
    where: fact.where,
    attendance: fact.attendance,
    device: fact.device,
    pen: fact.pen,
    speaksFor: fact.speaksFor,
  })),
});

/** Whoever spoke for them speaks for one fewer. */
const uninvited: Fold<'uninvited'> = (conference, { person }) => {
  const rest = [...withoutEntry(conference.people, person).values()].map((one) =>
    one.speaksFor.includes(person)
      ? { ...one, speaksFor: one.speaksFor.filter((id) => id !== person) }
      : one,
  );
  return { ...conference, people: new Map(rest.map((one) => [one.id, one])) };
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
  people: withChange(conference.people, fact.person, (person) => ({
    ...renewed(person),
    attendance: 'removed',
    pen: false,
  })),
});

const linkRenewed: Fold<'linkRenewed'> = (conference, fact) => ({
  ...conference,
  people: withChange(conference.people, fact.person, renewed),
});

const penGiven: Fold<'penGiven'> = (conference, fact) => ({
  ...conference,
  people: withChange(conference.people, fact.person, (person) => ({ ...person, pen: true })),
});

const penTaken: Fold<'penTaken'> = (conference, fact) => ({
  ...conference,
  people: withChange(conference.people, fact.person, (person) => ({ ...person, pen: false })),
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
};

/** Older links and sessions are dead. */
const renewed = (person: Person): Person => ({
  ...person,
  linkGeneration: person.linkGeneration + 1,
});
