/** The words of the child's page: kind and short. */
export interface ChildPageWords {
  readonly title: (name: string) => string;
  readonly met: (date: string) => string;
  readonly yourWords: string;
  readonly nothingSaid: string;
  readonly decided: string;
  readonly forYou: string;
  readonly grownUps: string;
  readonly you: string;
  readonly nothingYet: string;
  readonly who: string;
  readonly by: string;
  readonly ring: string;
  readonly readWith: (names: string) => string;
  readonly readWithAnyone: string;
  readonly notYourFault: string;
  readonly isWrong: string;
  readonly means: Readonly<Record<'plan' | 'child-in-need' | 'neither', string>>;
}

export const englishChildPage: ChildPageWords = {
  title: (name) => `A page for ${name}`,
  met: (date) => `Grown-ups met on ${date} to talk about how to help you and your family.`,
  yourWords: 'What you said',
  nothingSaid:
    'Your own words are not on this page. You can ask somebody to go through them with you.',
  decided: 'What was decided',
  forYou: 'For you',
  grownUps: 'What grown-ups will do',
  you: 'What you will do',
  nothingYet: 'You can ask what grown-ups will do now.',
  who: 'Who does it',
  by: 'By when',
  ring: 'Who you can talk to',
  readWith: (names) => `You can ask ${names} to read this with you.`,
  readWithAnyone: 'You can ask a grown-up you trust to read this with you.',
  notYourFault: 'Nothing in here is your fault.',
  isWrong: 'If something in here is wrong, tell somebody. They will write down what you say.',
  means: {
    plan: 'Grown-ups made a plan to keep you safe. They meet to see that it works.',
    'child-in-need': 'Grown-ups will help you and your family.',
    neither: 'You do not need a plan now. You can still ask for help.',
  },
};
