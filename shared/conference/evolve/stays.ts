import type { Instant } from '../../protocol/ids.ts';
import type { Conference, Person, Stay } from '../conference.ts';
import { isHere } from '../membership.ts';

/** The conference after a fact, with the times in and out that follow from it. */
export function withStays(before: Conference, after: Conference, at: Instant): Conference {
  if (!isTouched(before, after)) return after;
  const here = [...after.people.values()]
    .filter((person) => isIn(after, person))
    .map(({ id }) => id);
  const lasting = (stay: Stay): boolean =>
    stay.to === null && stay.part === after.currentPart && here.includes(stay.person);
  const kept = after.stays.map((stay) =>
    stay.to !== null || lasting(stay) ? stay : { ...stay, to: at },
  );
  const stayed = new Set(kept.filter(({ to }) => to === null).map(({ person }) => person));
  const come = here.filter((id) => !stayed.has(id));
  if (come.length === 0 && kept.every((stay, index) => stay === after.stays[index])) return after;
  const part = after.currentPart;
  return {
    ...after,
    stays: [...kept, ...come.map((person) => ({ person, part, from: at, to: null }))],
  };
}

const isTouched = (before: Conference, after: Conference): boolean =>
  before.people !== after.people ||
  before.parts !== after.parts ||
  before.currentPart !== after.currentPart ||
  before.progress !== after.progress;

/** The attendance list tells of the conference itself, not of the waiting before and after. */
const isIn = (conference: Conference, person: Person): boolean =>
  conference.progress === 'open' && isHere(conference, person);
