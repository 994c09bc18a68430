import { harmCategories } from './categories.ts';
import { leaflets } from './leaflets.ts';
import { plain } from './plain.ts';
import type { Template } from '../conference/template.ts';

/** Durham's leaflet (D25 to D36): the order people speak in; reasons required from professionals. */
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
      empty:
        'How do the family and the children see it? For example: “I want more help in the mornings.”',
      tone: 'plain',
    },
    {
      id: 'worried',
      text: 'Worries',
      subtext: '',
      codes: ['harm-now', 'harm-past', 'impact', 'complicating-factor', 'grey-area'],
      startsAs: 'harm-now',
      empty:
        'What has happened, or might happen, that worries us? For example: “Sam was on his own on Friday night.”',
      tone: 'worry',
    },
    {
      id: 'well',
      text: 'What is working well',
      subtext: '',
      codes: ['strength', 'existing-safety'],
      startsAs: 'strength',
      empty:
        'What helps keep the children safe and happy? For example: “Nana comes round every day after school.”',
      tone: 'well',
    },
    {
      id: 'better',
      text: 'What life will look like when things are better',
      subtext: '',
      codes: ['family-goal', 'bottom-line'],
      startsAs: 'family-goal',
      empty: 'What will we see when things are better? For example: “I read a story every night.”',
      tone: 'well',
    },
    {
      id: 'next',
      text: 'The plan',
      subtext: 'What you will do, what your network will do, what professionals will do',
      codes: ['action', 'step-in', 'contingency', 'early-review'],
      startsAs: 'action',
      empty:
        'Who will do what, and by when? For example: “Mum and Nana will take Sam to the dentist by Friday.”',
      tone: 'next',
    },
  ],
  scale: {
    ...plain.scale,
    name: 'Scaling Question',
    question: 'How safe are the children today?',
    ten: 'We know there is a plan with your network that is working to keep the children safe.',
    zero: 'We are so worried about the children that we need to act quickly to keep them safe.',
    // D32: professionals must give really clear reasons for their number.
    reasons: 'professionals',
  },
  categories: harmCategories,
  decision: {
    ...plain.decision,
    by: 'The professionals decide.',
    plan: 'A child protection plan',
    childInNeed: 'A child in need plan',
    neither: 'No plan',
    // D34: the chair explains clearly why.
    reasonForEach: true,
  },
};
