import type { Instant } from '../../protocol/ids.ts';
import { ok } from '../../result.ts';
import type { ServerCommand, StaffCommand } from '../commands.ts';
import type { Conference } from '../conference.ts';
import { destroyedAt, keptOf } from '../keeping.ts';
import { refuse } from '../refuse.ts';
import type { Decided } from './matter.ts';
import { notePaper } from './notifying.ts';

export const retentionKinds = [
  'hold',
  'endHold',
  'askDestruction',
  'agreeDestruction',
  'callOffDestruction',
] as const;

export type RetentionCommand = Extract<StaffCommand, { kind: (typeof retentionKinds)[number] }>;

interface Colleague {
  readonly account: string;
  readonly name: string;
}

/** Of those who may open the conference, and administrators: the caller has looked at that. */
export function decideRetention(
  conference: Conference,
  command: RetentionCommand,
  { account, name }: Colleague,
): Decided {
  if (conference.progress !== 'closed') return notClosed;
  const { hold, asked, agreed } = conference.retention;
  switch (command.kind) {
    case 'hold':
      return hold === null
        ? ok([{ kind: 'held', account, words: { name, reason: command.reason } }])
        : isHeldAlready;
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
      if (asked === null) return nobodyAsked;
      return mayCallOff(conference, account)
        ? ok([{ kind: 'destructionCalledOff', account, words: { name } }])
        : notTheirs;
  }
}

/** Either of the two, or the chair. Whoever else must stop it says that it has to be kept. */
export const mayCallOff = ({ account, retention }: Conference, who: string): boolean =>
  [account, retention.asked?.account, retention.agreed?.account].includes(who);

/** What nobody asks for: a copy was opened, the day of its destruction has come. */
export function decideForServer(
  conference: Conference,
  command: Exclude<ServerCommand, { kind: 'proposeCorrection' }>,
  now: Instant,
): Decided {
  if (command.kind === 'noteReading') return noteReading(conference, command);
  if (command.kind === 'notePaper') return notePaper(conference, command);
  const at = destroyedAt(keptOf(conference), command.rule);
  return at === null || now < at ? notDue : ok([{ kind: 'destroyed' }]);
}

function noteReading(
  { issues }: Conference,
  { copy, by }: Extract<ServerCommand, { kind: 'noteReading' }>,
): Decided {
  const isThere = issues.some(
    ({ copies, destroyed }) => !destroyed && [...copies.values()].includes(copy),
  );
  if (!isThere) return noSuchCopy;
  const who =
    'person' in by ? { person: by.person, account: null } : { person: null, account: by.account };
  return ok([{ kind: 'copyRead', copy, ...who }]);
}

const notClosed = refuse('wrong-time', 'This conference is not closed.');
const isHeld = refuse('wrong-time', 'This conference must be kept. Please end that first.');
const isHeldAlready = refuse(
  'someone-was-first',
  'Somebody has said already that it must be kept.',
);
const notHeld = refuse('someone-was-first', 'Nothing says that this conference must be kept.');
const isAsked = refuse('someone-was-first', 'Somebody has asked for this already.');
const nobodyAsked = refuse('someone-was-first', 'Nobody asks for this now.');
const needsSecond = refuse('not-allowed', 'A second person must agree. Please ask a colleague.');
const notTheirs = refuse(
  'not-allowed',
  'Only the chair and the two who asked and agreed can call it off. You can say that it must be kept.',
);
const noSuchCopy = refuse('not-found', 'There is no such copy.');
const notDue = refuse('wrong-time', 'It is not time to destroy this conference.');
