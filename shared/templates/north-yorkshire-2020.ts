import type { Template } from '../conference/template.ts';
import { emptyWords } from './empty-words.ts';
import { northYorkshire } from './north-yorkshire.ts';
import { leaflets } from './leaflets.ts';
import { inOtherWords, stage, stages } from './stage.ts';

/**
 * North Yorkshire since October 2020 [S-NY-LCS]: typed live, each danger statement with a scale of its own (four at
 * most), then one for all. The end of its list of headings was not seen; everything else is as its leaflet has it.
 */
export const northYorkshire2020: Template = {
  ...northYorkshire,
  id: 'north-yorkshire-lcs',
  council: 'North Yorkshire (since 2020)',
  ...leaflets.northYorkshire2020,
  headings: [
    {
      id: 'worried',
      text: 'Worries and What’s Working Well',
      subtext: '',
      codes: [
        'harm-now',
        'harm-past',
        'impact',
        'complicating-factor',
        'grey-area',
        'strength',
        'existing-safety',
      ],
      startsAs: 'harm-now',
      empty:
        'What worries us, and what is working well? For example: “Nana comes round every day after school.”',
      tone: 'plain',
    },
    {
      id: 'views',
      text: 'Child and Parent’s Involvement',
      subtext: '',
      codes: ['family-worry', 'family-goal', 'comment'],
      startsAs: 'family-worry',
      empty: emptyWords.views,
      tone: 'plain',
    },
    {
      id: 'next',
      text: 'What needs to happen',
      subtext: '',
      codes: ['action', 'step-in', 'contingency', 'early-review', 'bottom-line'],
      startsAs: 'action',
      empty: emptyWords.next,
      tone: 'next',
    },
  ],
  stages: [
    stages.welcome,
    stages.reports,
    stage(
      'worries',
      'Worries and what’s working well',
      'headings',
      'What are we worried about? What is working well? What is it like for the child?',
      ['worried'],
    ),
    inOtherWords(stages.family, stages.family.says, {
      title: 'Child and parent',
      headings: ['views'],
    }),
    stages.dangers,
    inOtherWords(
      stages.scale,
      'We do this for each danger statement, and then for everything together. First we say what 10 means, then what 0 means. Each of us gives a number. No number is right or wrong.',
    ),
    stages.goals,
    inOtherWords(stages.plan, stages.plan.says, { headings: ['next'] }),
    stages.summary,
    stages.views,
    stages.decision,
    stages.dates,
    stages.close,
  ],
  scale: { ...northYorkshire.scale, use: 'always', about: 'both' },
};
