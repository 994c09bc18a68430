import type { Conference, Scale } from '../conference.ts';
import { withChange, withEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const wordless = { question: '', ten: '', zero: '' };
const noAnswer = { score: null, reason: '', oneHigher: '' };

const scaleAsked: Fold<'scaleAsked'> = (conference, fact) => ({
  ...conference,
  scales: withEntry<string, Scale>(conference.scales, fact.scale, {
    id: fact.scale,
    audience: fact.audience,
    ...(fact.words ?? wordless),
    danger: fact.danger,
    asked: fact.asked,
    reasons: fact.reasons,
    standing: 'asking',
    answers: new Map(),
  }),
});

const scaleAnswered: Fold<'scaleAnswered'> = (conference, { scale, person, by, words }) =>
  changeScale(conference, scale, ({ answers }) => ({
    answers: withEntry(answers, person, { person, ...(words ?? noAnswer), recordedBy: by }),
  }));

const scaleRevealed: Fold<'scaleRevealed'> = (conference, { scale }) =>
  changeScale(conference, scale, () => ({ standing: 'revealed' }));

/** Numbers that were never shown are not kept. */
const scaleWithdrawn: Fold<'scaleWithdrawn'> = (conference, { scale }) =>
  changeScale(conference, scale, () => ({ standing: 'withdrawn', answers: new Map() }));

/** Scale questions and the numbers given. */
export const scaleFolds = { scaleAsked, scaleAnswered, scaleRevealed, scaleWithdrawn };

const changeScale = (
  conference: Conference,
  scale: string,
  change: (scale: Scale) => Partial<Scale>,
): Conference => ({
  ...conference,
  scales: withChange(conference.scales, scale, (old) => ({ ...old, ...change(old) })),
});
