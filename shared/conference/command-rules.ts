import type { CommandKind } from './commands.ts';
import { agencyViewRules } from './command-rules/agency-views.ts';
import { courseRules } from './command-rules/course.ts';
import {
  always,
  anyone,
  beforeClosed,
  chair,
  keepers,
  notUnderWay,
  open,
  wordsKept,
  writers,
} from './command-rules/doers.ts';
import type { CommandRule } from './command-rules/doers.ts';
import { drawingRules } from './command-rules/drawing.ts';
import { handingInRules } from './command-rules/handing-in.ts';
import { givingOutRules } from './command-rules/giving-out.ts';
import { correctingRules } from './command-rules/correcting.ts';
import { agreeingRules } from './command-rules/agreeing.ts';
import { notifyingRules } from './command-rules/notifying.ts';
import { planRules } from './command-rules/plan.ts';
import { preparingRules } from './command-rules/preparing.ts';
import { scalingRules } from './command-rules/scaling.ts';
import type { Conference, Person, Progress } from './conference.ts';
import { currentPart, isHere } from './membership.ts';
import type { Refusal } from './refusal.ts';

/** The table: role (with `roleRights`) × command × progress. Nothing else says who may send what when. */
const commandRules: Record<CommandKind, CommandRule> = {
  changeDetails: { by: chair, while: beforeClosed, waits: true, keeps: wordsKept },
  invite: { by: chair, while: beforeClosed, keeps: wordsKept },
  changePerson: { by: chair, while: beforeClosed, keeps: wordsKept },
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

  addPart: { by: chair, while: beforeClosed, keeps: wordsKept },
  changePart: { by: chair, while: beforeClosed, keeps: wordsKept },
  removePart: { by: chair, while: beforeClosed },
  openPart: { by: chair, while: beforeClosed },
  makeAudience: { by: chair, while: beforeClosed, keeps: wordsKept },
  // Domain: the minute taker cannot change who sees what alone, but may write for fewer than the chair does.
  narrowAudience: { by: keepers, while: beforeClosed },
  releaseLines: { by: chair, while: beforeClosed, waits: true, keeps: wordsKept },
  narrowLine: { by: keepers, while: beforeClosed, waits: true },

  start: { by: chair, while: notUnderWay },
  postpone: { by: chair, while: notUnderWay },
  adjourn: { by: chair, while: open, waits: true },
  close: { by: chair, while: open, waits: true },
  reopen: { by: chair, while: ['closed'], keeps: wordsKept },
  giveScreen: { by: chair, while: always, waits: true },
  showOnScreen: { by: chair, while: always },

  addLine: { by: writers, while: open, keeps: wordsKept },
  changeLine: { by: writers, while: open, keeps: wordsKept },
  strikeLine: { by: writers, while: open },
  restoreLine: { by: writers, while: open },
  redactLines: { by: chair, while: ['open', 'adjourned'] },

  recordDecision: { by: chair, while: open, waits: true, keeps: wordsKept },
  setDates: { by: keepers, while: open, waits: true, keeps: wordsKept },

  ...courseRules,
  ...preparingRules,
  ...handingInRules,
  ...planRules,
  ...agencyViewRules,
  ...scalingRules,
  ...givingOutRules,
  ...correctingRules,
  ...agreeingRules,
  ...notifyingRules,
  ...drawingRules,
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
