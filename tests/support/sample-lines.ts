import type { Code } from '../../shared/board/codes.ts';
import type { Line } from '../../shared/board/line.ts';
import sample from '../fixtures/sample-conference.json' with { type: 'json' };

const { conference } = sample;

/** FICTIONAL: the sample's own keys for the father and his mother. */
export const fathersSide = ['p04', 'p06'];

/** A line of the sample, with the sample's keys in place of ids. */
export interface SampleLine extends Partial<Line> {
  readonly key: string;
  readonly code: Code;
  readonly text: string;
  /** For the father's side: other words, the same ones (null), or none of it at all. */
  readonly forFather: string | null | undefined;
}

const fatherVariant = (variants: readonly { for: readonly string[]; text: string }[]) =>
  variants.find((variant) => variant.for.includes('p04'))?.text;

/** All of the children, by key. */
export const allChildren = sample.children.map(({ id }) => id);

const childrenOf = (about: readonly string[]): { children?: string[] } =>
  about.length === allChildren.length ? {} : { children: [...about] };

const items: readonly SampleLine[] = conference.items.map((item) => ({
  key: item.id,
  code: item.code as Code,
  text: item.text,
  saidBy: item.saidBy,
  ...childrenOf(item.children),
  forFather: item.visibility === 'all' ? (fatherVariant(item.variants) ?? null) : undefined,
}));

const dangers: readonly SampleLine[] = conference.dangerStatements.map((danger) => ({
  key: danger.id,
  code: 'danger-statement',
  text: danger.text,
  saidBy: danger.whoIsWorried,
  forFather: fatherVariant(danger.variants) ?? null,
}));

const goals: readonly SampleLine[] = conference.safetyGoals.map((goal) => ({
  key: goal.id,
  code: 'safety-goal',
  text: goal.text,
  saidBy: ['p09'],
  goal: goal.forDanger,
  forFather: fatherVariant(goal.variants ?? []) ?? null,
}));

const actions: readonly SampleLine[] = conference.plan.actions.map((action) => ({
  key: action.id,
  code: 'action',
  text: action.action,
  saidBy: [action.owner],
  owner: action.owner,
  with: action.supportedBy.filter((id) => id.startsWith('p')),
  by: action.due,
  howWeWillKnow: action.howWeWillKnow,
  goal: action.goal,
  ...childrenOf(action.children),
  forFather: action.visibility === 'all' ? (fatherVariant(action.variants) ?? null) : undefined,
}));

const familyGoals = (isFathers: boolean): SampleLine[] =>
  conference.familyGoals
    .filter(({ by }) => fathersSide.includes(by) === isFathers)
    .map(({ by, text }) => ({
      key: `goal of ${by}`,
      code: 'family-goal',
      text,
      saidBy: [by],
      forFather: undefined,
    }));

const bottomLines: readonly SampleLine[] = conference.bottomLines.map(({ id, text }) => ({
  key: id,
  code: 'bottom-line',
  text,
  saidBy: ['p09'],
  forFather: undefined,
}));

/** As the children said it, or as it was seen of the youngest. */
const childrensWords: readonly SampleLine[] = conference.childViews.flatMap(
  ({ child, givenBy, worries, good, dreams }) =>
    [...worries, ...good, ...dreams].map((text, at) => ({
      key: `${child} says ${at + 1}`,
      code: 'child-view' as const,
      text,
      saidBy: [child === 'c1' ? 'p07' : givenBy],
      children: [child],
      forFather: undefined,
    })),
);

/** Nobody but the father and his mother said it. */
const isFathersLine = ({ saidBy }: SampleLine): boolean =>
  saidBy?.every((id) => fathersSide.includes(id)) === true;

/** Said in part A, in the order they are written in. */
export const linesOfMother: readonly SampleLine[] = [
  ...items.filter((line) => !isFathersLine(line)),
  ...dangers,
  ...goals,
  ...familyGoals(false),
  ...bottomLines,
  ...actions,
  ...childrensWords,
];

/** Said in part B. */
export const linesOfFather: readonly SampleLine[] = [
  ...items.filter(isFathersLine),
  ...familyGoals(true),
];
