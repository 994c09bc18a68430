import type { Conference } from '../conference.ts';
import type { GivingOut } from '../giving-out.ts';
import { withEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const protectedSet: Fold<'protectedSet'> = (conference, { facts, words }) =>
  looksAnew(conference, {
    protectedFacts: facts.map((fact, at) => ({ ...fact, text: words?.texts[at] ?? '' })),
  });

const hitSettled: Fold<'hitSettled'> = (conference, { hit, words }) =>
  looksAnew(conference, {
    settled: withEntry(conference.givingOut.settled, hit, words?.reason ?? ''),
  });

const officeOnlySet: Fold<'officeOnlySet'> = (conference, { person, on }) => {
  const officeOnly = new Set(conference.givingOut.officeOnly);
  if (on) officeOnly.add(person);
  else officeOnly.delete(person);
  return { ...conference, givingOut: { ...conference.givingOut, officeOnly } };
};

const copiesAgreed: Fold<'copiesAgreed'> = (conference, { version, at, words }) => ({
  ...conference,
  givingOut: { ...conference.givingOut, agreed: { version, name: words?.name ?? '', at } },
});

const copiesGivenOut: Fold<'copiesGivenOut'> = (conference, { version, at }) => ({
  ...conference,
  issues: conference.issues.map((issue) =>
    issue.version === version ? { ...issue, givenOut: at } : issue,
  ),
});

/** How the copies reach their readers. */
export const givingOutFolds = {
  protectedSet,
  hitSettled,
  officeOnlySet,
  copiesAgreed,
  copiesGivenOut,
};

/** Whoever agreed looked at something else. */
const looksAnew = (conference: Conference, change: Partial<GivingOut>): Conference => ({
  ...conference,
  givingOut: { ...conference.givingOut, ...change, agreed: null },
});
