import type { AudienceId } from '../../protocol/ids.ts';
import type { Conference, Decision } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import type { Scale } from '../scale.ts';
import type { FreshId, NewIds } from './last-conference.ts';

/**
 * The numbers that were shown, each for those who saw them. Of a question put twice the second round; of one about a
 * danger statement only where that statement goes over, for it would be about everything then.
 */
export function scalesBrought({ scales }: Conference, ids: NewIds, fresh: FreshId): FactBody[] {
  const all = [...scales.values()].filter(isShown);
  const again = new Set(all.map((scale) => scale.again));
  return all
    .filter(({ id, danger }) => !again.has(id) && (danger === null || ids.lines.has(danger)))
    .flatMap((scale) => {
      const audience = ids.audiences.get(scale.audience);
      return audience === undefined ? [] : [broughtScale(scale, audience, ids, fresh())];
    });
}

const isShown = ({ standing, answers }: Scale): boolean =>
  standing !== 'withdrawn' && [...answers.values()].some(({ shown }) => shown);

function broughtScale(scale: Scale, audience: AudienceId, ids: NewIds, id: string): FactBody {
  const { question, ten, zero, danger, asked, answers } = scale;
  const given = asked.flatMap((one) => {
    const person = ids.people.get(one);
    const answer = answers.get(one);
    return person === undefined || answer?.shown !== true ? [] : [{ person, answer }];
  });
  return {
    kind: 'scaleBrought',
    audience,
    scale: id,
    danger: ids.lines.get(danger ?? '') ?? null,
    people: given.map(({ person }) => person),
    words: {
      question,
      ten,
      zero,
      answers: given.map(({ answer: { score, reason } }) => ({ score, reason })),
    },
  };
}

/** What was decided, for those who were told. */
export const decisionsBrought = ({ decisions }: Conference, ids: NewIds): FactBody[] =>
  decisions.flatMap((decision) => {
    const audience = ids.audiences.get(decision.audience);
    return audience === undefined ? [] : [broughtDecision(decision, audience, ids)];
  });

function broughtDecision(
  { children, reasons }: Decision,
  audience: AudienceId,
  ids: NewIds,
): FactBody {
  const known = children.flatMap(({ child: last, outcome, category, reason }) => {
    const child = ids.children.get(last);
    return child === undefined ? [] : [{ child, outcome, category, reason: reason ?? '' }];
  });
  return {
    kind: 'decisionBrought',
    audience,
    children: known.map(({ reason: _reason, ...one }) => one),
    words: { reasons, each: known.map(({ reason }) => reason) },
  };
}
