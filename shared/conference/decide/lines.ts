import { limits } from '../../protocol/limits.ts';
import { ok } from '../../result.ts';
import type { AudienceId } from '../../protocol/ids.ts';
import type { BoardLookup } from '../board-lookup.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference, Person } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import { hearsAbout } from '../membership.ts';
import { frozen, noSuchBoard, noSuchChild, noSuchLine, noSuchPerson, refuse } from '../refuse.ts';
import { maySeeNow, takesLines } from '../rights.ts';
import { isKeeper } from '../roles.ts';
import { isWider } from '../wider.ts';
import { areOfConference, enoughAudiences, narrow } from './audiences.ts';
import type { Decide, Decided, Matter } from './matter.ts';
import { speaksFor } from '../speaks-for.ts';

const addLine: Decide<'addLine'> = ({ conference, command, by, board }) => {
  const problem =
    judgePlace(conference, command, by) ??
    judgeSpeaker(conference, command, by) ??
    judgeComment(conference, command, board.audienceOf(command.about ?? '')) ??
    (isFull(board, command.audience) ? boardFull : null) ??
    judgeShare(conference, by);
  if (problem !== null) return problem;
  const { opId, code, saidBy, about, evidence, children, voice, text } = command;
  const narrowed = narrow(conference, command.audience, children ?? [], by, board);
  if (narrowed === null) return enoughAudiences;
  const { audience, made } = narrowed;
  if (isFull(board, audience)) return boardFull;
  return ok([
    ...(made === null ? [] : [made]),
    {
      kind: 'lineAdded',
      line: opId,
      audience,
      code,
      saidBy,
      about,
      ...(evidence === undefined ? {} : { evidence }),
      ...(children === undefined ? {} : { children }),
      ...(voice === undefined || code !== 'child-view' ? {} : { voice }),
      words: { text },
    },
  ]);
};

const changeLine: Decide<'changeLine'> = (matter) =>
  decideOn(matter, (line, audience) => ({
    kind: 'lineChanged',
    line,
    audience,
    words: { text: matter.command.text },
  }));

const strikeLine: Decide<'strikeLine'> = (matter) =>
  decideOn(matter, (line, audience) => ({ kind: 'lineStruck', line, audience }));

const restoreLine: Decide<'restoreLine'> = (matter) =>
  decideOn(matter, (line, audience) => ({ kind: 'lineRestored', line, audience }));

/** What is written on the board without the pen: sent whole, then locked as that person's words. */
export const lineCommands = { addLine, changeLine, strikeLine, restoreLine };

type Problem = ReturnType<typeof refuse> | null;

function judgePlace(conference: Conference, command: CommandOf<'addLine'>, by: Person): Problem {
  if (!maySeeNow(conference, { as: 'person', person: by.id }, command.audience)) return noSuchBoard;
  if (!takesLines(conference, command.audience)) return frozen;
  const children = command.children ?? [];
  return areOfConference(conference, children) && hearsAbout(by, children) ? null : noSuchChild;
}

/** Oneself, or whom one speaks for; chair and minute taker write down what anyone says. */
function judgeSpeaker(conference: Conference, command: CommandOf<'addLine'>, by: Person): Problem {
  const { saidBy } = command;
  const forOthers = isKeeper(by);
  // Looked at first: it must not matter whether there is such a person.
  if (saidBy !== by.id && !forOthers && !speaksFor(by, saidBy)) return notTheirVoice;
  const speaker = conference.people.get(saidBy);
  if (speaker === undefined) return noSuchPerson;
  if (forOthers && speaker.attendance === 'invited') return hasNotCome;
  // What stands as a child's own words was said by a child.
  return command.code === 'child-view' && speaker.role !== 'child' ? notAChild : null;
}

const isFull = (board: BoardLookup, audience: AudienceId): boolean =>
  board.countLines(audience) >= limits.linesPerDocument;

/** The board is everybody's: one person alone cannot fill it. What was released to others is the chair's doing. */
function judgeShare({ contributions, released }: Conference, by: Person): Problem {
  if (isKeeper(by)) return null;
  const own = [...contributions.values()].filter(
    ({ line, recordedBy }) => recordedBy === by.id && !released.has(line),
  );
  return own.length < limits.linesOfOnePerson ? null : enoughOfOne;
}

/** A comment stands beneath a line, and nothing may point to a line that a reader of it cannot see. */
function judgeComment(
  conference: Conference,
  { about, code, audience }: CommandOf<'addLine'>,
  of: string | null,
): Problem {
  if (about === null) return code === 'comment' ? aboutNothing : null;
  return of !== null && (of === audience || isWider(conference, of, audience)) ? null : noSuchLine;
}

type LineKind = 'changeLine' | 'strikeLine' | 'restoreLine';

/** A contributed line answers to its author and the chair. */
function decideOn(
  { conference, command, by, board }: Matter<LineKind>,
  fact: (line: string, audience: string) => FactBody,
): Decided {
  const contribution = conference.contributions.get(command.line);
  const audience = contribution?.audience ?? board.audienceOf(command.line);
  const isSeen =
    audience !== null && maySeeNow(conference, { as: 'person', person: by.id }, audience);
  if (!isSeen) return noSuchLine;
  if (conference.earlier?.lines.has(command.line)) {
    return (
      judgeEarlier(conference, by, command.kind, audience) ?? ok([fact(command.line, audience)])
    );
  }
  if (contribution === undefined) return useThePen;
  if (!takesLines(conference, audience)) return frozen;
  const isAuthor = [contribution.person, contribution.recordedBy].includes(by.id);
  const may = isAuthor || by.role === 'chair' || speaksFor(by, contribution.person);
  return may ? ok([fact(command.line, audience)]) : notTheirs;
}

/** What was said last time stays as it was said; the chair may cross it out, and bring it back. */
function judgeEarlier(
  conference: Conference,
  by: Person,
  kind: LineKind,
  audience: AudienceId,
): Problem {
  if (kind === 'changeLine') return saidLastTime;
  if (!takesLines(conference, audience)) return frozen;
  return by.role === 'chair' ? null : notTheirs;
}

const saidLastTime = refuse(
  'not-allowed',
  'This was said at the last conference and stays as it was. Say what is different in a new line or beneath it.',
);
const notTheirs = refuse(
  'not-allowed',
  'These are somebody else’s words. Only they or the chair can change them.',
);
const notTheirVoice = refuse(
  'not-allowed',
  'You can add your own words, or those of somebody you speak for.',
);
const hasNotCome = refuse('not-allowed', 'This person has not come in yet.');
const notAChild = refuse('not-allowed', 'This place is for a child’s own words.');
const aboutNothing = refuse('not-complete', 'Please choose the line that you want to answer.');
const useThePen = refuse(
  'not-allowed',
  'This line was written with the pen. Whoever holds the pen can change it on the board.',
);
const enoughOfOne = refuse(
  'too-many',
  'You have added as many lines as one person can. Please ask the chair to write down what else you want to say.',
);
const boardFull = refuse(
  'too-many',
  `The board holds ${limits.linesPerDocument} lines and is full.`,
);
