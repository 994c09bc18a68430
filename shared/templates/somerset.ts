import type { Template } from '../conference/template.ts';
import { abuseCategories } from './categories.ts';
import { due, everywhere, weeks } from './deadlines.ts';
import { emptyWords } from './empty-words.ts';
import { leaflets } from './leaflets.ts';
import { plain } from './plain.ts';
import { inOtherWords, stage, stages } from './stage.ts';

/** Somerset's leaflet (M9 to M21): five headings, the chair writes, agency by agency, everyone scales before the plan. */
export const somerset: Template = {
  id: 'somerset-5col',
  council: 'Somerset',
  ...leaflets.somerset,
  ...plain,
  headings: [
    {
      id: 'worried',
      text: 'What are we worried about now',
      subtext: 'Including the impact on the child',
      codes: ['harm-now', 'harm-past', 'impact', 'family-worry'],
      startsAs: 'harm-now',
      empty: emptyWords.worried,
      tone: 'worry',
    },
    {
      id: 'complicating',
      text: 'Complicating Factors',
      subtext: '',
      codes: ['complicating-factor', 'grey-area'],
      startsAs: 'complicating-factor',
      empty: emptyWords.harder,
      tone: 'plain',
    },
    {
      id: 'well',
      text: 'What’s going well',
      subtext: '',
      codes: ['strength'],
      startsAs: 'strength',
      empty: emptyWords.strength,
      tone: 'well',
    },
    {
      // M15: as Somerset prints it; everywhere else these are plain words.
      id: 'safety',
      text: 'Signs of Safety',
      subtext: '',
      codes: ['existing-safety'],
      startsAs: 'existing-safety',
      empty: emptyWords.safety,
      tone: 'well',
    },
    {
      id: 'next',
      text: 'What needs to Happen',
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
    // M3, M5.
    inOtherWords(
      stages.welcome,
      // M1: why it is held.
      `We meet because someone who works with your family believes that a child may be badly harmed. ${stages.welcome.says} The chair makes sure that everyone has a say, the child too.`,
    ),
    // M9: the family said before what is wrong in them.
    inOtherWords(
      stages.reports,
      'Before we began, the chair asked you whether you have read the reports, and whether a fact in them is wrong. We say now what was wrong, and write it down.',
    ),
    inOtherWords(
      stages.family,
      'How do you see it? What does the child say, or whoever speaks for them? What goes well?',
    ),
    // M12, M13: agency by agency, under every heading.
    stage(
      'sharing',
      'Everyone shares',
      'headings',
      'One after another, each of us says what we know. What worries us now, and what is it like for the child? What makes it harder? What goes well? What keeps the child safe? The chair writes it on the whiteboard. We speak with respect, and you can answer at any time.',
      ['worried', 'complicating', 'well', 'safety'],
    ),
    stages.dangers,
    // M16: after everything was shared, before the plan.
    inOtherWords(
      stages.scale,
      'Everything has been shared. Each of us gives a number from 0 to 10. First we say what 10 means, then what 0 means. No number is right or wrong.',
      { title: 'Safety Scale' },
    ),
    stages.goals,
    // M17: made from what was shared and from the numbers.
    inOtherWords(
      stages.plan,
      'From what is on the board, and from our numbers, we make the plan. Who will do what, with whom and by when? How will we know that it has helped? Who steps in when it gets hard?',
      { headings: ['next'] },
    ),
    stages.summary,
    inOtherWords(
      stages.views,
      'One child at a time, the professionals say what is needed, and why. It can be a child protection plan, a child in need plan, or no plan. The family says what they think, too.',
    ),
    stages.decision,
    // M21: with everyone, at the end.
    inOtherWords(
      stages.dates,
      'We explain what the next meetings are for, and agree the days with everyone. Is this day good for you?',
    ),
    // M14.
    inOtherWords(
      stages.close,
      `You get a typed copy of all that is on the whiteboard. It is called the outcomes. ${stages.close.says}`,
    ),
  ],
  scale: {
    ...plain.scale,
    name: 'Safety Scale',
    ten: 'There is maximum safety.',
    zero: 'There is no safety at all.',
    use: 'always',
  },
  categories: abuseCategories,
  decision: { ...plain.decision, by: 'The professionals at the conference decide.' },
  deadlines: [
    everywhere.initial,
    everywhere.letter,
    everywhere.coreGroup,
    due('next-core-group', 'both', weeks(4), 'Somerset: every four weeks', 'core-group'),
    everywhere.record,
    due(
      'child-in-need-meeting',
      'both',
      weeks(6),
      'Somerset: within six weeks of the conference, where there is no child protection plan',
    ),
    everywhere.firstReview,
    everywhere.nextReview,
    everywhere.again,
  ],
  plan: { ...plain.plan, coreGroupEvery: 'every four weeks' },
};
