import type { Conference, Person } from '../conference.ts';
import { givenCopyFor, isSplitFamily } from '../giving-out.ts';
import type { GivingOutView } from './schemas/giving-out.ts';

/**
 * For the chair how the newest copies stand. The minute taker knows of it only while a second person is asked for, and
 * nothing of the chair's list. Nobody else knows of any of it.
 */
export function givingOutView(
  conference: Conference,
  { role }: Person,
): { givingOut?: GivingOutView } {
  const needsSecond = isSplitFamily(conference);
  const issue = conference.issues.at(-1);
  const waits = conference.progress === 'closed' && issue?.givenOut === null;
  const isAsked = role === 'minute-taker' && needsSecond && waits;
  if (role !== 'chair' && !isAsked) return {};
  const { agreed, officeOnly, protectedFacts } = conference.givingOut;
  const version = issue?.version ?? 0;
  const standing = {
    version,
    givenOut: issue !== undefined && issue.givenOut !== null,
    needsSecond,
    agreed: agreed?.version === version ? { name: agreed.name, at: agreed.at } : null,
  };
  if (role !== 'chair') return { givingOut: standing };
  const facts = protectedFacts.map((fact) => ({ ...fact, keptFrom: [...fact.keptFrom] }));
  return { givingOut: { ...standing, officeOnly: [...officeOnly], protectedFacts: facts } };
}

/** Whose copy was given out and is read in the office only is told so. */
export const inOfficeView = (conference: Conference, { id }: Person): { outcomesInOffice?: true } =>
  conference.givingOut.officeOnly.has(id) && givenCopyFor(conference, id) !== null
    ? { outcomesInOffice: true }
    : {};
