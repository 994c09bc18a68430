/** The words of the outline plan. */
export interface PlanWords {
  readonly title: string;
  readonly protects: string;
  readonly noProtectionPlan: string;
  readonly concerns: string;
  readonly goals: string;
  readonly familyGoals: string;
  readonly allChildren: string;
  readonly actions: string;
  /** Short, for a narrow column. */
  readonly day: (iso: string) => string;
  readonly actionsCaption: string;
  readonly action: string;
  readonly with: (names: string) => string;
  /** A goal by its number, and what an action answers: by that number, or in words where it has none. */
  readonly goal: (number: number) => string;
  readonly answersGoal: (number: number) => string;
  readonly answers: (goal: string) => string;
  readonly stepIn: string;
  readonly stepInCaption: string;
  readonly ifThis: string;
  readonly contingency: string;
  readonly bottomLines: string;
  readonly review: string;
  readonly triggers: string;
  readonly nothingYet: string;
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export const englishPlan: PlanWords = {
  title: 'Outline plan',
  protects:
    'This is an outline. It protects the children from today, until the core group has filled it in.',
  noProtectionPlan: 'Where there is no protection plan, what was agreed here still stays.',
  concerns: 'What this plan answers',
  goals: 'What we want to see',
  familyGoals: 'What the family wants',
  allChildren: 'For all the children',
  actions: 'Who does what, and by when',
  day: (iso) => day.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
  actionsCaption: 'In the order of the days',
  action: 'What will be done',
  with: (names) => `With ${names}`,
  goal: (number) => `Goal ${String(number)}`,
  answersGoal: (number) => `Answers goal ${String(number)}`,
  answers: (goal) => `This answers: ${goal}`,
  stepIn: 'Who steps in',
  stepInCaption: 'What may happen, and what is done then',
  ifThis: 'If this happens',
  contingency: 'If the plan does not work',
  bottomLines: 'What must always happen',
  review: 'The next dates',
  triggers: 'What brings the review forward',
  nothingYet: 'No actions were written down.',
};
