import type { Template } from '../conference/template.ts';
import { abuseCategories } from './categories.ts';
import { emptyWords } from './empty-words.ts';
import { leaflets } from './leaflets.ts';
import { plain } from './plain.ts';
import { stage, stages } from './stage.ts';

/** The map that many councils' boards come from [S-WA], in plain words. Danger statements and safety goals have the band. */
export const sixHeadings: Template = {
  id: 'sos-map',
  council: 'Six headings',
  ...leaflets.sixHeadings,
  ...plain,
  headings: [
    {
      id: 'worried',
      text: 'Harm and danger',
      subtext: '',
      codes: ['harm-now', 'harm-past', 'impact'],
      startsAs: 'harm-now',
      empty: emptyWords.worried,
      tone: 'worry',
    },
    {
      id: 'complicating',
      text: 'What makes it harder',
      subtext: '',
      codes: ['complicating-factor', 'family-worry', 'grey-area'],
      startsAs: 'complicating-factor',
      empty: emptyWords.harder,
      tone: 'plain',
    },
    {
      id: 'well',
      text: 'Strengths',
      subtext: '',
      codes: ['strength'],
      startsAs: 'strength',
      empty: emptyWords.strength,
      tone: 'well',
    },
    {
      id: 'safety',
      text: 'What already keeps the children safe',
      subtext: '',
      codes: ['existing-safety'],
      startsAs: 'existing-safety',
      empty: emptyWords.safety,
      tone: 'well',
    },
    {
      id: 'goals',
      text: 'Goals',
      subtext: 'The family’s and everyone else’s',
      codes: ['family-goal', 'bottom-line'],
      startsAs: 'family-goal',
      empty: emptyWords.goals,
      tone: 'well',
    },
    {
      id: 'next',
      text: 'Next steps',
      subtext: '',
      codes: ['action', 'step-in', 'contingency', 'early-review', 'comment'],
      startsAs: 'action',
      empty: emptyWords.next,
      tone: 'next',
    },
  ],
  stages: [
    stages.welcome,
    stages.reports,
    stages.family,
    stage('worries', 'Worries', 'headings', 'What happened? What makes it harder?', [
      'worried',
      'complicating',
    ]),
    stages.dangers,
    stage('well', 'Working well', 'headings', 'What is good? What keeps the children safe now?', [
      'well',
      'safety',
    ]),
    stages.scale,
    stages.goals,
    stages.plan,
    stages.summary,
    stages.views,
    stages.decision,
    stages.dates,
    stages.close,
  ],
  scale: { ...plain.scale, use: 'always', about: 'both' },
  categories: abuseCategories,
  decision: { ...plain.decision, by: 'The agencies decide. The chair says the decision.' },
};
