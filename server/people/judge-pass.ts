import type { Conference } from '../../shared/conference/conference.ts';
import type { Instant, PersonId } from '../../shared/protocol/ids.ts';
import { assertNever } from '../../shared/result.ts';
import { isOverFor } from './judge-lead.ts';
import type { Pass } from './pass.ts';

/**
 * Does a session's right in this conference still stand? Pure. Removing somebody or making their links again raises
 * their generation, and with it every older session is dead.
 */
export function isGood(conference: Conference, pass: Pass, now: Instant): boolean {
  switch (pass.as) {
    case 'staff':
      return conference.account === pass.account;
    case 'waiting':
      return conference.waiting.has(pass.waiting) || conference.answered.has(pass.waiting);
    case 'person':
      return isSameGeneration(conference, pass) && !isOverFor(conference, now);
    case 'reading':
      return isSameGeneration(conference, pass);
    case 'screen':
      return !isOverFor(conference, now);
    default:
      return assertNever(pass);
  }
}

/** A staff account is, in the conferences it made, the chair among the people. */
export function findChair(conference: Conference): PersonId | null {
  const chair = [...conference.people.values()].find(({ role }) => role === 'chair');
  return chair?.id ?? null;
}

const isSameGeneration = (
  conference: Conference,
  { person, generation }: { person: PersonId; generation: number },
): boolean => conference.people.get(person)?.linkGeneration === generation;
