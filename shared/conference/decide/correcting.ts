import { ok } from '../../result.ts';
import type { LineId, PersonId } from '../../protocol/ids.ts';
import { readersOf, readersWith } from '../addendum-readers.ts';
import type { BoardLookup } from '../board-lookup.ts';
import { chairsAudience } from '../chairs-audience.ts';
import type { CommandOf, ServerCommand } from '../commands.ts';
import type { Conference } from '../conference.ts';
import { correctionsOfOne } from '../corrections.ts';
import type { Correction } from '../corrections.ts';
import type { FactBody } from '../facts.ts';
import { copiesFor } from '../giving-out.ts';
import { noSuchBoard, noSuchChild, refuse } from '../refuse.ts';
import { isRestricted } from '../rights.ts';
import { speaksFor } from '../speaks-for.ts';
import type { Decide, Decided } from './matter.ts';

const answerCorrection: Decide<'answerCorrection'> = ({ conference, command }) => {
  const correction = openCorrection(conference, command.correction);
  if (correction === null) return notOpen;
  if (command.how === 'not-changed' && command.words.trim() === '') return sayWhy;
  return ok([answered(conference, correction, command.how, command.words)]);
};

const addAddendum: Decide<'addAddendum'> = ({ conference, command, by, board }) => {
  const correction = openCorrection(conference, command.correction ?? '');
  if (command.correction !== null && correction === null) return notOpen;
  const words = command.addition === 'statement' ? (correction?.text ?? '') : command.words;
  if (words.trim() === '') return nothingToAdd;
  const problem = judgeReaders(conference, command);
  if (problem !== null) return problem;
  const { opId, addition, audience } = command;
  const children = [...new Set(command.children)];
  return ok([
    {
      kind: 'addendumAdded',
      addendum: opId,
      addition,
      writer: addition === 'statement' ? (correction?.person ?? by.id) : by.id,
      audience,
      children,
      lines: linesOf(correction),
      words: { text: words },
    },
    ...(correction === null ? [] : [answered(conference, correction, 'added', '')]),
    issueTo(
      conference,
      readersOf(conference, { audience, children }),
      { addendum: opId, opId },
      board,
    ),
  ]);
};

/** What it answered stays answered. Copies with it that went out already stay what they were. */
const takeBackAddendum: Decide<'takeBackAddendum'> = ({ conference, command, board }) => {
  const addendum = conference.addenda.find(({ id }) => id === command.addendum);
  if (addendum === undefined) return noSuchAddendum;
  if (addendum.words === '') return isTakenBack;
  const readers = readersWith(conference, addendum);
  if (!areShown(readers, command.readers)) return otherReaders;
  const { id, audience } = addendum;
  return ok([
    { kind: 'addendumTakenBack', addendum: id, audience },
    issueTo(conference, readers, { addendum: id, opId: command.opId }, board),
  ]);
};

/** What readers say of their copies, and what is added afterwards. */
export const correctingDecisions = { answerCorrection, addAddendum, takeBackAddendum };

/** By whoever was given this very copy and may still read it; as one of those they speak for, too. */
export function proposeCorrection(
  conference: Conference,
  command: Extract<ServerCommand, { kind: 'proposeCorrection' }>,
): Decided {
  const { opId, sentBy, person, copy, says, about, place, text } = command;
  const by = conference.people.get(sentBy);
  const own = copiesFor(conference, sentBy).find((one) => one.copy === copy);
  if (by === undefined || own === undefined || by.attendance === 'removed') return noSuchCopy;
  if (own.issue.givenOut === null || own.issue.destroyed) return noSuchCopy;
  if (conference.givingOut.officeOnly.has(sentBy)) return noSuchCopy;
  if (person !== sentBy && !speaksFor(by, person)) return notTheirVoice;
  const sent = [...conference.corrections.values()].filter((one) => one.sentBy === sentBy);
  if (sent.length >= correctionsOfOne) return enough;
  return ok([
    {
      kind: 'correctionProposed',
      correction: opId,
      audience: chairsAudience(conference),
      person,
      sentBy,
      copy,
      says,
      lines: place === null ? [] : [place.id],
      stood: place && { audience: place.audience, children: [...place.children] },
      words: { about, text },
    },
  ]);
}

function judgeReaders(
  conference: Conference,
  { audience, children, readers }: CommandOf<'addAddendum'>,
): Decided | null {
  if (!conference.audiences.has(audience) || isRestricted(conference, audience)) return noSuchBoard;
  const known = new Set(conference.children.map(({ id }) => id));
  if (children.some((child) => !known.has(child))) return noSuchChild;
  return areShown(readersOf(conference, { audience, children }), readers) ? null : otherReaders;
}

function areShown(now: readonly PersonId[], readers: readonly PersonId[]): boolean {
  const shown = new Set(readers);
  return now.length === shown.size && now.every((id) => shown.has(id));
}

/** New copies for these, and for whoever waits for theirs: only the newest are given out. Everyone else's stay as they are. */
function issueTo(
  { issues, people }: Conference,
  readers: readonly PersonId[],
  { addendum, opId }: { readonly addendum: string; readonly opId: string },
  board: Pick<BoardLookup, 'freshId'>,
): FactBody {
  const newest = issues.at(-1);
  const waiting = newest?.givenOut === null ? [...newest.copies.keys()] : [];
  const those = new Set([...readers, ...waiting]);
  return {
    kind: 'outcomesIssued',
    held: true,
    addendum,
    version: (newest?.version ?? 0) + 1,
    copies: [...people.keys()]
      .filter((id) => those.has(id))
      .map((id) => ({ person: id, copy: board.freshId(`copy of ${opId} for ${id}`) })),
  };
}

const openCorrection = ({ corrections }: Conference, id: string): Correction | null => {
  const found = corrections.get(id);
  return found === undefined || found.answer !== null ? null : found;
};

const answered = (
  conference: Conference,
  correction: Correction,
  how: 'changed' | 'added' | 'not-changed',
  text: string,
): FactBody => ({
  kind: 'correctionAnswered',
  correction: correction.id,
  audience: chairsAudience(conference),
  lines: linesOf(correction),
  how,
  words: { text },
});

const linesOf = (correction: Correction | null): LineId[] =>
  correction?.line ? [correction.line.id] : [];

const noSuchCopy = refuse('not-found', 'This copy is not yours to correct now.');
const notTheirVoice = refuse('not-allowed', 'You do not speak for this person.');
const enough = refuse(
  'too-many',
  'You have sent as much as you can here. Please speak to the chair. Your words are still here.',
);
const notOpen = refuse('someone-was-first', 'This has been answered already.');
const sayWhy = refuse('not-complete', 'Please say why, so that they know.');
const noSuchAddendum = refuse('not-found', 'This was never added.');
const isTakenBack = refuse('someone-was-first', 'This has been taken back already.');
const nothingToAdd = refuse('not-complete', 'Please write what is to be added.');
const otherReaders = refuse(
  'someone-was-first',
  'Other people would read this now. Please look again at who will.',
);
