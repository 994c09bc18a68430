import type { Conference } from '../conference.ts';
import type { GivingOut } from '../giving-out.ts';
import type { PersonId } from '../../protocol/ids.ts';
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

const copiesAgreed: Fold<'copiesAgreed'> = (conference, { version, at, account, words }) => ({
  ...conference,
  givingOut: { ...conference.givingOut, agreed: { version, name: words?.name ?? '', at, account } },
});

const copiesGivenOut: Fold<'copiesGivenOut'> = (conference, { version, at }) => ({
  ...conference,
  issues: conference.issues.map((issue) =>
    issue.version === version ? { ...issue, givenOut: at } : issue,
  ),
});

/** Whoever is off the list has no copy, and nothing is kept from them. */
export const withoutReader = (givingOut: GivingOut, person: PersonId): GivingOut => ({
  ...givingOut,
  protectedFacts: givingOut.protectedFacts
    .map((fact) => ({ ...fact, keptFrom: fact.keptFrom.filter((id) => id !== person) }))
    .filter(({ keptFrom }) => keptFrom.length > 0),
  officeOnly: new Set([...givingOut.officeOnly].filter((id) => id !== person)),
});

/** How the copies reach their readers. */
export const givingOutFolds = {
  protectedSet,
  hitSettled,
  officeOnlySet,
  copiesAgreed,
  copiesGivenOut,
};

/** Whoever agreed looked at something else; what went out already, they did agree to. */
function looksAnew(conference: Conference, change: Partial<GivingOut>): Conference {
  const { givingOut, issues } = conference;
  const isOut = issues.some(
    ({ version, givenOut }) => version === givingOut.agreed?.version && givenOut !== null,
  );
  const agreed = isOut ? givingOut.agreed : null;
  return {
    ...conference,
    givingOut: { ...givingOut, ...change, changes: givingOut.changes + 1, agreed },
  };
}
