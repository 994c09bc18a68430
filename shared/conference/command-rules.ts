import type { CommandKind } from './commands.ts';
import type { Conference, Person, Progress } from './conference.ts';
import { isHere } from './membership.ts';
import type { Refusal, RefusalKind } from './refusal.ts';
import { wordsKept } from './refuse.ts';
import { roleRights } from './roles.ts';

/** Who may send a kind of command, and while the conference stands where. */
interface CommandRule {
  readonly by: Doer;
  readonly while: readonly Progress[];
  /** Its words lie in a box on somebody's screen, and stay there when it is refused. */
  readonly hasWords?: true;
}

interface Doer {
  readonly includes: (person: Person) => boolean;
  /** What everyone else is told. */
  readonly others: string;
}

const isKeeper = ({ role }: Person) => role === 'chair' || role === 'minute-taker';

const chair: Doer = {
  includes: ({ role }) => role === 'chair',
  others: 'Only the chair can do this.',
};
const keepers: Doer = {
  includes: isKeeper,
  others: 'Only the chair or the minute taker can do this.',
};
/** The role adds lines, or the chair handed this person the pen. */
const writers: Doer = {
  includes: ({ role, pen }) => roleRights[role].adds || pen,
  others: 'You can follow the board here. If you want something written down, ask the chair.',
};
/** Gives a number of their own, or writes one down for somebody else. */
const answerers: Doer = {
  includes: (person) =>
    roleRights[person.role].scores || person.role === 'advocate' || isKeeper(person),
  others: 'You are not asked for a number here.',
};
const anyone: Doer = { includes: () => true, others: '' };

const always: readonly Progress[] = ['planned', 'open', 'adjourned', 'closed'];
const beforeClosed: readonly Progress[] = ['planned', 'open', 'adjourned'];
const notUnderWay: readonly Progress[] = ['planned', 'adjourned'];
const open: readonly Progress[] = ['open'];

/** The table: role (with `roleRights`) × command × progress. Nothing else says who may send what when. */
export const commandRules: Record<CommandKind, CommandRule> = {
  changeDetails: { by: chair, while: beforeClosed, hasWords: true },
  invite: { by: chair, while: beforeClosed, hasWords: true },
  changePerson: { by: chair, while: beforeClosed, hasWords: true },
  uninvite: { by: chair, while: beforeClosed },
  addSpareLinks: { by: chair, while: beforeClosed },
  // A family's link that fell into the wrong hands must be stopped after the day too.
  renewLink: { by: chair, while: always },

  admit: { by: chair, while: beforeClosed },
  turnAway: { by: chair, while: always },
  seat: { by: keepers, while: beforeClosed },
  leave: { by: anyone, while: always },
  remove: { by: chair, while: always },
  givePen: { by: chair, while: beforeClosed },
  takePen: { by: chair, while: beforeClosed },

  start: { by: chair, while: notUnderWay },
  postpone: { by: chair, while: notUnderWay },
  adjourn: { by: chair, while: open },
  close: { by: chair, while: open },
  reopen: { by: chair, while: ['closed'], hasWords: true },
  showOnScreen: { by: chair, while: always },

  addLine: { by: writers, while: open, hasWords: true },
  changeLine: { by: writers, while: open, hasWords: true },
  strikeLine: { by: writers, while: open },
  restoreLine: { by: writers, while: open },

  askScale: { by: chair, while: open, hasWords: true },
  answerScale: { by: answerers, while: open, hasWords: true },
  revealScale: { by: chair, while: open },
  withdrawScale: { by: chair, while: open },

  recordDecision: { by: chair, while: open, hasWords: true },
  setDates: { by: keepers, while: open, hasWords: true },
};

/** Why this person may not send this kind of command now, or null when they may. */
export function judgeDoer(
  conference: Conference,
  person: Person,
  kind: CommandKind,
): Refusal | null {
  const rule = commandRules[kind];
  if (!isAtWork(conference, person, kind)) return say(rule, 'not-allowed', notHere(person));
  if (!rule.by.includes(person)) return say(rule, 'not-allowed', rule.by.others);
  if (!rule.while.includes(conference.progress))
    return say(rule, 'wrong-time', tooEarlyOrLate[conference.progress]);
  return null;
}

/** The chair runs the conference wherever they are; everyone else must be here. Leaving needs no more than presence. */
function isAtWork(conference: Conference, person: Person, kind: CommandKind): boolean {
  if (person.role === 'chair') return true;
  return kind === 'leave' ? person.attendance === 'present' : isHere(conference, person);
}

const notHere = ({ attendance }: Person): string =>
  attendance === 'invited' || attendance === 'apologies'
    ? 'The chair has not let you in yet.'
    : 'You are not in the conference now.';

const tooEarlyOrLate: Record<Progress, string> = {
  planned: 'The chair has not started yet.',
  open: 'The conference has already started.',
  adjourned: 'The conference has stopped for now and will go on another day.',
  closed: 'The conference is closed.',
};

const say = (rule: CommandRule, kind: RefusalKind, reason: string): Refusal => ({
  kind,
  message: rule.hasWords ? `${reason} ${wordsKept}` : reason,
});
