import { ok } from '../../result.ts';
import type { BoardLookup } from '../board-lookup.ts';
import type { CommandOf } from '../commands.ts';
import type { Attendance, Conference, Progress, Screen } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import { currentPart } from '../membership.ts';
import { nameOf, refuse } from '../refuse.ts';
import { keptFromScreenBy, mayBeGivenToScreen } from '../rights.ts';
import { judgeWordless } from './judge-drawing.ts';
import type { Decide, Decided } from './matter.ts';
import { judgeTogether } from './parts.ts';

const start: Decide<'start'> = ({ conference }) => {
  const part = currentPart(conference);
  const shows = part?.restricted === true ? 'blank' : 'board';
  return judgeTogether(conference, part) ?? ok([progressed('open'), screen(shows)]);
};

const postpone: Decide<'postpone'> = ({ conference, command }) =>
  ok([progressed(conference.progress, command.date, command.time)]);

const adjourn: Decide<'adjourn'> = ({ command }) =>
  ok([progressed('adjourned', command.date, command.time), screen('join')]);

const close: Decide<'close'> = ({ conference, command, board }) =>
  judgeWordless(conference, board) ??
  ok([
    progressed('closed'),
    // The last to leave the room do not leave the board on the wall.
    screen('blank'),
    ...turnEveryoneAway(conference),
    issueOutcomes(conference, command, board),
  ]);

const reopen: Decide<'reopen'> = ({ command }) =>
  ok([{ ...progressed('open'), words: { reason: command.reason } }]);

const showOnScreen: Decide<'showOnScreen'> = ({ conference, command }) =>
  command.shows === 'board'
    ? (judgeBoardOnScreen(conference) ?? ok([screen('board')]))
    : ok([screen(command.shows)]);

const giveScreen: Decide<'giveScreen'> = ({ conference, command }) => {
  const audiences = [...new Set(command.audiences)];
  const problem = audiences
    .map((audience) => judgeForScreen(conference, audience))
    .find((one) => one !== null);
  return problem ?? ok([{ kind: 'screenGiven', audiences }]);
};

/** Where the conference stands, and what the room's screen shows. */
export const progressCommands = {
  start,
  postpone,
  adjourn,
  close,
  reopen,
  showOnScreen,
  giveScreen,
};

function judgeBoardOnScreen(conference: Conference): Decided | null {
  if (conference.progress === 'planned') return notStarted;
  return currentPart(conference)?.restricted === true ? staysDark : null;
}

function judgeForScreen(conference: Conference, audience: string): Decided | null {
  if (mayBeGivenToScreen(conference, audience)) return null;
  const [person] = keptFromScreenBy(conference, audience);
  return person === undefined
    ? notForScreen
    : refuse('not-allowed', `${nameOf(person)} is here and may not see these lines.`);
}

const progressed = (progress: Progress, date: string | null = null, time: string | null = null) =>
  ({ kind: 'progressed', progress, date, time }) as const;

const screen = (shows: Screen['shows']) => ({ kind: 'screenShows', shows }) as const;

/** Nobody is left waiting at a door that will not open. */
const turnEveryoneAway = ({ waiting }: Conference): FactBody[] =>
  [...waiting.keys()].map((id) => ({ kind: 'turnedAway', waiting: id }));

/** Each close issues the next version; whoever was there to learn takes no paper about the family away. A copy's id tells its reader nothing of how many others there are. */
const issueOutcomes = (
  { issues, people }: Conference,
  { opId, reason = '' }: CommandOf<'close'>,
  board: Pick<BoardLookup, 'freshId'>,
): FactBody => ({
  kind: 'outcomesIssued',
  held: true,
  version: (issues.at(-1)?.version ?? 0) + 1,
  copies: [...people.values()]
    .filter(({ attendance, role }) => getsCopy.has(attendance) && role !== 'observer')
    .map(({ id }) => ({ person: id, copy: board.freshId(`copy of ${opId} for ${id}`) })),
  // The first version is nobody's change of anything.
  ...(issues.length === 0 || reason.trim() === '' ? {} : { words: { reason } }),
});

const getsCopy = new Set<Attendance>(['present', 'left', 'apologies']);

const notStarted = refuse(
  'wrong-time',
  'The screen shows the board when you start the conference.',
);
const staysDark = refuse('wrong-time', 'The screen stays blank while a restricted part is open.');
const notForScreen = refuse('not-allowed', 'These lines cannot be shown on the screen.');
