import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference } from '../conference.ts';
import { isHere, isMember } from '../membership.ts';
import { nameOf, noSuchLine, noSuchPerson, noSuchScale, refuse } from '../refuse.ts';
import { maySeeNow, takesLines } from '../rights.ts';
import type { Decide, Matter } from './matter.ts';
import { speaksFor } from './speaks-for.ts';

const askScale: Decide<'askScale'> = ({ conference, command, by, board }) => {
  const { opId, audience, danger, asked, reasons, question, ten, zero } = command;
  if (!maySeeNow(conference, { as: 'person', person: by.id }, audience)) return noSuchBoard;
  if (!takesLines(conference, audience)) return frozen;
  if (conference.scales.size >= scalesAtMost) return enough;
  if (danger !== null && board.audienceOf(danger) !== audience) return noSuchLine;
  if (new Set(asked).size < asked.length) return askedTwice;
  const problem = asked
    .map((id) => judgeAsked(conference, command, id))
    .find((one) => one !== null);
  if (problem !== undefined) return problem;
  const words = { question, ten, zero };
  return ok([{ kind: 'scaleAsked', scale: opId, audience, danger, asked, reasons, words }]);
};

const revealScale: Decide<'revealScale'> = (matter) => {
  const scale = askingScale(matter);
  if (scale === undefined) return noSuchScale;
  if (scale.standing !== 'asking') return over;
  const answered = scale.asked.some((id) => scale.answers.has(id));
  if (!answered) return nothingToShow;
  return ok([{ kind: 'scaleRevealed', scale: scale.id, audience: scale.audience }]);
};

const withdrawScale: Decide<'withdrawScale'> = (matter) => {
  const scale = askingScale(matter);
  if (scale === undefined) return noSuchScale;
  if (scale.standing !== 'asking') return over;
  return ok([{ kind: 'scaleWithdrawn', scale: scale.id, audience: scale.audience }]);
};

/** A scale question is put, shown or taken back by the chair. */
export const scaleCommands = { askScale, revealScale, withdrawScale };

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
  if (!isMember(conference, person, command.audience)) {
    return refuse('not-allowed', `${nameOf(person)} cannot see this question.`);
  }
  if (!hasVoice(conference, id)) {
    return refuse('wrong-time', `${nameOf(person)} is not in the conference now.`);
  }
  return null;
}

/** Here, or somebody who is here speaks for them. */
const hasVoice = (conference: Conference, id: string): boolean =>
  [...conference.people.values()].some(
    (person) => isHere(conference, person) && (person.id === id || speaksFor(person, id)),
  );

/** Four danger statements and one overall is what a format knows; this only bounds what is kept. */
const scalesAtMost = 60;

const noSuchBoard = refuse('not-found', 'This part of the board is not open to you.');
const frozen = refuse('wrong-time', 'Nothing can be asked here just now.');
const enough = refuse('too-many', 'No more scale questions can be put.');
const askedTwice = refuse('malformed', 'Somebody is asked twice.');
const over = refuse('wrong-time', 'This scale question is over.');
const nothingToShow = refuse(
  'not-complete',
  'Nobody has answered yet, so there is nothing to show.',
);
