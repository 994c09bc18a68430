import type { Conference, Person } from '../../shared/conference/conference.ts';
import { givenCopyFor } from '../../shared/conference/giving-out.ts';
import type { CopyId, Instant } from '../../shared/protocol/ids.ts';
import { assertNever } from '../../shared/result.ts';
import type { Lead } from './ways-in.ts';

/** What a link leads to at this moment, or null: wrong, used or over, which nobody is told apart. */
export type LeadsTo =
  /** Say your name and wait. */
  | { to: 'join' }
  /** Straight in. */
  | { to: 'enter' }
  /** The outcomes, with the code that went by another way. */
  | { to: 'read'; person: Person; copy: CopyId };

const day = 24 * 60 * 60_000;

/** How long after copies were given out a link still leads to the outcomes. */
export const readingMs = 28 * day;

/** How long after the copies were given out people keep the page they have open. */
export const afterCloseMs = 60 * 60_000;

/** How long after the close they wait there for their copy: as long as their session lasts. */
const waitsMs = 14 * 60 * 60_000;

interface Circumstances {
  readonly now: Instant;
  /** Only the demo: personal links let their person straight in, again and again. */
  readonly straightIn: boolean;
}

/** Pure: the conference as it is decides what a link is still good for. */
export function judgeLead(
  conference: Conference,
  lead: Lead,
  circumstances: Circumstances,
): LeadsTo | null {
  switch (lead.to) {
    case 'screen':
      return isOverFor(conference, circumstances.now) ? null : { to: 'enter' };
    case 'spare':
      return isClosed(conference) || !conference.spareLinks.includes(lead.spare)
        ? null
        : { to: 'join' };
    case 'person': {
      const person = conference.people.get(lead.person);
      if (person === undefined || person.linkGeneration !== lead.generation) return null;
      return judgePersonalLink(conference, person, circumstances);
    }
    default:
      return assertNever(lead);
  }
}

/** Closed, and the copies given out, so long ago that whoever still has a page open loses it. */
export const isOverFor = (conference: Conference, now: Instant): boolean => {
  const { issues } = conference;
  // An addendum is told to its own readers, by their links: nobody's page comes back because of it.
  const closed = issues.findLastIndex(({ addendum }) => addendum === undefined);
  const issue = issues[closed];
  if (!isClosed(conference) || issue === undefined) return false;
  // Where something was added first, those copies went out in its place.
  const given = issues.slice(closed).find(({ givenOut }) => givenOut !== null)?.givenOut ?? null;
  return now > (given === null ? issue.at + waitsMs : given + afterCloseMs);
};

function judgePersonalLink(
  conference: Conference,
  person: Person,
  { now, straightIn }: Circumstances,
): LeadsTo | null {
  if (straightIn && person.attendance === 'present' && (!isClosed(conference) || isChair(person))) {
    return { to: 'enter' };
  }
  return isClosed(conference) ? judgeReading(conference, person, now) : { to: 'join' };
}

function judgeReading(conference: Conference, person: Person, now: Instant): LeadsTo | null {
  const until = readsUntil(conference, person);
  const given = givenCopyFor(conference, person.id);
  if (until === null || given === null || now > until) return null;
  return { to: 'read', person, copy: given.copy };
}

/** Until when this person's link leads to their newest copy; null where it does not, whenever it is. */
export function readsUntil(conference: Conference, { id, attendance }: Person): Instant | null {
  if (!isClosed(conference) || attendance === 'removed') return null;
  if (conference.givingOut.officeOnly.has(id)) return null;
  const givenOut = givenCopyFor(conference, id)?.issue.givenOut ?? null;
  return givenOut === null ? null : givenOut + readingMs;
}

const isClosed = ({ progress }: Conference): boolean => progress === 'closed';

const isChair = ({ role }: Person): boolean => role === 'chair';
