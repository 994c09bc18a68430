import type { Template } from '../conference/template.ts';
import { abuseCategories } from './categories.ts';
import { days, due, everywhere, months } from './deadlines.ts';
import { emptyWords } from './empty-words.ts';
import { leaflets } from './leaflets.ts';
import { plain } from './plain.ts';
import { inOtherWords, stage, stages } from './stage.ts';

/** Derby's leaflet (Y1 to Y18): a set agenda, the decision of the members, and then the outline of a SMART plan. */
export const derby: Template = {
  id: 'derby-3',
  council: 'Derby',
  ...leaflets.derby,
  ...plain,
  headings: [
    {
      id: 'worried',
      text: 'What they are worried about',
      subtext: '',
      codes: [
        'harm-now',
        'harm-past',
        'impact',
        'complicating-factor',
        'family-worry',
        'grey-area',
      ],
      startsAs: 'harm-now',
      empty: emptyWords.worried,
      tone: 'worry',
    },
    {
      id: 'well',
      text: 'What things are/have worked well for you and your family',
      subtext: '',
      codes: ['strength', 'existing-safety'],
      startsAs: 'strength',
      empty: emptyWords.well,
      tone: 'well',
    },
    {
      id: 'next',
      text: 'What needs to be looked at to ensure your safety',
      subtext: '',
      codes: [
        'action',
        'step-in',
        'contingency',
        'early-review',
        'family-goal',
        'bottom-line',
        'comment',
      ],
      startsAs: 'action',
      empty: emptyWords.next,
      tone: 'next',
    },
  ],
  // Y8: the set agenda, in its order.
  stages: [
    stages.welcome,
    stages.reports,
    stage(
      'concerns',
      'What people are worried about',
      'headings',
      'What was said to have happened? What did happen? What could happen? What else are people worried about?',
      ['worried'],
    ),
    stage(
      'enquiries',
      'What was found out',
      'headings',
      'Who has asked, and whom? What did it show? What do we still not know?',
      ['worried'],
    ),
    stage(
      'history',
      'How it has been',
      'headings',
      'How has life been in the family until now? What has the family done well to keep the children safe?',
      ['well'],
    ),
    inOtherWords(
      stages.family,
      'What do the children wish for, and how do they feel? They may have said it here, or written it down with a social worker or a teacher.',
      { title: 'Wishes and feelings' },
    ),
    stage(
      'questions',
      'Everyone speaks',
      'headings',
      'The chair asks everyone, you too: what do you think? What would you like to ask?',
      ['worried', 'well', 'next'],
    ),
    stages.dangers,
    stages.summary,
    // Y10: the members decide, and then they start the plan.
    inOtherWords(
      stages.views,
      'One child at a time, each member of the conference says whether the child is at risk of harm, and why. The family says what they think, too.',
      { title: 'What the members think' },
    ),
    stages.decision,
    stages.goals,
    // Y11, Y12: an outline now, the SMART plan in the core group.
    inOtherWords(
      stages.plan,
      'The chair says what might go on the plan and what needs to change. What must each agency do, and when? What can you and your family do? How do we look at how it goes? The core group then makes it a SMART plan. Does everyone know what is expected of them?',
      { headings: ['next'] },
    ),
    stages.dates,
    // Y17.
    inOtherWords(
      stages.close,
      `${stages.close.says} You can use the complaints leaflet, and you can ask a solicitor for advice.`,
    ),
  ],
  // The leaflet names no scale; the chair may put one all the same.
  scale: { ...plain.scale, use: 'not-mentioned' },
  categories: abuseCategories,
  decision: {
    ...plain.decision,
    by: 'The members of the conference decide.',
    // Y14.
    childInNeedMeans:
      'There is no serious risk to the child. You and your family still need some support, and the plan says what support there is.',
  },
  deadlines: [
    everywhere.initial,
    everywhere.letter,
    // Y15 says "10 days", and not which.
    due('first-core-group', 'initial', days(10), 'Derby: within 10 days'),
    everywhere.nextCoreGroup,
    everywhere.record,
    due('first-review', 'initial', months(3), 'Derby: within three months', 'first-conference'),
    due('next-review', 'review', months(6), 'Derby: then within every six months'),
    everywhere.again,
  ],
  // Y3.
  children: { ...plain.children, comesFrom: 10 },
};
