import type { Stage, Template } from '../conference/template.ts';

const stage = (
  id: string,
  title: string,
  shows: Stage['shows'],
  says: string,
  headings: readonly string[] = [],
): Stage => ({ id, title, shows, headings, says, familyFirst: shows === 'family' });

/** What a format says where its council's leaflet is silent: the conference step by step (domain.md section 5), in plain words. */
export const plain = {
  stages: [
    stage(
      'welcome',
      'Welcome',
      'people',
      'Say who you are and why you are here. What is said here stays between the people who need to know it. Today we may decide on one of three things for each child: a child protection plan, a child in need plan, or no plan.',
    ),
    stage(
      'reports',
      'Reports',
      'reports',
      'Has everyone read the reports? Is anything in them wrong? We do not read them out in full.',
    ),
    stage('family', 'The family first', 'family', 'How do you see it? What do the children say?'),
    stage('worries', 'Worries', 'headings', 'What are we worried about?', ['worried']),
    stage('well', 'Working well', 'headings', 'What is going well? What keeps the children safe?', [
      'well',
    ]),
    stage(
      'dangers',
      'Danger statements',
      'dangers',
      'The danger statements are read out. Do they say it as it is? What should be said in other words?',
    ),
    stage('goals', 'Goals', 'goals', 'What will we see when the children are safe?'),
    stage(
      'plan',
      'The plan',
      'plan',
      'Who will do what, with whom and by when? How will we know that it has helped? Who steps in, and when?',
    ),
    stage(
      'scale',
      'The scale',
      'scale',
      'What 10 means comes first, then what 0 means. Everyone thinks of their own number.',
    ),
    stage(
      'summary',
      'Summary',
      'summary',
      'The chair reads back what is on the board. Have we missed anything?',
    ),
    stage(
      'views',
      'Views',
      'views',
      'Each agency says, child by child, whether a plan is needed and why.',
    ),
    stage(
      'decision',
      'Decision',
      'decision',
      'The decision for each child, and why. Whoever does not agree says so, and it is written down.',
    ),
    stage('dates', 'Dates', 'dates', 'When do we meet again? Does this day work for everyone?'),
    stage(
      'close',
      'Close',
      'close',
      'What each of you will get and when. How to say that something is wrong. Who tells the children.',
    ),
  ],
  scale: {
    use: 'when-it-helps',
    about: 'overall',
    reveal: 'together',
    order: ['children', 'parents', 'network', 'professionals'],
    asksPlan: false,
    alertAt: null,
    alertAsks: 'What keeps the children safe tonight?',
  },
  decision: {
    planMeans:
      'The children have been harmed, or are likely to be badly harmed, and need a plan to keep them safe.',
    childInNeedMeans:
      'The family needs help, and says yes to it. The children are not likely to be badly harmed.',
    neitherMeans: 'The family does not need a plan from children’s social care.',
  },
  quorum: { others: 2, healthIsOne: true },
  deadlines: [],
  children: {
    worry: 'My worries',
    well: 'What is good',
    hope: 'What I would like to happen',
    comesFrom: null,
  },
  dangers: {
    formula: [
      'Who is worried?',
      'What are they worried about, and what has happened?',
      'What might happen to the child if nothing changes?',
    ],
    goalFormula: [
      'What will the parents be doing differently?',
      'What will it be like for the child?',
      'For how long do we need to see it?',
    ],
    most: 4,
  },
  plan: {
    // Derby (Y13): the five questions.
    smart: {
      specific: 'What do we want to change?',
      measurable: 'How will we know when we have got there?',
      achievable: 'What makes it possible to make progress?',
      realistic: 'Are the goals manageable?',
      timely: 'Which small tasks can be done, and by when?',
    },
    stepIn: 'How would we know that it is getting hard? Who steps in then, and what do they do?',
    coreGroupEvery: 'every four weeks',
  },
} as const satisfies Plain;

interface Plain extends Omit<Partial<Template>, 'scale' | 'decision'> {
  readonly scale: Partial<Template['scale']>;
  readonly decision: Partial<Template['decision']>;
}
