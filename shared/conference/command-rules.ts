import type { CommandKind } from './commands.ts';
import type { Conference, Person, Progress } from './conference.ts';
import { currentPart, isHere } from './membership.ts';
import type { Refusal } from './refusal.ts';

/** Who may send a kind of command, and while the conference stands where. */
interface CommandRule {
  readonly by: Doer;
  readonly while: readonly Progress[];
  /** It would change what those outside see: it waits until the restricted part is over. */
  readonly waits?: true;
  /** What lies in a box on somebody's screen stays there when it is refused, and the refusal says so. */
  readonly keeps?: string;
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
/** Adds lines by their role or because the chair switched it on, or was handed the pen. */
const writers: Doer = {
  includes: ({ adds, pen }) => adds || pen,
  others: 'You can follow the board here. If you want something written down, ask the chair.',
};
/** Gives a number of their own, or writes one down for somebody else. */
const answerers: Doer = {
  includes: (person) => person.scores || person.role === 'advocate' || isKeeper(person),
  others: 'You are not asked for a number here.',
};
const anyone: Doer = { includes: () => true, others: '' };

const always: readonly Progress[] = ['planned', 'open', 'adjourned', 'closed'];
const beforeClosed: readonly Progress[] = ['planned', 'open', 'adjourned'];
const notUnderWay: readonly Progress[] = ['planned', 'adjourned'];
const open: readonly Progress[] = ['open'];

const words = 'Your words are still here.';

/** The table: role (with `roleRights`) × command × progress. Nothing else says who may send what when. */
const commandRules: Record<CommandKind, CommandRule> = {
  changeDetails: { by: chair, while: beforeClosed, waits: true, keeps: words },
  invite: { by: chair, while: beforeClosed, keeps: words },
  changePerson: { by: chair, while: beforeClosed, keeps: words },
  uninvite: { by: chair, while: beforeClosed },
  addSpareLinks: { by: chair, while: beforeClosed },
  // A family's link that fell into the wrong hands must be stopped after the day too.
  renewLink: { by: chair, while: always },

  admit: { by: chair, while: beforeClosed },
  turnAway: { by: chair, while: always },
  turnAwayAll: { by: chair, while: always },
  renewCode: { by: chair, while: beforeClosed },
  seat: { by: keepers, while: beforeClosed },
  leave: { by: anyone, while: always },
  remove: { by: chair, while: always },
  givePen: { by: chair, while: beforeClosed },
  takePen: { by: chair, while: beforeClosed },

  setRights: { by: chair, while: beforeClosed },
  setHearing: { by: chair, while: beforeClosed },
  keepApart: { by: chair, while: beforeClosed },
  changeSettings: { by: chair, while: beforeClosed },
  assignStaff: { by: chair, while: always },
  refuseTakeOver: { by: chair, while: always },

  addPart: { by: chair, while: beforeClosed, keeps: words },
  changePart: { by: chair, while: beforeClosed, keeps: words },
  removePart: { by: chair, while: beforeClosed },
  openPart: { by: chair, while: beforeClosed },
  makeAudience: { by: chair, while: beforeClosed, keeps: words },
  // Domain: the minute taker cannot change who sees what alone, but may write for fewer than the chair does.
  narrowAudience: { by: keepers, while: beforeClosed },
  releaseLines: { by: chair, while: beforeClosed, waits: true, keeps: words },
  narrowLine: { by: keepers, while: beforeClosed, waits: true },

  start: { by: chair, while: notUnderWay },
  postpone: { by: chair, while: notUnderWay },
  adjourn: { by: chair, while: open, waits: true },
  close: { by: chair, while: open, waits: true },
  reopen: { by: chair, while: ['closed'], keeps: words },
  giveScreen: { by: chair, while: always, waits: true },
  showOnScreen: { by: chair, while: always },

  addLine: { by: writers, while: open, keeps: words },
  changeLine: { by: writers, while: open, keeps: words },
  strikeLine: { by: writers, while: open },
  restoreLine: { by: writers, while: open },
  redactLines: { by: chair, while: ['open', 'adjourned'] },

  askScale: { by: chair, while: open, keeps: words },
  answerScale: { by: answerers, while: open, keeps: 'Your answer is still here.' },
  revealScale: { by: chair, while: open },
  withdrawScale: { by: chair, while: open },

  recordDecision: { by: chair, while: open, waits: true, keeps: words },
  setDates: { by: keepers, while: open, waits: true, keeps: words },
};

/** Why this person may not send this kind of command now, or null when they may. */
export function judgeDoer(
  conference: Conference,
  person: Person,
  kind: CommandKind,
): Refusal | null {
  const rule = commandRules[kind];
  if (!isAtWork(conference, person, kind)) {
    return { kind: 'not-allowed', message: notHere(person) };
  }
  if (!rule.by.includes(person)) return { kind: 'not-allowed', message: rule.by.others };
  if (!rule.while.includes(conference.progress)) {
    return { kind: 'wrong-time', message: tooEarlyOrLate[conference.progress] };
  }
  return rule.waits && currentPart(conference)?.restricted === true ? afterRestricted : null;
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

const afterRestricted: Refusal = {
  kind: 'wrong-time',
  message: 'A restricted part is open. Please open another part first.',
};

const tooEarlyOrLate: Record<Progress, string> = {
  planned: 'The chair has not started yet.',
  open: 'The conference has already started.',
  adjourned: 'The conference has stopped for now and will go on another day.',
  closed: 'The conference is closed.',
};

/** The refusal with what became of the words that were sent, for the kinds that carry some. */
export function withWordsKept(refusal: Refusal, kind: CommandKind): Refusal {
  const { keeps } = commandRules[kind];
  return keeps === undefined ? refusal : { ...refusal, message: `${refusal.message} ${keeps}` };
}
