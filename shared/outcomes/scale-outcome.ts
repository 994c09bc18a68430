import type { RevealedScale } from '../board/read-lines.ts';
import type { Conference, Person } from '../conference/conference.ts';
import { isKeeper } from '../conference/roles.ts';
import type { AudienceId } from '../protocol/ids.ts';
import type { Wording } from './line-outcome.ts';
import type { OutcomeScale } from './outcomes.ts';
import type { BoardDocument } from './readable-board.ts';

/** The scale questions of a board in one reader's copy, each with its rounds in the order they were put. */
export const typedScales = (
  { audience, scales }: Pick<BoardDocument, 'audience' | 'scales'>,
  conference: Conference,
  reader: Person,
  wording: Wording,
): OutcomeScale[] =>
  scales.map((scale) => ({
    ...typedScale(audience, scale, reader, wording, earlierRounds(scale, scales)),
    ...alertOf(conference, scale, reader, wording),
  }));

/** A question with everybody's number and reason. A child's copy is no scoreboard: it has their own. */
function typedScale(
  audience: AudienceId,
  scale: RevealedScale,
  reader: Person,
  { names, texts, onlyFor }: Wording,
  earlier: readonly RevealedScale[],
): OutcomeScale {
  const before = earlier.at(-1)?.answers;
  return {
    question: scale.question,
    ten: scale.ten,
    zero: scale.zero,
    about: texts.get(scale.danger ?? '') ?? null,
    onlyFor: onlyFor(audience),
    ...(before === undefined ? {} : { round: earlier.length + 1 }),
    answers: scale.answers
      .filter(({ person }) => reader.role !== 'child' || person === reader.id)
      .map(({ person, score, reason, oneHigher, planNeeded, recordedBy }) => ({
        ...names.voice(person),
        score,
        reason,
        oneHigher,
        ...(planNeeded === undefined ? {} : { planNeeded }),
        ...(before === undefined
          ? {}
          : { before: before.find((one) => one.person === person)?.score ?? null }),
        writtenBy: names.writtenBy(recordedBy, [person]),
        ...(names.voice(recordedBy).role === 'advocate' ? { isSpoken: true as const } : {}),
      })),
  };
}

/** The first round first; a document that a newer release wrote may point in a circle. */
function earlierRounds(scale: RevealedScale, all: readonly RevealedScale[]): RevealedScale[] {
  const rounds: RevealedScale[] = [];
  for (let now = scale; rounds.length < all.length;) {
    const before = all.find(({ id }) => id === now.again);
    if (before === undefined || before === scale) return rounds;
    rounds.unshift(before);
    now = before;
  }
  return rounds;
}

/** What was said to a very low number: for those who keep the record. */
function alertOf(
  { scales }: Conference,
  { id }: RevealedScale,
  reader: Person,
  { names }: Wording,
): Pick<OutcomeScale, 'alert'> {
  const alert = scales.get(id)?.alert;
  if (!alert?.answer || !isKeeper(reader)) return {};
  const { words, people } = alert.answer;
  return {
    alert: { at: alert.at, asks: alert.asks, people: people.map(names.name), answer: words },
  };
}
