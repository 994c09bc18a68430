import type { Instant } from '../../protocol/ids.ts';
import { ok } from '../../result.ts';
import type { ServerCommand, StaffCommand } from '../commands.ts';
import type { Conference } from '../conference.ts';
import { refuse } from '../refuse.ts';
import type { Decided } from './matter.ts';

export type RetentionCommand = Extract<
  StaffCommand,
  { kind: 'hold' | 'endHold' | 'askDestruction' | 'agreeDestruction' | 'callOffDestruction' }
>;

const dayMs = 24 * 3_600_000;
/** Between the second person's yes and the destruction: time to notice a mistake. */
export const secondThoughtsMs = 7 * dayMs;

/** From when on a closed conference is to be destroyed; null while there is nothing to count from. */
export function destroyFrom({ issues, progress }: Conference, keepDays: number): Instant | null {
  const issued = issues.at(-1)?.at;
  return progress !== 'closed' || issued === undefined ? null : issued + keepDays * dayMs;
}

/** When the server destroys it by itself, as things stand; null where somebody must still do something. */
export function destroyedAt(conference: Conference, keepDays: number): Instant | null {
  const { hold, agreed } = conference.retention;
  const from = destroyFrom(conference, keepDays);
  if (from === null || agreed === null || hold !== null) return null;
  return Math.max(from, agreed.at + secondThoughtsMs);
}

/** Of those who may open the conference, and administrators: the caller has looked at that. */
export function decideRetention(
  { progress, retention }: Conference,
  command: RetentionCommand,
  { account, name }: { readonly account: string; readonly name: string },
): Decided {
  if (progress !== 'closed' || retention.destroyed) return notClosed;
  const { hold, asked, agreed } = retention;
  switch (command.kind) {
    case 'hold':
      return ok([{ kind: 'held', account, words: { name, reason: command.reason } }]);
    case 'endHold':
      return hold === null
        ? notHeld
        : ok([{ kind: 'holdEnded', account, words: { name, reason: command.reason } }]);
    case 'askDestruction':
      if (hold !== null) return isHeld;
      return asked === null
        ? ok([{ kind: 'destructionAsked', account, words: { name } }])
        : isAsked;
    case 'agreeDestruction':
      if (hold !== null) return isHeld;
      if (asked === null || agreed !== null) return nobodyAsked;
      return asked.account === account
        ? needsSecond
        : ok([{ kind: 'destructionAgreed', account, words: { name } }]);
    default:
      return asked === null
        ? nobodyAsked
        : ok([{ kind: 'destructionCalledOff', account, words: { name } }]);
  }
}

/** What nobody asks for: a copy was opened, the day of its destruction has come. */
export function decideForServer(
  conference: Conference,
  command: ServerCommand,
  now: Instant,
): Decided {
  if (command.kind === 'noteReading') {
    const { copy, by } = command;
    const person = 'person' in by ? by.person : null;
    return ok([{ kind: 'copyRead', copy, person, account: 'account' in by ? by.account : null }]);
  }
  const at = destroyedAt(conference, command.keepDays);
  return at === null || now < at || conference.retention.destroyed
    ? notDue
    : ok([{ kind: 'destroyed' }]);
}

const notClosed = refuse('wrong-time', 'This conference is not closed.');
const isHeld = refuse('wrong-time', 'This conference must be kept. Please end that first.');
const notHeld = refuse('someone-was-first', 'Nothing says that this conference must be kept.');
const isAsked = refuse('someone-was-first', 'Somebody has asked for this already.');
const nobodyAsked = refuse('someone-was-first', 'Nobody asks for this now.');
const needsSecond = refuse('not-allowed', 'A second person must agree. Please ask a colleague.');
const notDue = refuse('wrong-time', 'It is not time to destroy this conference.');
