import type { PlanOutcome } from '../conference/conference.ts';
import { englishOutcomes, type OutcomeWords } from '../outcomes/words.ts';
import { type ChildPageWords, englishChildPage } from './words/child-page.ts';
import { type DrawingPaperWords, englishDrawing } from './words/drawing.ts';
import { type EasyReadWords, englishEasyRead } from './words/easy-read.ts';
import { englishLetter, type LetterWords } from './words/letter.ts';
import { englishPlan, type PlanWords } from './words/plan.ts';
import { englishRecordPaper, type RecordPaperWords } from './words/record.ts';

/**
 * Every word the papers print by themselves beside those of the typed outcomes, in one catalogue; a language is another
 * one of these.
 */
export interface PaperWords {
  /** The words all papers share with the outcomes themselves. */
  readonly outcomes: OutcomeWords;
  readonly easyRead: EasyReadWords;
  readonly letter: LetterWords;
  readonly plan: PlanWords;
  readonly record: RecordPaperWords;
  readonly childPage: ChildPageWords;
  readonly drawing: DrawingPaperWords;
  /** One of several danger statements, as it was numbered on the board. */
  readonly danger: (number: number) => string;
  /** A later version: why there is one, what is new, what it said before, what is not there any more. */
  readonly changes: string;
  readonly changesWhy: string;
  readonly changesMarked: (before: number) => string;
  readonly gone: string;
  readonly isNew: string;
  readonly itSaid: string;
  readonly agreement: string;
  readonly agrees: (name: string) => string;
  readonly doesNotAgree: (name: string) => string;
  readonly notAsked: (name: string) => string;
  readonly addenda: string;
  readonly addedBy: (name: string, title: string, date: string) => string;
  readonly statementBy: (name: string, title: string, date: string) => string;
  readonly contacts: string;
  readonly chairReach: string;
  readonly outOfHours: string;
  readonly complain: string;
  readonly complainAboutChair: string;
  readonly moreHelp: string;
  readonly support: string;
  /** What each of the three means, in words for everybody. */
  readonly means: Readonly<Record<PlanOutcome, string>>;
}

const as = (name: string, title: string): string => (title === '' ? name : `${name}, ${title}`);

export const englishPapers: PaperWords = {
  outcomes: englishOutcomes,
  easyRead: englishEasyRead,
  letter: englishLetter,
  plan: englishPlan,
  record: englishRecordPaper,
  childPage: englishChildPage,
  drawing: englishDrawing,
  danger: (number) => `Danger statement ${String(number)}`,
  changes: 'What is new in this version',
  changesWhy: 'Why there is a new version',
  changesMarked: (before) =>
    `Each line that is new or has other words than in version ${String(before)} says so.`,
  gone: 'Not in this version any more',
  isNew: 'New in this version',
  itSaid: 'It said before',
  agreement: 'Who agrees with the plan',
  agrees: (name) => `${name} agrees.`,
  doesNotAgree: (name) => `${name} does not agree.`,
  notAsked: (name) => `${name} could not be asked.`,
  addenda: 'Added after the conference',
  addedBy: (name, title, date) => `Added by ${as(name, title)}, on ${date}`,
  statementBy: (name, title, date) => `In the words of ${as(name, title)}, on ${date}`,
  contacts: 'Who you can ask',
  chairReach: 'The chair',
  outOfHours: 'At night and at weekends',
  complain: 'To complain about the conference',
  complainAboutChair: 'To complain about the chair',
  moreHelp: 'More help',
  support: 'Who can help you',
  means: {
    plan: 'There is a plan to keep the child safe. People who work with the family meet to see that it works.',
    'child-in-need': 'People help the family, if the family says yes to it.',
    neither: 'There is no plan. The family can still ask for help.',
  },
};
