import { ok } from '../../result.ts';
import type { Conference, Screen } from '../conference.ts';
import { courseNow, leftOut } from '../course.ts';
import type { FactBody } from '../facts.ts';
import { isHere } from '../membership.ts';
import { noSuchPerson, refuse } from '../refuse.ts';
import type { Decide } from './matter.ts';

const goToStage: Decide<'goToStage'> = ({ conference, command: { from, to, skips } }) => {
  const course = courseNow(conference);
  const { stages } = conference.template;
  if (!stages.some(({ id }) => id === to)) return noSuchStage;
  if (course.stage === to) return isThere;
  if (course.stage !== from) return movedOn;
  if (!skips && leftOut(stages, course, to).length > 0) return wouldSkip;
  const part = conference.currentPart;
  return ok([...resumes(conference), { kind: 'stageBegun', part, stage: to }]);
};

const giveTurn: Decide<'giveTurn'> = ({ conference, command }) => {
  const person = conference.people.get(command.person ?? '');
  const isOfIt = person !== undefined && isHere(conference, person);
  if (command.person !== null && !isOfIt) return noSuchPerson;
  return ok([{ kind: 'turnGiven', part: conference.currentPart, person: command.person }]);
};

const setTimer: Decide<'setTimer'> = ({ conference, command: { seconds, shown }, now }) => {
  const endsAt = seconds === null ? null : now + seconds * 1000;
  return ok([
    { kind: 'timerSet', part: conference.currentPart, endsAt, shown: shown && endsAt !== null },
  ]);
};

const startBreak: Decide<'startBreak'> = ({ conference, command, now }) => {
  const { currentPart: part, screen } = conference;
  const until = now + command.minutes * 60 * 1000;
  return ok([
    { kind: 'paused', part, why: 'break', until },
    ...(screen.shows === 'board' ? [shows('break')] : []),
  ]);
};

const endBreak: Decide<'endBreak'> = ({ conference }) =>
  courseNow(conference).pause?.why === 'break' ? ok(resumes(conference)) : noBreak;

const stepOut: Decide<'stepOut'> = ({ conference }) => {
  const part = conference.currentPart;
  return courseNow(conference).pause === null
    ? ok([{ kind: 'paused', part, why: 'chair-out', until: null }])
    : isPausedNow;
};

const comeBack: Decide<'comeBack'> = ({ conference }) =>
  courseNow(conference).pause?.why === 'chair-out' ? ok(resumes(conference)) : notOut;

/** How the chair leads through the running order. */
export const courseDecisions = {
  goToStage,
  giveTurn,
  setTimer,
  startBreak,
  endBreak,
  stepOut,
  comeBack,
};

/** It goes on. The big screen stays on the break until the chair has looked who is in the room now. */
const resumes = (conference: Conference): FactBody[] =>
  courseNow(conference).pause === null ? [] : [{ kind: 'resumed', part: conference.currentPart }];

const shows = (what: Screen['shows']) => ({ kind: 'screenShows', shows: what }) as const;

const noSuchStage = refuse('not-found', 'This step is not in the running order any more.');
const isThere = refuse('someone-was-first', 'The conference is at this step already.');
const movedOn = refuse(
  'someone-was-first',
  'The conference is at another step by now. Please look where it is, then choose again.',
);
const wouldSkip = refuse(
  'not-complete',
  'This leaves out some steps. Please say that you mean it.',
);
const noBreak = refuse('someone-was-first', 'There is no break now.');
const isPausedNow = refuse('someone-was-first', 'The conference has stopped for a moment already.');
const notOut = refuse('someone-was-first', 'You are back in the room already.');
