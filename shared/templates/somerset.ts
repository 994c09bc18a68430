import { abuseCategories } from './categories.ts';
import { leaflets } from './leaflets.ts';
import { plain } from './plain.ts';
import type { Template } from '../conference/template.ts';

/** Somerset's leaflet (M15 to M18): five headings, the chair writes, everyone scales before the plan. */
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
      empty:
        'What worries us now, and what is it like for the child? For example: “Sam was on his own on Friday night.”',
      tone: 'worry',
    },
    {
      id: 'complicating',
      text: 'Complicating Factors',
      subtext: '',
      codes: ['complicating-factor', 'grey-area'],
      startsAs: 'complicating-factor',
      empty:
        'What makes it harder, and what do we not know? For example: “The flat is cold and damp.”',
      tone: 'plain',
    },
    {
      id: 'well',
      text: 'What’s going well',
      subtext: '',
      codes: ['strength'],
      startsAs: 'strength',
      empty: 'What is good for the children now? For example: “Sam loves school.”',
      tone: 'well',
    },
    {
      id: 'safety',
      text: 'Signs of Safety',
      subtext: '',
      codes: ['existing-safety'],
      startsAs: 'existing-safety',
      empty:
        'What have people already done that kept the children safe? For example: “Mum rang Nana when she felt low.”',
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
      empty:
        'Who will do what, and by when? For example: “Mum and Nana will take Sam to the dentist by Friday.”',
      tone: 'next',
    },
  ],
  scale: {
    ...plain.scale,
    name: 'Safety Scale',
    question: 'How safe are the children today?',
    ten: 'There is maximum safety.',
    zero: 'There is no safety at all.',
    reasons: 'nobody',
  },
  categories: abuseCategories,
  decision: {
    ...plain.decision,
    by: 'The professionals at the conference decide.',
    plan: 'A child protection plan',
    childInNeed: 'A child in need plan',
    neither: 'No plan',
  },
};
