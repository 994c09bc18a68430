import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planShown } from '../../../client/plan/plan-shown.ts';
import type { Actions, PlanShown } from '../../../client/plan/plan-shown.ts';
import type { Code } from '../../../shared/board/codes.ts';
import type { Line } from '../../../shared/board/line.ts';
import { splitView } from '../../support/parted-family.ts';
import { aDocument, boardLine, shownBoard } from '../../support/shown-board.ts';

const base = splitView();
const ofRole = (role: string) => base.people.find((person) => person.role === role)?.id ?? '';

const view = (outcomes: readonly ('plan' | 'child-in-need' | 'neither')[] = []) => ({
  ...base,
  decision:
    outcomes.length === 0
      ? null
      : {
          version: 1,
          children: outcomes.map((outcome, at) => ({
            child: `child-${at}`,
            outcome,
            category: null,
            alsoCategories: [],
          })),
          reasons: '',
          dissent: [],
          parentsViews: [],
          decides: 'professionals' as const,
        },
});

const plan = (lines: readonly Line[], seen = view()) =>
  planShown(seen, shownBoard([aDocument('everyone', lines)]));

const action = (id: string, fields: Partial<Line> = {}) =>
  boardLine({ id, code: 'action', ...fields });

const idsOf = (actions: Actions) => actions.flatMap(({ lines }) => lines.map(({ id }) => id));

/** Every line the plan shows, as often as it shows it. */
function shownIn({ goals, ...rest }: PlanShown): string[] {
  const lines = [
    ...goals.flatMap((one) => [...(one.danger ? [one.danger] : []), ...one.goals]),
    ...rest.familyGoals,
    ...rest.greys.map(({ line }) => line),
    ...rest.bottomLines,
    ...rest.steps,
    ...rest.contingency,
    ...rest.early,
  ].map(({ id }) => id);
  const actions = [...goals, ...rest.greys].flatMap((one) => idsOf(one.actions));
  return [...lines, ...actions, ...idsOf(rest.others)];
}

const planCodes: readonly Code[] = [
  'danger-statement',
  'safety-goal',
  'family-goal',
  'grey-area',
  'action',
  'bottom-line',
  'step-in',
  'contingency',
  'early-review',
];

test('[PL1] whatever stands on the board, each line of the plan is shown once, and nothing else (Y11, N25, D29)', () => {
  const someLine = fc.record({
    code: fc.constantFrom<Code>(...planCodes, 'harm-now', 'strength', 'comment', 'child-view'),
    goal: fc.option(fc.nat(7), { nil: null }),
    struck: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(someLine, { maxLength: 8 }), (some) => {
      const lines = some.map(({ code, goal, struck }, at) =>
        boardLine({ id: `l${at}`, code, struck, goal: goal === null ? null : `l${goal}` }),
      );
      const meant = lines.filter(({ code, struck }) => planCodes.includes(code) && !struck);
      expect(shownIn(plan(lines)).toSorted()).toEqual(meant.map(({ id }) => id).toSorted());
    }),
    { numRuns: 1000 },
  );
});

test('[PL2] actions stand under what they answer, by whose work they are (D29)', () => {
  const shown = plan([
    boardLine({ id: 'd', code: 'danger-statement' }),
    boardLine({ id: 'g', code: 'safety-goal', goal: 'd' }),
    boardLine({ id: 'grey', code: 'grey-area' }),
    action('worker', { goal: 'g', owner: ofRole('professional') }),
    action('mother', { goal: 'd', owner: ofRole('parent') }),
    action('nana', { goal: 'g', owner: ofRole('network') }),
    action('nobody', { goal: 'g' }),
    action('stranger', { goal: 'g', owner: 'nobody-this-reader-knows' }),
    action('asks', { goal: 'grey' }),
    action('loose', { goal: 'gone' }),
  ]);
  const [goal] = shown.goals;
  expect(goal?.actions.map(({ doer, lines }) => [doer, lines.map(({ id }) => id)])).toEqual([
    ['family', ['mother']],
    ['network', ['nana']],
    ['professional', ['worker']],
    ['nobody', ['nobody', 'stranger']],
  ]);
  expect(shown.greys.map(({ actions }) => idsOf(actions))).toEqual([['asks']]);
  expect(idsOf(shown.others)).toEqual(['loose']);
});

test('[PL1] a goal outlives the danger statement that is struck out', () => {
  const lines = [
    boardLine({ id: 'd', code: 'danger-statement', struck: true }),
    boardLine({ id: 'g', code: 'safety-goal', goal: 'd' }),
  ];
  expect(plan(lines).goals).toMatchObject([{ danger: null, goals: [{ id: 'g' }] }]);
  const since = (became: NonNullable<Line['became']>) =>
    plan([{ ...boardLine({ id: 'd', code: 'danger-statement' }), became }, ...lines.slice(1)])
      .goals;
  expect(since('reworded')).toMatchObject([{ danger: null, goals: [{ id: 'g' }] }]);
  expect(since('closed')).toEqual([]);
  expect(since('kept')).toMatchObject([{ danger: { id: 'd' } }]);
});

test('[PL3] it is one plan, which what was decided gives a name (D36)', () => {
  const named = (...outcomes: Parameters<typeof view>[0] & unknown[]) =>
    plan([], view(outcomes)).standing;
  expect(named()).toBe('open');
  expect(named('plan', 'plan')).toBe('plan');
  expect(named('child-in-need', 'neither')).toBe('child-in-need');
  expect(named('plan', 'child-in-need')).toBe('both');
  expect(named('neither')).toBe('neither');
  const lines = [action('a')];
  expect(shownIn(plan(lines, view(['child-in-need'])))).toEqual(shownIn(plan(lines)));
});

test('[PL4] how many actions say who and by when is counted, and those that do not stay (N24)', () => {
  const shown = plan([
    action('ready', { owner: ofRole('parent'), by: '2099-01-01' }),
    action('late', { owner: ofRole('parent'), by: '1999-01-01' }),
    action('bare'),
  ]);
  expect([shown.ready, shown.all]).toEqual([1, 3]);
  expect(idsOf(shown.others)).toHaveLength(3);
});
