import { ok } from '../../result.ts';
import type { BoardLookup } from '../board-lookup.ts';
import { chairsAudience } from '../chairs-audience.ts';
import type { StaffCommand } from '../commands.ts';
import type { Conference } from '../conference.ts';
import { isSplitFamily } from '../giving-out.ts';
import { noSuchPerson, refuse } from '../refuse.ts';
import type { Decide, Decided } from './matter.ts';

const setProtected: Decide<'setProtected'> = ({ conference, command, board }) => {
  const now = conference.givingOut.protectedFacts.map(({ id }) => id);
  if (command.was !== undefined && command.was.join() !== now.join()) return otherList;
  const known = new Set(now);
  const facts = command.facts.map((fact, at) => ({
    ...fact,
    // An id is kept once, and made here.
    id:
      fact.id !== undefined && known.delete(fact.id)
        ? fact.id
        : board.freshId(`protected ${at} of ${command.opId}`),
    keptFrom: [...new Set(fact.keptFrom)],
  }));
  if (facts.some(({ keptFrom }) => keptFrom.some((id) => !conference.people.has(id)))) {
    return noSuchPerson;
  }
  return ok([
    {
      kind: 'protectedSet',
      audience: chairsAudience(conference),
      facts: facts.map(({ id, kind, keptFrom }) => ({ id, kind, keptFrom })),
      words: { texts: facts.map(({ text }) => text) },
    },
  ]);
};

const settleHit: Decide<'settleHit'> = ({ conference, command: { hit, reason }, board }) =>
  judgeIssue(conference, conference.issues.at(-1)?.version) ??
  (board.hitsInCopies(conference).includes(hit)
    ? ok([{ kind: 'hitSettled', hit, audience: chairsAudience(conference), words: { reason } }])
    : noSuchHit);

const setOfficeOnly: Decide<'setOfficeOnly'> = ({ conference, command: { person, on } }) => {
  if (!conference.people.has(person)) return noSuchPerson;
  return ok([{ kind: 'officeOnlySet', person, on }]);
};

const agreeToCopies: Decide<'agreeToCopies'> = ({ conference, command, by, board }) =>
  judgeToGive(conference, command.version, board) ??
  judgeSeen(conference, command.changes) ??
  ok([
    {
      kind: 'copiesAgreed',
      version: command.version,
      account: null,
      words: { name: by.name },
    },
  ]);

const giveOutCopies: Decide<'giveOutCopies'> = ({ conference, command: { version }, board }) =>
  judgeToGive(conference, version, board) ??
  (isSplitFamily(conference) && !hasAgreed(conference, version)
    ? needsSecond
    : ok([{ kind: 'copiesGivenOut', version }]));

/** How the copies that were made at the close reach their readers. */
export const givingOutDecisions = {
  setProtected,
  settleHit,
  setOfficeOnly,
  agreeToCopies,
  giveOutCopies,
};

/** The second person by their own account: never the chair's. */
export function agreeAsStaff(
  conference: Conference,
  { version, changes }: Extract<StaffCommand, { kind: 'agreeToCopiesAsStaff' }>,
  { account, name }: { readonly account: string; readonly name: string },
  board: BoardLookup,
): Decided {
  if (account === conference.account) return notOneself;
  return (
    judgeToGive(conference, version, board) ??
    judgeSeen(conference, changes) ??
    ok([{ kind: 'copiesAgreed', version, account, words: { name } }])
  );
}

/** To these very copies; and not by the account that has taken the conference over since. */
const hasAgreed = ({ account, givingOut: { agreed } }: Conference, version: number): boolean =>
  agreed?.version === version && (agreed.account === null || agreed.account !== account);

/** Why the copies of this version cannot go out whoever wants it; null when they can. */
const judgeToGive = (conference: Conference, version: number, board: BoardLookup): Decided | null =>
  judgeIssue(conference, version) ?? (openHits(conference, board).length > 0 ? hitsLeft : null);

/** What was settled while they looked, they have not seen. */
const judgeSeen = ({ givingOut }: Conference, seen = givingOut.changes): Decided | null =>
  seen === givingOut.changes ? null : otherSince;

/** Why these are not the copies that wait. */
function judgeIssue({ issues }: Conference, version: number | undefined): Decided | null {
  const issue = issues.at(-1);
  if (issue === undefined || issue.version !== version || issue.destroyed) return otherCopies;
  return issue.givenOut === null ? null : isGiven;
}

const openHits = (conference: Conference, board: BoardLookup): string[] =>
  board.hitsInCopies(conference).filter((hit) => !conference.givingOut.settled.has(hit));

const noSuchHit = refuse('not-found', 'This place is not in the copies any more.');
const otherCopies = refuse(
  'someone-was-first',
  'There are newer copies now. Please look at those first.',
);
const otherSince = refuse(
  'someone-was-first',
  'Something about these copies has changed while you looked. Please look again.',
);
const isGiven = refuse('someone-was-first', 'These copies have been given out already.');
const hitsLeft = refuse(
  'not-complete',
  'Something in the copies must be looked at before they can go out.',
);
const needsSecond = refuse(
  'not-complete',
  'A second person must look at these copies before they can go out.',
);
const notOneself = refuse(
  'not-allowed',
  'A second person must look at them. Please ask a colleague.',
);

const otherList = refuse(
  'someone-was-first',
  'The list has changed meanwhile, in another tab perhaps. Please look at it and try again.',
);
