import type { Template } from '../conference/template.ts';
import { everywhere } from './deadlines.ts';

/** What a format says where its council's leaflet is silent, beside the running order (`stage.ts`). */
export const plain = {
  scale: {
    name: 'Safety scale',
    question: 'How safe are the children today?',
    ten: 'The children are safe.',
    zero: 'The children are not safe. We must act straight away.',
    reasons: 'nobody',
    use: 'when-it-helps',
    about: 'overall',
    reveal: 'together',
    order: ['children', 'parents', 'network', 'professionals'],
    asksPlan: false,
    alertAt: null,
    alertAsks: 'What keeps the children safe tonight?',
  },
  decision: {
    plan: 'A child protection plan',
    childInNeed: 'A child in need plan',
    neither: 'No plan',
    planMeans:
      'The child has been badly harmed, or is likely to be, and needs a plan to be safe. A social worker and a small group work with the family on it.',
    childInNeedMeans:
      'The family needs help, and says yes to it. The child is not likely to be badly harmed.',
    neitherMeans: 'The family does not need a plan from children’s social care.',
  },
  quorum: { others: 2, healthIsOne: true },
  deadlines: Object.values(everywhere),
  children: {
    worry: 'My worries',
    well: 'What is good',
    hope: 'What I would like to happen',
    comesFrom: null,
  },
  // North Yorkshire's guide to danger statements and safety goals.
  dangers: {
    formula: [
      'What does the family already do that helps?',
      'Who is worried?',
      'What are they worried about? What has happened?',
      'What might happen to the child if nothing changes?',
    ],
    goalFormula: [
      'What will the parents be doing in another way?',
      'What will it be like for the child?',
      'What will we see, and for how long, before we can stop?',
    ],
    most: 4,
  },
  plan: {
    // Derby (Y13): its five questions, word for word.
    smart: {
      specific: 'What do we want to change?',
      measurable: 'How will we know when we have got there?',
      achievable: 'Making it possible to make progress',
      realistic: 'Goals set are manageable',
      timely: 'Small achievable tasks',
    },
    stepIn: 'How would we know that it is getting hard? Who steps in then, and what do they do?',
    coreGroupEvery: 'regularly',
  },
} as const satisfies Plain;

interface Plain extends Omit<Partial<Template>, 'decision'> {
  readonly decision: Omit<Template['decision'], 'by'>;
}
