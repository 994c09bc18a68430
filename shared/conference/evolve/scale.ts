import type { Conference } from '../conference.ts';
import type { Alert, Scale } from '../scale.ts';
import { withChange, withEach, withEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const wordless = { question: '', ten: '', zero: '', alertAsks: '' };
const noAnswer = { score: null, reason: '', oneHigher: '' };

const scaleAsked: Fold<'scaleAsked'> = (conference, fact) => {
  const { question, ten, zero, alertAsks } = { ...wordless, ...fact.words };
  const alert: Alert | null =
    fact.alertAt === undefined ? null : { at: fact.alertAt, asks: alertAsks, answer: null };
  return {
    ...conference,
    scales: withEntry<string, Scale>(conference.scales, fact.scale, {
      id: fact.scale,
      audience: fact.audience,
      question,
      ten,
      zero,
      danger: fact.danger,
      asked: fact.asked,
      reasons: fact.reasons,
      asksPlan: fact.asksPlan ?? false,
      order: fact.order ?? [],
      shown: [],
      set: fact.set ?? null,
      again: fact.again ?? null,
      standing: 'asking',
      answers: new Map(),
      alert,
    }),
  };
};

const scaleAnswered: Fold<'scaleAnswered'> = (conference, { scale, person, by, words }) =>
  changeScale(conference, scale, ({ answers }) => ({
    answers: withEntry(answers, person, {
      person,
      ...noAnswer,
      planNeeded: null,
      ...words,
      recordedBy: by,
      shown: false,
    }),
  }));

/** Facts of the first releases name no groups: all were shown at once. */
const scaleRevealed: Fold<'scaleRevealed'> = (conference, { scale, groups, people = [] }) =>
  changeScale(conference, scale, ({ answers, shown }) => ({
    answers: withEach(answers, (answer) => ({
      ...answer,
      shown: answer.shown || groups === undefined || people.includes(answer.person),
    })),
    ...(groups === undefined ? { standing: 'revealed' } : { shown: [...shown, ...groups] }),
  }));

/** Numbers that were never shown are not kept. */
const scaleWithdrawn: Fold<'scaleWithdrawn'> = (conference, { scale }) =>
  changeScale(conference, scale, () => ({ standing: 'withdrawn', answers: new Map() }));

const alertAnswered: Fold<'alertAnswered'> = (conference, { scale, people, words }) =>
  changeScale(conference, scale, ({ alert }) => ({
    alert: alert && { ...alert, answer: { words: words?.answer ?? '', people } },
  }));

/** Scale questions and the numbers given. */
export const scaleFolds = {
  scaleAsked,
  scaleAnswered,
  scaleRevealed,
  scaleWithdrawn,
  alertAnswered,
};

const changeScale = (
  conference: Conference,
  scale: string,
  change: (scale: Scale) => Partial<Scale>,
): Conference => ({
  ...conference,
  scales: withChange(conference.scales, scale, (old) => ({ ...old, ...change(old) })),
});
