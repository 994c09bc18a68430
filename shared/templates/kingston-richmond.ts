import type { Template } from '../conference/template.ts';
import { abuseCategories } from './categories.ts';
import { emptyWords } from './empty-words.ts';
import { leaflets } from './leaflets.ts';
import { plain } from './plain.ts';
import { stage, stages } from './stage.ts';

/** Kingston and Richmond's page for parents [S-KINGSTON]: the headings are questions. */
export const kingstonRichmond: Template = {
  id: 'kingston-richmond',
  council: 'Kingston and Richmond',
  ...leaflets.kingstonRichmond,
  ...plain,
  headings: [
    {
      id: 'worried',
      text: 'Why are we worried about this child?',
      subtext: '',
      codes: ['harm-now', 'harm-past'],
      startsAs: 'harm-now',
      empty: emptyWords.worried,
      tone: 'worry',
    },
    {
      // Danger statements stand in the band; here what it is, or would be, like for the child.
      id: 'risk',
      text: 'What are the dangers / risks?',
      subtext: '',
      codes: ['impact'],
      startsAs: 'impact',
      empty: 'What is it like for the child? For example: “Sam wakes up at night and listens.”',
      tone: 'worry',
    },
    {
      id: 'complicating',
      text: 'What are the complicating factors or grey areas?',
      subtext: '',
      codes: ['complicating-factor', 'family-worry', 'grey-area'],
      startsAs: 'complicating-factor',
      empty: emptyWords.harder,
      tone: 'plain',
    },
    {
      id: 'well',
      text: 'What is working well in terms of existing strengths?',
      subtext: '',
      codes: ['strength'],
      startsAs: 'strength',
      empty: emptyWords.strength,
      tone: 'well',
    },
    {
      id: 'safety',
      text: 'What is working well in terms of existing safety measures that are in place?',
      subtext: '',
      codes: ['existing-safety'],
      startsAs: 'existing-safety',
      empty: emptyWords.safety,
      tone: 'well',
    },
    {
      id: 'goals',
      text: 'What outcomes (or goals) do we need to have to build safety for the child?',
      subtext: '',
      codes: ['family-goal', 'bottom-line'],
      startsAs: 'family-goal',
      empty: emptyWords.goals,
      tone: 'well',
    },
    {
      id: 'next',
      text: 'What needs to happen to make the necessary changes to achieve this outcome?',
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
    stage('worries', 'Worries', 'headings', 'Why are we worried? What makes it harder?', [
      'worried',
      'risk',
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
  // The page asks "how worried are we" and does not say which end is which: a council must say so before it asks.
  scale: { ...plain.scale, use: 'not-mentioned' },
  categories: abuseCategories,
  decision: { ...plain.decision, by: 'The agencies decide. The chair says the decision.' },
};
