import { ok } from '../../result.ts';
import { alertingIn, askedIn, groupsToShow, mayBeAsked } from '../asked.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference } from '../conference.ts';
import { refusedByPause } from '../course.ts';
import type { FactBody } from '../facts.ts';
import { isHere } from '../membership.ts';
import { nameOf, noSuchBoard, noSuchLine, noSuchPerson, noSuchScale, refuse } from '../refuse.ts';
import { maySeeNow, takesLines } from '../rights.ts';
import type { Scale } from '../scale.ts';
import { revealGroups } from '../template.ts';
import type { Decide, Matter } from './matter.ts';
import { speaksFor } from '../speaks-for.ts';

const askScale: Decide<'askScale'> = ({ conference, command, by, board }) => {
  const { audience, danger, asked, again } = command;
  if (!maySeeNow(conference, { as: 'person', person: by.id }, audience)) return noSuchBoard;
  if (!takesLines(conference, audience)) return frozen;
  const paused = refusedByPause(conference);
  if (paused !== null) return paused;
  if (conference.scales.size >= scalesAtMost) return enough;
  if (danger !== null && board.audienceOf(danger) !== audience) return noSuchLine;
  if (new Set(asked).size < asked.length) return askedTwice;
  const problem =
    asked.map((id) => judgeAsked(conference, command, id)).find((one) => one !== null) ??
    (again === undefined ? null : judgeAgain(conference, command, again));
  return problem ?? ok([scaleAsked(conference, command)]);
};

const revealScale: Decide<'revealScale'> = (matter) => {
  const { conference, command } = matter;
  const scale = askingScale(matter);
  if (scale === undefined) return noSuchScale;
  if (scale.standing !== 'asking') return over;
  const paused = refusedByPause(conference);
  if (paused !== null) return paused;
  const answered = scale.asked.some((id) => scale.answers.has(id));
  if (!answered) return nothingToShow;
  const fact = { kind: 'scaleRevealed', scale: scale.id, audience: scale.audience } as const;
  const { groups } = command;
  if (groups === undefined) return ok([fact]);
  if (scale.order.length === 0) return notInTurn;
  if (groups.some((group) => scale.shown.includes(group))) return over;
  const rest = groupsToShow(conference, scale).filter((group) => !groups.includes(group));
  if (rest.length === 0) return ok([fact]);
  const people = askedIn(conference, scale, groups).filter((id) => scale.answers.has(id));
  return ok([{ ...fact, groups, people }]);
};

const withdrawScale: Decide<'withdrawScale'> = (matter) => {
  const scale = askingScale(matter);
  if (scale === undefined) return noSuchScale;
  if (scale.standing !== 'asking') return over;
  if (scale.shown.length > 0) return someAreShown;
  return ok([{ kind: 'scaleWithdrawn', scale: scale.id, audience: scale.audience }]);
};

const answerAlert: Decide<'answerAlert'> = ({ conference, command, by }) => {
  const scale = conference.scales.get(command.scale);
  const reader = { as: 'person', person: by.id } as const;
  if (scale === undefined || !maySeeNow(conference, reader, scale.audience)) return noSuchScale;
  const people = alertingIn(scale);
  if (people.length === 0) return noAlert;
  const { id, audience } = scale;
  const words = { answer: command.words };
  return ok([{ kind: 'alertAnswered', scale: id, audience, people, words }]);
};

/** A scale question is put, shown or taken back by the chair, who is asked about a very low number. */
export const scaleCommands = { askScale, revealScale, withdrawScale, answerAlert };

/** What the format says is kept with the question: another format later changes nothing about it. */
function scaleAsked(
  { template: { scale } }: Conference,
  command: CommandOf<'askScale'>,
): FactBody & { kind: 'scaleAsked' } {
  const { opId, audience, danger, asked, reasons, question, ten, zero, set, again } = command;
  const inTurn = command.inTurn ?? scale.reveal === 'in-turn';
  const asksPlan = command.asksPlan ?? (scale.asksPlan && danger === null);
  const alert = scale.alertAt === null ? null : { alertAsks: scale.alertAsks };
  return {
    kind: 'scaleAsked',
    scale: opId,
    audience,
    danger,
    asked,
    reasons,
    ...(asksPlan ? { asksPlan } : {}),
    ...(inTurn ? { order: [...new Set([...scale.order, ...revealGroups])] } : {}),
    ...(set === undefined ? {} : { set }),
    ...(again === undefined ? {} : { again }),
    ...(scale.alertAt === null ? {} : { alertAt: scale.alertAt }),
    words: { question, ten, zero, ...alert },
  };
}

function askingScale({ conference, command, by }: Matter<'revealScale' | 'withdrawScale'>) {
  const scale = conference.scales.get(command.scale);
  const reader = { as: 'person', person: by.id } as const;
  const isOpen = scale !== undefined && takesLines(conference, scale.audience);
  return isOpen && maySeeNow(conference, reader, scale.audience) ? scale : undefined;
}

function judgeAsked(conference: Conference, command: CommandOf<'askScale'>, id: string) {
  const person = conference.people.get(id);
  if (person === undefined) return noSuchPerson;
  if (!person.scores) {
    return refuse('not-allowed', `${nameOf(person)} does not give a number here.`);
  }
  if (!mayBeAsked(conference, person, command.audience)) {
    return refuse('not-allowed', `${nameOf(person)} cannot see this question.`);
  }
  if (!hasVoice(conference, id)) {
    return refuse('wrong-time', `${nameOf(person)} is not in the conference now.`);
  }
  return null;
}

/** A second round is the same question for the same people, or for those of them who are still here. */
function judgeAgain({ scales }: Conference, command: CommandOf<'askScale'>, id: string) {
  const first = scales.get(id);
  if (first?.audience !== command.audience || first.standing === 'withdrawn') return noSuchScale;
  if (first.standing !== 'revealed') return firstIsOpen;
  const isSame =
    sameWords.every((key) => first[key] === command[key]) &&
    command.asked.every((person) => first.asked.includes(person));
  return isSame ? null : notTheSame;
}

const sameWords = ['question', 'ten', 'zero', 'danger'] as const satisfies (keyof Scale)[];

/** Here, or somebody who is here speaks for them. */
const hasVoice = (conference: Conference, id: string): boolean =>
  [...conference.people.values()].some(
    (person) => isHere(conference, person) && (person.id === id || speaksFor(person, id)),
  );

/** Four danger statements and one overall is what a format knows; this only bounds what is kept. */
const scalesAtMost = 60;

const frozen = refuse('wrong-time', 'Nothing can be asked here just now.');
const enough = refuse('too-many', 'No more scale questions can be put.');
const askedTwice = refuse('malformed', 'Somebody is asked twice.');
const over = refuse('wrong-time', 'This scale question is over.');
const notInTurn = refuse('wrong-time', 'The numbers of this question are shown all at once.');
const someAreShown = refuse(
  'wrong-time',
  'Some of the numbers are shown already, so the question cannot be taken back.',
);
const firstIsOpen = refuse('wrong-time', 'The first round is not shown yet.');
const notTheSame = refuse(
  'malformed',
  'A second round has the same words and asks no other people.',
);
const noAlert = refuse('wrong-time', 'No number that is shown is at or below the line.');
const nothingToShow = refuse(
  'not-complete',
  'Nobody has answered yet, so there is nothing to show.',
);
