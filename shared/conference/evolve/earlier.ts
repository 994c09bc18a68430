import type { AudienceId, LineId } from '../../protocol/ids.ts';
import type { Conference } from '../conference.ts';
import type { Earlier, EarlierScale } from '../earlier.ts';
import { withEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const broughtAlong: Fold<'broughtAlong'> = (conference, fact) => ({
  ...conference,
  released: new Map([
    ...conference.released,
    ...fact.released.map(({ line, ...one }) => [line, one] as const),
  ]),
  earlier: {
    conference: fact.conference,
    date: fact.on,
    kind: fact.of,
    lines: new Map(fact.lines.map(({ line, audience }) => [line, audience])),
    scales: [],
    decisions: [],
    reasons: new Map(),
  },
});

/** Without its words nothing is known of any number. */
const scaleBrought: Fold<'scaleBrought'> = (conference, fact) => {
  const { scale: id, audience, danger, people, words } = fact;
  const { question = '', ten = '', zero = '', answers = [] } = words ?? {};
  const scale: EarlierScale = {
    id,
    audience,
    danger,
    question,
    ten,
    zero,
    answers: people.map((person, at) => ({
      person,
      score: answers[at]?.score ?? null,
      reason: answers[at]?.reason ?? '',
    })),
  };
  return withEarlier(conference, ({ scales }) => ({ scales: [...scales, scale] }));
};

const decisionBrought: Fold<'decisionBrought'> = (conference, { audience, children, words }) =>
  withEarlier(conference, ({ decisions, reasons }) => ({
    decisions: [
      ...decisions,
      ...children.map((one, at) => ({ ...one, audience, reason: words?.each[at] ?? '' })),
    ],
    reasons: withEntry(reasons, audience, words?.reasons ?? ''),
  }));

/** What a review conference brings from the one before. */
export const earlierFolds = { broughtAlong, scaleBrought, decisionBrought };

/** A line of the last conference that went to fewer people is still one, under its new id too. */
export const movedEarlier = (
  earlier: Earlier | null,
  line: LineId,
  to: LineId,
  into: AudienceId,
): Earlier | null =>
  earlier?.lines.has(line) === true
    ? { ...earlier, lines: new Map(earlier.lines).set(to, into) }
    : earlier;

const withEarlier = (
  conference: Conference,
  change: (earlier: Earlier) => Partial<Earlier>,
): Conference =>
  conference.earlier === null
    ? conference
    : { ...conference, earlier: { ...conference.earlier, ...change(conference.earlier) } };
