import type { LineId } from '../../protocol/ids.ts';
import type { Conference } from '../conference.ts';
import { withChange, withEach, withEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const correctionProposed: Fold<'correctionProposed'> = (conference, fact) => {
  const { correction: id, person, sentBy, copy, says, lines, stood, at, words } = fact;
  const [line] = lines;
  return {
    ...conference,
    corrections: withEntry(conference.corrections, id, {
      id,
      person,
      sentBy,
      copy,
      kind: says,
      about: words?.about ?? '',
      line: line === undefined || stood === null ? null : { id: line, ...stood },
      text: words?.text ?? '',
      at,
      answer: null,
    }),
  };
};

const correctionAnswered: Fold<'correctionAnswered'> = (conference, fact) => ({
  ...conference,
  corrections: withChange(conference.corrections, fact.correction, (one) => ({
    ...one,
    answer: { how: fact.how, words: fact.words?.text ?? '', at: fact.at },
  })),
});

const addendumAdded: Fold<'addendumAdded'> = (conference, fact) => ({
  ...conference,
  addenda: [
    ...conference.addenda,
    {
      id: fact.addendum,
      kind: fact.addition,
      by: fact.writer,
      audience: fact.audience,
      children: fact.children,
      line: fact.lines[0] ?? null,
      words: fact.words?.text ?? '',
      at: fact.at,
    },
  ],
});

/** Without words it stands in no copy that is made from now on. */
const addendumTakenBack: Fold<'addendumTakenBack'> = (conference, { addendum }) => ({
  ...conference,
  addenda: conference.addenda.map((one) => (one.id === addendum ? { ...one, words: '' } : one)),
});

/** What readers say of their copies, and what is added afterwards. */
export const correctingFolds = {
  correctionProposed,
  correctionAnswered,
  addendumAdded,
  addendumTakenBack,
};

/** What was asked, answered and added about lines that are gone for good goes with them. */
export const correctionsWithout = (
  { corrections, addenda }: Conference,
  gone: ReadonlySet<LineId>,
): Pick<Conference, 'corrections' | 'addenda'> => ({
  corrections: withEach(corrections, (one) => {
    if (!gone.has(one.line?.id ?? '')) return one;
    return { ...one, about: '', text: '', answer: one.answer && { ...one.answer, words: '' } };
  }),
  addenda: addenda.map((one) => (gone.has(one.line ?? '') ? { ...one, words: '' } : one)),
});
