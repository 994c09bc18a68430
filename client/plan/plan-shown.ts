import { isOver } from '../../shared/board/became.ts';
import { roleRights } from '../../shared/conference/roles.ts';
import { gapsOf } from '../../shared/board/plan-gaps.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { allLines } from '../reading/all-lines.ts';
import type { ShownBoard, ShownLine } from '../reading/shown-line.ts';

/** Whose work an action is, by who does it. */
export const doers = ['family', 'network', 'professional', 'nobody'] as const;
export type Doer = (typeof doers)[number];

/** The actions of one goal, whose work each is. */
export type Actions = readonly { readonly doer: Doer; readonly lines: readonly ShownLine[] }[];

export interface PlanGoal {
  /** Null where goals answer no danger statement. */
  readonly danger: ShownLine | null;
  readonly goals: readonly ShownLine[];
  readonly actions: Actions;
}

/** The plan as one page, of the lines a reader has on their board. */
export interface PlanShown {
  readonly standing: 'plan' | 'child-in-need' | 'both' | 'neither' | 'open';
  readonly goals: readonly PlanGoal[];
  readonly familyGoals: readonly ShownLine[];
  /** Actions that answer no goal. */
  readonly others: Actions;
  readonly greys: readonly { readonly line: ShownLine; readonly actions: Actions }[];
  readonly bottomLines: readonly ShownLine[];
  readonly steps: readonly ShownLine[];
  readonly contingency: readonly ShownLine[];
  readonly early: readonly ShownLine[];
  readonly ready: number;
  readonly all: number;
}

type Source = Pick<ConferenceView, 'people' | 'decision' | 'conference'>;

/** Pure: the same lines as on the board, put together as a plan. Struck lines stay on the board only. */
export function planShown(view: Source, board: ShownBoard): PlanShown {
  const lines = allLines(board).filter(({ struck }) => !struck);
  const having = (code: ShownLine['code']) => lines.filter((line) => line.code === code);
  const actions = having('action');
  const grouped = (of: readonly ShownLine[]) => byDoer(view, of);
  const answering = (targets: readonly ShownLine[]) => {
    const ids = new Set(targets.map(({ id }) => id));
    return actions.filter(({ fields }) => ids.has(fields.goal ?? ''));
  };
  const standing = (of: readonly ShownLine[]) => of.filter(({ struck }) => !struck);
  const { dangers } = board.band;
  const stands = ({ struck, became = null }: ShownLine) => !struck && !isOver({ became });
  // A goal outlives the statement it was written for, unless that is over since the last conference.
  const loose = [
    ...dangers
      .filter(({ statement }) => !stands(statement) && statement.became !== 'closed')
      .flatMap((danger) => danger.goals),
    ...board.band.goals,
  ];
  const goals: { danger: ShownLine | null; goals: readonly ShownLine[] }[] = [
    ...dangers
      .filter(({ statement }) => stands(statement))
      .map(({ statement, goals: own }) => ({ danger: statement, goals: standing(own) })),
    ...standing(loose).map((goal) => ({ danger: null, goals: [goal] })),
  ];
  const greys = having('grey-area');
  const placed = new Set([
    ...goals.flatMap(({ danger, goals: own }) => answering(danger ? [danger, ...own] : own)),
    ...answering(greys),
  ]);
  return {
    standing: standingOf(view),
    goals: goals.map((one) => ({
      ...one,
      actions: grouped(answering(one.danger ? [one.danger, ...one.goals] : one.goals)),
    })),
    familyGoals: having('family-goal'),
    others: grouped(actions.filter((action) => !placed.has(action))),
    greys: greys.map((line) => ({ line, actions: grouped(answering([line])) })),
    bottomLines: having('bottom-line'),
    steps: having('step-in'),
    contingency: having('contingency'),
    early: having('early-review'),
    ready: actions.filter(({ fields }) => gapsOf(fields, view.conference.date).length === 0).length,
    all: actions.length,
  };
}

/** What was decided says what the plan is called; it is the same plan (Durham: "does not need to change"). */
function standingOf({ decision }: Source): PlanShown['standing'] {
  const outcomes = new Set(decision?.children.map(({ outcome }) => outcome));
  if (outcomes.has('plan') && outcomes.has('child-in-need')) return 'both';
  if (outcomes.has('plan')) return 'plan';
  if (outcomes.has('child-in-need')) return 'child-in-need';
  return outcomes.has('neither') ? 'neither' : 'open';
}

function byDoer({ people }: Source, lines: readonly ShownLine[]): Actions {
  const doerOf = ({ fields }: ShownLine): Doer => {
    const role = people.find(({ id }) => id === fields.owner)?.role;
    if (role === undefined) return 'nobody';
    if (role === 'network' || role === 'supporter') return 'network';
    return roleRights[role].family ? 'family' : 'professional';
  };
  const groups = Map.groupBy(lines, doerOf);
  return doers.flatMap((doer) => {
    const own = groups.get(doer);
    return own === undefined ? [] : [{ doer, lines: own }];
  });
}
