import type { Template } from './template.ts';

/** The format of a conference of which nothing is known yet: it is folded only until the fact that it was made. */
export const emptyTemplate: Template = {
  id: '',
  council: '',
  source: '',
  headings: [],
  stages: [],
  scale: {
    name: '',
    question: '',
    ten: '',
    zero: '',
    reasons: 'nobody',
    use: 'not-mentioned',
    about: 'overall',
    reveal: 'together',
    order: [],
    asksPlan: false,
    alertAt: null,
    alertAsks: '',
  },
  categories: [],
  decision: {
    by: '',
    plan: '',
    childInNeed: '',
    neither: '',
    planMeans: '',
    childInNeedMeans: '',
    neitherMeans: '',
  },
  settings: { supporters: 2, supportersWrite: false, decides: 'professionals' },
  quorum: { others: 2, healthIsOne: true },
  deadlines: [],
  children: { worry: '', well: '', hope: '', comesFrom: null },
  dangers: { formula: [], goalFormula: [], most: 4 },
  plan: {
    smart: { specific: '', measurable: '', achievable: '', realistic: '', timely: '' },
    stepIn: '',
    coreGroupEvery: '',
  },
};
