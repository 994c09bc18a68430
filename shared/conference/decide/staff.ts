import { limits } from '../../protocol/limits.ts';
import { ok } from '../../result.ts';
import type { Instant } from '../../protocol/ids.ts';
import type { BoardLookup } from '../board-lookup.ts';
import type { StaffCommand } from '../commands.ts';
import type { Conference } from '../conference.ts';
import { refuse } from '../refuse.ts';
import { agreeAsStaff } from './giving-out.ts';
import type { Decide, Decided } from './matter.ts';
import { decideRetention, retentionKinds } from './retention.ts';
import type { RetentionCommand } from './retention.ts';

/** How long the chair is shown that somebody wants to take over, before they can. */
export const takeOverDelayMs = 60_000;

const assignStaff: Decide<'assignStaff'> = ({ conference, command: { deputy, assigned } }) =>
  deputy === conference.account
    ? notOneself
    : ok([{ kind: 'staffAssigned', deputy, assigned: [...new Set(assigned)] }]);

const refuseTakeOver: Decide<'refuseTakeOver'> = ({ conference }) =>
  conference.staff.takeOver === null ? nobodyAsked : ok([{ kind: 'takeOverRefused' }]);

/** Who of the council's staff may open this conference. */
export const staffCommands = { assignStaff, refuseTakeOver };

/** What an account of the council's staff asks for that is not of the conference. */
export function decideForStaff(
  conference: Conference,
  command: StaffCommand,
  { account, name }: { readonly account: string; readonly name: string },
  now: Instant,
  board: BoardLookup,
): Decided {
  // Retention is looked after by administrators too; whoever calls has looked at who it is.
  if (!isOfRetention(command) && !mayOpen(conference, account)) return noSuchConference;
  switch (command.kind) {
    case 'openAfterwards':
      return conference.progress === 'closed'
        ? ok([{ kind: 'openedAfterwards', account, words: { name, reason: command.reason } }])
        : notClosed;
    case 'askTakeOver':
      return account === conference.staff.deputy && conference.progress !== 'closed'
        ? ok([{ kind: 'takeOverAsked', account, words: { name } }])
        : onlyTheDeputy;
    case 'agreeToCopiesAsStaff':
      return agreeAsStaff(conference, command, { account, name }, board);
    case 'takeOver':
      return takeOver(conference, command.opId, { account, name }, now);
    default:
      return decideRetention(conference, command, { account, name });
  }
}

const isOfRetention = (command: StaffCommand): command is RetentionCommand =>
  retentionKinds.some((kind) => kind === command.kind);

/** The chair's account, the deputy's, and those assigned. */
export const mayOpen = ({ account, staff }: Conference, who: string): boolean =>
  who === account || who === staff.deputy || staff.assigned.includes(who);

function takeOver(
  { staff, progress, people }: Conference,
  opId: string,
  { account, name }: { readonly account: string; readonly name: string },
  now: Instant,
): Decided {
  if (account !== staff.deputy || progress === 'closed') return onlyTheDeputy;
  const asked = staff.takeOver;
  if (asked === null || asked.account !== account) return askFirst;
  if (now < asked.at + takeOverDelayMs) return tooSoon;
  // A full list stops no deputy; going to and fro without end does.
  if (people.size >= limits.people * 2) return listFull;
  return ok([{ kind: 'takenOver', account, person: opId, words: { name } }]);
}

const noSuchConference = refuse('not-found', 'There is no such conference.');
const notClosed = refuse('wrong-time', 'This conference is not closed.');
const notOneself = refuse('not-allowed', 'Somebody else must be the deputy.');
const nobodyAsked = refuse('someone-was-first', 'Nobody is taking over now.');
const onlyTheDeputy = refuse('not-allowed', 'Only the named deputy can take over.');
const listFull = refuse('too-many', 'This conference has changed hands too often.');
const askFirst = refuse(
  'wrong-time',
  'The chair did not agree, or has not been asked yet. Please ask again.',
);
const tooSoon = refuse('wrong-time', 'The chair has one minute to answer. Please wait.');
