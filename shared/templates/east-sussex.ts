import type { Template } from '../conference/template.ts';
import { abuseCategories } from './categories.ts';
import { before, days, due, everywhere, hours, months } from './deadlines.ts';
import { emptyWords } from './empty-words.ts';
import { leaflets } from './leaflets.ts';
import { plain } from './plain.ts';
import { inOtherWords, stage, stages } from './stage.ts';

/** East Sussex's leaflet (E2 to E21): concerns, needs and strengths, plans; the chairperson decides. No board is printed in it. */
export const eastSussex: Template = {
  id: 'east-sussex-plain',
  council: 'East Sussex',
  ...leaflets.eastSussex,
  ...plain,
  headings: [
    {
      id: 'worried',
      text: 'Concerns',
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
      text: 'Needs and strengths',
      subtext: '',
      codes: ['strength', 'existing-safety'],
      startsAs: 'strength',
      empty: emptyWords.well,
      tone: 'well',
    },
    {
      id: 'next',
      text: 'Plans to help keep your children safe and well',
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
    stages.welcome,
    stages.reports,
    // E14, E17: by themselves, by somebody else, or read out.
    inOtherWords(
      stages.family,
      'What do you think and feel about your family life? If you could not come or would like it so, someone says it for you or reads out what you wrote.',
    ),
    stage(
      'concerns',
      'Concerns',
      'headings',
      'What worries people about the children? You can say what you think about each thing, and we write that down, too.',
      ['worried'],
    ),
    stage(
      'strengths',
      'Needs and strengths',
      'headings',
      'What does the family do well? What do the children need? What would help?',
      ['well'],
    ),
    stages.dangers,
    stages.summary,
    stages.views,
    // E8.
    inOtherWords(
      stages.decision,
      'The chairperson decides, one child at a time: a child protection plan, a child in need plan, or no plan, and says why. If you do not agree, say so. We write it down.',
    ),
    stages.goals,
    // E9.
    inOtherWords(
      stages.plan,
      'What work do we do with you, so that you can look after the children safely? What work do we do with each child? Who does it, and by when? How will we know that it has helped?',
      { headings: ['next'] },
    ),
    stages.dates,
    // E23.
    inOtherWords(
      stages.close,
      `${stages.close.says} If you do not agree with the decision, you can write to the chairperson or phone.`,
    ),
  ],
  // The leaflet names no scale; the chair may put one all the same.
  scale: { ...plain.scale, use: 'not-mentioned' },
  categories: abuseCategories,
  decision: { ...plain.decision, by: 'The chairperson decides.' },
  deadlines: [
    everywhere.initial,
    // E13 says "some days"; these are the rules of the whole of Sussex [S-SX25, S-SX-EXCL, S-SX-DISSENT, S-SX-Q].
    due(
      'reports-to-family',
      'initial',
      before(days(3)),
      'Sussex: three days before the first conference',
    ),
    due('reports-to-family', 'review', before(days(5)), 'Sussex: five days before a review'),
    due(
      'exclusion-request',
      'both',
      before(days(3, 'working')),
      'Sussex: at least three working days before',
    ),
    due('decision-letter', 'both', days(1, 'working'), 'Sussex: within one working day'),
    due('dissent', 'both', hours(72), 'Sussex: within 72 hours'),
    everywhere.coreGroup,
    everywhere.nextCoreGroup,
    everywhere.record,
    due(
      'first-review',
      'initial',
      months(3),
      'East Sussex: three months after the first',
      'first-conference',
    ),
    due('next-review', 'review', months(6), 'East Sussex: at least every six months'),
    due('inquorate-again', 'both', days(10, 'working'), 'Sussex: within ten working days'),
  ],
};
