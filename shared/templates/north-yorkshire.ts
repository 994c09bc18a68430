import { abuseCategories } from './categories.ts';
import { leaflets } from './leaflets.ts';
import { plain } from './plain.ts';
import type { Template } from '../conference/template.ts';

/** North Yorkshire's leaflet (N17 to N23): three columns on a large whiteboard or a screen. */
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
      empty:
        'What has happened, or might happen, that worries us? For example: “Sam was on his own on Friday night.”',
      tone: 'worry',
    },
    {
      id: 'well',
      text: 'What’s working well?',
      subtext: '',
      codes: ['strength', 'existing-safety'],
      startsAs: 'strength',
      empty:
        'What helps keep the children safe and happy? For example: “Nana comes round every day after school.”',
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
      empty:
        'Who will do what, and by when? For example: “Mum and Nana will take Sam to the dentist by Friday.”',
      tone: 'next',
    },
  ],
  scale: {
    ...plain.scale,
    name: 'Safety scale',
    question: 'How safe are the children today?',
    ten: 'The children are safe and do not need a child protection plan.',
    zero: 'The children are not safe. Something must be done straight away to protect them.',
    // N19: to start a talk and show where opinions differ; reasons help but nobody is made to give one.
    reasons: 'nobody',
  },
  categories: abuseCategories,
  decision: {
    ...plain.decision,
    by: 'The agencies decide. The chair says the decision.',
    plan: 'A child protection plan',
    childInNeed: 'A child in need plan',
    neither: 'No plan',
  },
};
