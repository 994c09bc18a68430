import { ok } from '../../result.ts';
import type { Attendance, Conference, Progress, Screen } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import { refuse } from '../refuse.ts';
import type { Decide } from './matter.ts';

const start: Decide<'start'> = () => ok([progressed('open'), screen('board')]);

const postpone: Decide<'postpone'> = ({ conference, command }) =>
  ok([progressed(conference.progress, command.date, command.time)]);

const adjourn: Decide<'adjourn'> = ({ command }) =>
  ok([progressed('adjourned', command.date, command.time), screen('join')]);

const close: Decide<'close'> = ({ conference, command }) =>
  ok([
    progressed('closed'),
    ...turnEveryoneAway(conference),
    issueOutcomes(conference, command.opId),
  ]);

const reopen: Decide<'reopen'> = ({ command }) =>
  ok([{ ...progressed('open'), words: { reason: command.reason } }]);

const showOnScreen: Decide<'showOnScreen'> = ({ conference, command }) =>
  conference.progress === 'planned' && command.shows === 'board'
    ? notStarted
    : ok([screen(command.shows)]);

/** Where the conference stands, and what the room's screen shows. */
export const progressCommands = { start, postpone, adjourn, close, reopen, showOnScreen };

const progressed = (progress: Progress, date: string | null = null, time: string | null = null) =>
  ({ kind: 'progressed', progress, date, time }) as const;

const screen = (shows: Screen['shows']) => ({ kind: 'screenShows', shows }) as const;

/** Nobody is left waiting at a door that will not open. */
const turnEveryoneAway = ({ waiting }: Conference): FactBody[] =>
  [...waiting.keys()].map((id) => ({ kind: 'turnedAway', waiting: id }));

/** Each close issues the next version; a copy's id follows from the command's. */
const issueOutcomes = ({ issues, people }: Conference, opId: string): FactBody => ({
  kind: 'outcomesIssued',
  version: (issues.at(-1)?.version ?? 0) + 1,
  copies: [...people.values()]
    .filter(({ attendance }) => getsCopy.has(attendance))
    .map(({ id }, index) => ({ person: id, copy: `${opId}-${index + 1}` })),
});

const getsCopy = new Set<Attendance>(['present', 'left', 'apologies']);

const notStarted = refuse(
  'wrong-time',
  'The screen shows the board when you start the conference.',
);
