import type { Conference } from '../../shared/conference/conference.ts';
import type { Instant, PersonId } from '../../shared/protocol/ids.ts';
import { assertNever } from '../../shared/result.ts';
import { isOverFor } from './judge-lead.ts';
import type { Pass, StaffPass } from './pass.ts';

/**
 * Does a session's right in this conference still stand? Pure. Removing somebody or making their links again raises
 * their generation, and with it every older session is dead.
 */
export function isGood(conference: Conference, pass: Pass, now: Instant): boolean {
  switch (pass.as) {
    case 'staff':
      return isChairing(conference, pass);
    case 'waiting':
      return conference.waiting.has(pass.waiting) || conference.answered.has(pass.waiting);
    case 'person':
      return isSameGeneration(conference, pass) && !isOverFor(conference, now);
    case 'reading':
      return (
        isSameGeneration(conference, pass) && !conference.givingOut.officeOnly.has(pass.person)
      );
    case 'screen':
      return !isOverFor(conference, now);
    default:
      return assertNever(pass);
  }
}

/** What a staff account is to a conference; null for everything that is not theirs, which is as if it were not there. */
export type Standing = 'chair' | 'deputy' | 'assigned';

interface Named {
  readonly account: string;
  readonly deputy?: string | null;
  readonly assigned?: readonly string[];
}

export function standingOf({ account, deputy, assigned }: Named, who: string): Standing | null {
  if (who === account) return 'chair';
  if (who === deputy) return 'deputy';
  return assigned?.includes(who) === true ? 'assigned' : null;
}

/** Once it is closed, nobody of the staff has it open who did not close it just now or give a reason. */
export const hasOpen = ({ id, progress }: Conference, { opened }: StaffPass): boolean =>
  progress !== 'closed' || opened.includes(id);

/** A staff account is, in the conferences it chairs, the chair among the people. */
export const isChairing = (conference: Conference, pass: StaffPass): boolean =>
  conference.account === pass.account && hasOpen(conference, pass);

/** Who of the people that is. */
export function findChair(conference: Conference): PersonId | null {
  const chair = [...conference.people.values()].find(({ role }) => role === 'chair');
  return chair?.id ?? null;
}

const isSameGeneration = (
  conference: Conference,
  { person, generation }: { person: PersonId; generation: number },
): boolean => conference.people.get(person)?.linkGeneration === generation;
