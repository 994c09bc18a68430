import type { Template } from '../conference/template.ts';
import { abuseCategories } from './categories.ts';
import { emptyWords } from './empty-words.ts';
import { leaflets } from './leaflets.ts';
import { plain } from './plain.ts';
import { inOtherWords, stage, stages } from './stage.ts';

/**
 * Ealing's page for professionals [S-EALING]: six headings, then the risk statement, then the next steps. Danger
 * statements stand in the band; under "Risk" stands what it is like for the child.
 */
export const ealing: Template = {
  id: 'ealing-6',
  council: 'Ealing',
  ...leaflets.ealing,
  ...plain,
  headings: [
    {
      id: 'worried',
      text: 'Danger/harm',
      subtext: '',
      codes: ['harm-now', 'harm-past'],
      startsAs: 'harm-now',
      empty: emptyWords.worried,
      tone: 'worry',
    },
    {
      id: 'risk',
      text: 'Risk',
      subtext: '',
      codes: ['impact'],
      startsAs: 'impact',
      empty: 'What is it like for the child? For example: “Sam wakes up at night and listens.”',
      tone: 'worry',
    },
    {
      id: 'complicating',
      text: 'Complicating factors',
      subtext: '',
      codes: ['complicating-factor', 'family-worry'],
      startsAs: 'complicating-factor',
      empty: 'What makes it harder? For example: “The flat is cold and damp.”',
      tone: 'plain',
    },
    {
      id: 'safety',
      text: 'Safety',
      subtext: '',
      codes: ['existing-safety'],
      startsAs: 'existing-safety',
      empty: emptyWords.safety,
      tone: 'well',
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
      id: 'grey',
      text: 'Grey areas',
      subtext: '',
      codes: ['grey-area'],
      startsAs: 'grey-area',
      empty: 'What do we not know yet? For example: “Nobody has asked the dentist.”',
      tone: 'plain',
    },
    {
      id: 'next',
      text: 'Next steps',
      subtext: '',
      codes: [
        'action',
        'step-in',
        'contingency',
        'early-review',
        'bottom-line',
        'family-goal',
        'comment',
      ],
      startsAs: 'action',
      empty: emptyWords.next,
      tone: 'next',
    },
  ],
  stages: [
    stages.welcome,
    stages.reports,
    stages.family,
    stage(
      'worries',
      'Worries',
      'headings',
      'What happened? What is it like for the child? What makes it harder?',
      ['worried', 'risk', 'complicating'],
    ),
    stage(
      'well',
      'Safety and strengths',
      'headings',
      'What keeps the children safe already? What is good for them?',
      ['safety', 'well'],
    ),
    stage('grey', 'Grey areas', 'headings', 'What do we not know? Who finds it out?', ['grey']),
    inOtherWords(
      stages.dangers,
      'Now that all of it stands on the board, the social worker reads out the risk statement. Is it true and easy to understand? What should it say in other words?',
    ),
    stages.goals,
    inOtherWords(stages.plan, stages.plan.says, { title: 'Next steps', headings: ['next'] }),
    stages.scale,
    stages.summary,
    stages.views,
    stages.decision,
    stages.dates,
    stages.close,
  ],
  categories: abuseCategories,
  decision: { ...plain.decision, by: 'The agencies decide. The chair says the decision.' },
};
