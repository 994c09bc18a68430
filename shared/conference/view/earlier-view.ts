import type { AudienceId, PersonId } from '../../protocol/ids.ts';
import type { Conference, Person } from '../conference.ts';
import type { Earlier, EarlierScale } from '../earlier.ts';
import { hearsAbout } from '../membership.ts';
import type { Reader } from '../reader.ts';
import { maySeeNow } from '../rights.ts';
import type { EarlierView } from './schemas/earlier.ts';

/**
 * What a review has from the last conference on this reader's own boards; left out where that is nothing. Made of
 * nothing but what lies in audiences they may see now.
 */
export function earlierView(
  conference: Conference,
  reader: Reader,
  readers: readonly Person[],
): { earlier?: EarlierView } {
  const { earlier, redacted, people } = conference;
  if (earlier === null) return {};
  const sees = seesNow(conference, reader);
  const lines = [...earlier.lines]
    .filter(([line, audience]) => !redacted.has(line) && sees(audience))
    .map(([line]) => line);
  const scales = earlierScalesSeen(conference, reader);
  const decision = decisionSeen(earlier, sees, readers);
  if (lines.length === 0 && scales.length === 0 && decision === null) return {};
  const isChair = reader.as === 'person' && people.get(reader.person)?.role === 'chair';
  return {
    earlier: {
      date: earlier.date,
      kind: earlier.kind,
      ...(isChair ? { conference: earlier.conference } : {}),
      lines,
      scales: scales.map(({ answers, ...scale }) => ({ ...scale, answers: [...answers] })),
      decision,
    },
  };
}

/** Whose numbers of the last conference this reader sees: their names are known by that. */
export const scoredEarlier = (conference: Conference, reader: Reader): PersonId[] =>
  earlierScalesSeen(conference, reader).flatMap(({ answers }) =>
    answers.map(({ person }) => person),
  );

/**
 * One whose danger statement was taken away for good is shown no more, nor one whose words were destroyed. A child's
 * browser has no scoreboard of last time either: only their own number.
 */
function earlierScalesSeen(conference: Conference, reader: Reader): EarlierScale[] {
  const { earlier, redacted } = conference;
  const sees = seesNow(conference, reader);
  const child = childOf(conference, reader);
  return (earlier?.scales ?? [])
    .filter(
      ({ audience, danger, question }) =>
        question !== '' && !redacted.has(danger ?? '') && sees(audience),
    )
    .map((scale) => (child === null ? scale : withOwn(scale, child)))
    .filter(({ answers }) => child === null || answers.length > 0);
}

const withOwn = (scale: EarlierScale, { id }: Person): EarlierScale => ({
  ...scale,
  answers: scale.answers.filter(({ person }) => person === id),
});

const childOf = ({ people }: Conference, reader: Reader): Person | null => {
  const person = reader.as === 'person' ? people.get(reader.person) : undefined;
  return person?.role === 'child' ? person : null;
};

/** The newest they were told of, about the children they may hear about; the reasons speak of all of them. */
function decisionSeen(
  { decisions, reasons }: Earlier,
  sees: (audience: AudienceId) => boolean,
  readers: readonly Person[],
): EarlierView['decision'] {
  const audience = decisions.findLast((one) => sees(one.audience))?.audience;
  const all = decisions.filter((one) => one.audience === audience);
  const heard = all.filter(({ child }) => readers.every((one) => hearsAbout(one, [child])));
  if (audience === undefined || heard.length === 0) return null;
  return {
    reasons: heard.length === all.length ? (reasons.get(audience) ?? '') : '',
    children: heard.map(({ child, outcome, category, reason = '' }) => ({
      child,
      outcome,
      category,
      reason,
    })),
  };
}

const seesNow =
  (conference: Conference, reader: Reader) =>
  (audience: AudienceId): boolean =>
    maySeeNow(conference, reader, audience);
