import type { Template } from '../conference/template.ts';
import { harmCategories } from './categories.ts';
import { before, days, due, everywhere, months } from './deadlines.ts';
import { emptyWords } from './empty-words.ts';
import { leaflets } from './leaflets.ts';
import { plain } from './plain.ts';
import { inOtherWords, stage, stages } from './stage.ts';

/**
 * Durham's leaflet (D25 to D36): the order people speak in, the plan before the scale, reasons and the answer whether a
 * plan is needed from professionals. No board is printed in it: the headings are the order of speaking.
 */
export const durham: Template = {
  id: 'durham-agenda',
  council: 'Durham',
  ...leaflets.durham,
  ...plain,
  headings: [
    {
      id: 'views',
      text: 'What you, your children and your important people think',
      subtext: '',
      codes: ['family-worry', 'comment'],
      startsAs: 'family-worry',
      empty: emptyWords.views,
      tone: 'plain',
    },
    {
      id: 'worried',
      text: 'Worries',
      subtext: '',
      codes: ['harm-now', 'harm-past', 'impact', 'complicating-factor', 'grey-area'],
      startsAs: 'harm-now',
      empty: emptyWords.worried,
      tone: 'worry',
    },
    {
      id: 'well',
      text: 'What is working well',
      subtext: '',
      codes: ['strength', 'existing-safety'],
      startsAs: 'strength',
      empty: emptyWords.well,
      tone: 'well',
    },
    {
      id: 'better',
      text: 'What life will look like when things are better',
      subtext: '',
      codes: ['family-goal', 'bottom-line'],
      startsAs: 'family-goal',
      empty: emptyWords.goals,
      tone: 'well',
    },
    {
      id: 'next',
      text: 'The plan',
      subtext: 'What you will do, what your network will do, what professionals will do',
      codes: ['action', 'step-in', 'contingency', 'early-review'],
      startsAs: 'action',
      empty: emptyWords.next,
      tone: 'next',
    },
  ],
  stages: [
    // D1: why it is held, and that it decides what happens next.
    inOtherWords(
      stages.welcome,
      `We meet because people who work with your family are worried about your children’s safety and wellbeing. Together we decide what happens next. ${stages.welcome.says}`,
    ),
    // D24: read before, not gone over in full.
    stages.reports,
    // D25: the parent first.
    inOtherWords(
      stages.family,
      'We ask you first. What do you think? What do your children think? What do your important people think? Someone else can speak for you if you do not feel sure.',
      { headings: ['views'] },
    ),
    stage(
      'worries',
      'Worries',
      'headings',
      'What are we worried about? What worries you, and your important people? We talk about it so that we can make things better together.',
      ['worried'],
    ),
    // D26: prepared by the social worker with the parent.
    inOtherWords(
      stages.dangers,
      'The social worker wrote the danger statement with you. We read it out. Does it say what people are worried about? What should it say in other words?',
    ),
    stage(
      'well',
      'Working well',
      'headings',
      'What is working well in your family? What keeps the children safe already?',
      ['well'],
    ),
    // D27: the family's goals, and what social care needs to see.
    inOtherWords(
      stages.goals,
      'What will your life look like when things are better and the children are safe? The social worker says, too, what they need to see before they can step away.',
      { title: 'When things are better', headings: ['better'] },
    ),
    // D28, D29: the plan made before is gone over and can be changed.
    inOtherWords(
      stages.plan,
      'We go over the plan that you made with your important people and the social worker. What will you do? How will your network know that it is getting hard, and how do they step in? What will professionals do? We can change it now.',
      { headings: ['next'] },
    ),
    // D30 to D32: at the end, with clear reasons, and whether a plan is needed.
    inOtherWords(
      stages.scale,
      'First we say what 10 means, then what 0 means. Everyone gives a number, you too. Each professional gives really clear reasons and says whether the children need a child protection plan.',
      { title: 'Scaling Question' },
    ),
    stages.summary,
    // D33: the professionals decide.
    inOtherWords(
      stages.views,
      'One child at a time, the professionals say whether the child needs a child protection plan, and why. You say what you think, too.',
    ),
    // D34, D36.
    inOtherWords(
      stages.decision,
      'One child at a time: a child protection plan, a child in need plan, or no plan. If there is a child protection plan, the chair says clearly why this category was chosen. If there is a child in need plan, the plan we made today stays as it is.',
    ),
    stages.dates,
    stages.close,
  ],
  scale: {
    ...plain.scale,
    name: 'Scaling Question',
    question:
      'How well are you and your family network keeping the children safe, and what needs to happen next?',
    ten: 'We know that there is a plan with your network that is working to keep children safe.',
    zero: 'We are so worried about the children that we need to take action quickly to keep them safe.',
    use: 'always',
    reasons: 'professionals',
    asksPlan: true,
  },
  categories: harmCategories,
  decision: {
    ...plain.decision,
    by: 'The professionals decide.',
    childInNeedMeans:
      'The child does not need a child protection plan. The family still gets help, and the plan we made today does not need to change.',
    // D34: the chair explains clearly why.
    reasonForEach: true,
  },
  deadlines: [
    everywhere.initial,
    // D22 does not say which days.
    due(
      'reports-to-family',
      'initial',
      before(days(2)),
      'Durham: two days before the first conference',
    ),
    due('reports-to-family', 'review', before(days(7)), 'Durham: seven days before a review'),
    everywhere.letter,
    due('first-core-group', 'initial', days(10, 'working'), 'Durham: within ten working days'),
    due(
      'next-core-group',
      'both',
      months(1, 'calendar'),
      'Durham: usually every month',
      'core-group',
    ),
    everywhere.record,
    due('first-review', 'initial', months(3), 'Durham: after three months', 'first-conference'),
    due('next-review', 'review', months(6), 'Durham: every six months'),
    everywhere.again,
  ],
  plan: { ...plain.plan, coreGroupEvery: 'usually every month' },
};
