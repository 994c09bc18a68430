import { pageOf } from '../conference/child-pages.ts';
import type { Child, ChildDecision, Conference, NextDate } from '../conference/conference.ts';
import { addWorkingDays, isDay } from '../conference/timetable/days.ts';
import type { CaseData, CaseRow } from './case-data.ts';
import { dataChecks } from './data-checks.ts';

/** For the case system and the census: a row for each child, as the newest decision and the dates have it. */
export const dataExtract = (conference: Conference): CaseRow[] =>
  conference.children.map((child) => rowOf(conference, child));

/** The same with the name of its schema, for programs. */
export const caseData = (conference: Conference): CaseData => ({
  schema: 'case-data.v1',
  children: dataExtract(conference),
});

/** As a table: one line for each child, the names of the columns first. */
export const caseDataRows = (conference: Conference): string[][] => {
  const rows = dataExtract(conference);
  return [[...columns], ...rows.map((row) => columns.map((column) => cellOf(row[column])))];
};

const columns = [
  'meeting',
  'type',
  'date',
  'child',
  'firstName',
  'born',
  'strategyOn',
  'icpcDate',
  'icpcTarget',
  'outcome',
  'nextStep',
  'planStart',
  'planEnd',
  'initialCategory',
  'latestCategory',
  'reviewed',
  'nextReview',
  'coreGroup',
  'childInNeedMeeting',
  'quorate',
  'agencies',
  'participation',
  'checks',
] as const satisfies readonly (keyof CaseRow)[];

function cellOf(value: CaseRow[(typeof columns)[number]]): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null ? '' : value.join('; ');
}

function rowOf(conference: Conference, child: Child): CaseRow {
  const { id, details, decision } = conference;
  const { kind: type, date, strategyOn = '' } = details;
  const decided = decision?.children.find((one) => one.child === child.id);
  const row: Omit<CaseRow, 'checks'> = {
    meeting: id,
    type,
    date,
    child: child.id,
    firstName: child.name,
    born: child.born,
    strategyOn,
    icpcTarget: isDay(strategyOn) ? addWorkingDays(strategyOn, icpcDays) : '',
    outcome: decided?.outcome ?? '',
    nextStep: decided === undefined ? '' : nextSteps[decided.outcome],
    ...planOf(conference, child, decided),
    nextReview: decided?.outcome === 'plan' ? dayOf(conference, 'review') : '',
    coreGroup: decided?.outcome === 'plan' ? dayOf(conference, 'core-group') : '',
    childInNeedMeeting:
      decided?.outcome === 'child-in-need' ? dayOf(conference, 'child-in-need-meeting') : '',
    quorate: decision?.quorum?.met ?? null,
    agencies: [...new Set(decision?.quorum?.agencies ?? [])],
    participation: pageOf(conference, child.id).participation ?? '',
  };
  return { ...row, checks: dataChecks(row) };
}

/** Working Together: within 15 working days of the strategy discussion; its own day is day 0. */
const icpcDays = 15;

const nextSteps = {
  plan: 'set next review',
  'child-in-need': 'CIN',
  neither: 'case closure',
} as const satisfies Record<ChildDecision['outcome'], CaseRow['nextStep']>;

type PlanPart = Pick<
  CaseRow,
  'icpcDate' | 'planStart' | 'planEnd' | 'initialCategory' | 'latestCategory' | 'reviewed'
>;

/** A child that has a plan already is reviewed; one that joins a review has its first conference on that day. */
function planOf(conference: Conference, child: Child, decided?: ChildDecision): PlanPart {
  const { details, earlier } = conference;
  const { date } = details;
  const before = earlier?.decisions.findLast((one) => one.child === child.id);
  const isReviewed = details.kind === 'review' && (earlier === null || before?.outcome === 'plan');
  const isPlan = decided?.outcome === 'plan';
  const category = isPlan ? codeOf(conference, decided.category) : '';
  if (!isReviewed) {
    const plan = isPlan ? date : '';
    return {
      icpcDate: date,
      planStart: plan,
      planEnd: '',
      initialCategory: category,
      latestCategory: category,
      reviewed: '',
    };
  }
  const first = firstOf(conference);
  const then = codeOf(conference, before?.category ?? null);
  return {
    icpcDate: first,
    planStart: first,
    planEnd: decided === undefined || isPlan ? '' : date,
    // The last conference was the first one, or the council's own system knows how the plan began.
    initialCategory: earlier?.kind === 'initial' ? then : '',
    latestCategory: isPlan ? category : then,
    reviewed: date,
  };
}

const firstOf = ({ details: { firstOn = '' }, earlier }: Conference): string =>
  firstOn === '' && earlier?.kind === 'initial' ? earlier.date : firstOn;

/** The main category's: where both count alike, the council has a category of its own for it (MUL). */
const codeOf = ({ template }: Conference, category: string | null): string =>
  template.categories.find(({ id }) => id === category)?.censusCode ?? '';

/** The first of them, whichever part it was agreed in. */
const dayOf = ({ dates }: Conference, what: NextDate['what']): string =>
  dates
    .filter((one) => one.what === what)
    .map(({ date }) => date)
    .toSorted()[0] ?? '';
