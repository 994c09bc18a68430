/** The words of the decision letter. */
export interface LetterWords {
  readonly title: string;
  readonly dear: (name: string) => string;
  readonly opening: (kind: string, children: string, date: string) => string;
  readonly tells: string;
  readonly mainReason: (category: string) => string;
  readonly plan: string;
  readonly byDay: (name: string, date: string) => string;
  readonly nobodyYet: string;
  readonly wholePlan: string;
  readonly unhappy: string;
  readonly mayDisagree: string;
  readonly closing: string;
  readonly chair: string;
}

export const englishLetter: LetterWords = {
  title: 'Decision letter',
  dear: (name) => `Dear ${name},`,
  opening: (kind, children, date) => `The ${lowered(kind)} about ${children} was held on ${date}.`,
  tells: 'This letter tells you what was decided, why, and what happens next.',
  mainReason: (category) => `Main reason: ${category}`,
  plan: 'The plan in short',
  byDay: (name, date) => `${name}, by ${date}`,
  nobodyYet: 'Not chosen yet who',
  wholePlan: 'The outline plan says more: how we will know that it was done, and who steps in.',
  unhappy: 'If you do not agree, or want to complain',
  mayDisagree:
    'You may say that you do not agree with the decision. You may also complain about how the conference was run.',
  closing: 'Yours sincerely,',
  chair: 'Chair of the conference',
};

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
