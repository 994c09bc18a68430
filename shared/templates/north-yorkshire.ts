import type { Template } from '../conference/template.ts';
import { abuseCategories } from './categories.ts';
import { before, days, due, everywhere, months } from './deadlines.ts';
import { emptyWords } from './empty-words.ts';
import { leaflets } from './leaflets.ts';
import { plain } from './plain.ts';
import { inOtherWords, stage, stages } from './stage.ts';

/** North Yorkshire's leaflet (N16 to N28): three columns on a large whiteboard or a screen, one after another. */
export const northYorkshire: Template = {
  id: 'north-yorkshire-3col',
  council: 'North Yorkshire',
  ...leaflets.northYorkshire,
  ...plain,
  headings: [
    {
      id: 'worried',
      text: 'What are we worried about?',
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
      text: 'What’s working well?',
      subtext: '',
      codes: ['strength', 'existing-safety'],
      startsAs: 'strength',
      empty: emptyWords.well,
      tone: 'well',
    },
    {
      id: 'next',
      text: 'What needs to happen?',
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
  stages: [
    // N1: why it is held.
    inOtherWords(
      stages.welcome,
      `We meet because a child may have been harmed, and may be harmed again. ${stages.welcome.says}`,
    ),
    // N11: a copy lies there during the conference; N12, N14: also of those who cannot come.
    inOtherWords(
      stages.reports,
      'Has everyone had the reports and read them? There is a copy here, also of reports from people who cannot come. Is anything in them wrong? We write it down.',
    ),
    // N13: asked throughout.
    inOtherWords(
      stages.family,
      'How do you see it? What do the children say? We ask you again at every step, so tell us whenever you see it in another way.',
    ),
    stage(
      'worries',
      'Worries',
      'headings',
      'What are we worried about? What happened, and what is it like for the child? What do we not know? What does the family say to it?',
      ['worried'],
    ),
    stage(
      'well',
      'Working well',
      'headings',
      'What is working well? Who or what keeps the children safe? What does the family do well?',
      ['well'],
    ),
    stages.dangers,
    // N19: to start a talk and to show where people see it differently.
    inOtherWords(
      stages.scale,
      'If it helps, each of us gives a number. First we say what 10 means, then what 0 means. The numbers help us talk about where we see it differently. No number is right or wrong.',
    ),
    // N20: next steps, then the family's goals and everyone else's.
    inOtherWords(
      stages.plan,
      'What are the next steps that help the child? Who does each one, with whom and by when? How will we know that it has helped? Who steps in when it gets hard?',
      { title: 'Next steps', headings: ['next'] },
    ),
    inOtherWords(
      stages.goals,
      'What are your goals, and your family’s? What are the goals of everyone else? What would the children see?',
    ),
    // N21: the summary first, then the question.
    stages.summary,
    // N23: one view for each agency.
    stages.views,
    stages.decision,
    // N25.
    inOtherWords(
      stages.dates,
      'When is the first review? What would make us meet before then? When does the core group meet? Is this day good for everyone?',
    ),
    stages.close,
  ],
  scale: {
    ...plain.scale,
    ten: 'Your child is safe and is not in need of a child protection plan.',
    zero: 'Your child is unsafe.',
  },
  categories: abuseCategories,
  decision: { ...plain.decision, by: 'The agencies decide. The chair says the decision.' },
  deadlines: [
    everywhere.initial,
    // Its guide for professionals [S-NY-PLAN].
    due(
      'reports-to-family',
      'review',
      before(days(5, 'working')),
      'North Yorkshire, guide for professionals: five working days before a review',
    ),
    due(
      'decision-letter',
      'both',
      days(1, 'working'),
      'North Yorkshire, its own standard: within one working day',
    ),
    // N26, N28: neither says which days.
    due('plan-to-family', 'both', days(2), 'North Yorkshire: by post within two days'),
    due('first-core-group', 'initial', days(10), 'North Yorkshire: within ten days'),
    everywhere.nextCoreGroup,
    due('record', 'both', days(15, 'working'), 'North Yorkshire: within 15 working days'),
    due(
      'first-review',
      'initial',
      months(3),
      'North Yorkshire, its own standard: within three months',
      'first-conference',
    ),
    due(
      'next-review',
      'review',
      months(6),
      'North Yorkshire, its own standard: six months at most',
    ),
    everywhere.again,
  ],
};
