import type { Say } from '../language/language.ts';
import type { FieldMistake } from '../ui/error-summary.tsx';
import type { ChildDraft, DecisionDraft, DissentDraft, ViewDraft } from './decision-draft.ts';

type Found = FieldMistake | false;

/** What a decision still needs before it can be recorded, each with the field it leads to. */
export function checkDecision(
  t: Say,
  draft: DecisionDraft,
  nameOf: (child: string) => string,
): Found[] {
  return [
    ...draft.children.flatMap((child) => checkChild(t, child, nameOf(child.child))),
    draft.reasons.trim() === '' && {
      field: 'decision-reasons',
      words: t('chair.decision.reasons-missing'),
    },
    ...draft.dissent.map((dissent) => checkDissent(t, dissent)),
    ...draft.parentsViews.map((view) => checkView(t, view)),
  ];
}

const checkChild = (t: Say, { child, outcome, category }: ChildDraft, name: string): Found[] => [
  outcome === null && {
    field: `outcome-${child}`,
    words: t('chair.decision.outcome-missing', { name }),
  },
  outcome === 'plan' &&
    category === '' && {
      field: `category-${child}`,
      words: t('chair.decision.category-missing', { name }),
    },
];

const checkDissent = (t: Say, { key, person, children, outcome, reason }: DissentDraft): Found =>
  (person === '' || children.length === 0 || outcome === '' || reason.trim() === '') && {
    field: `dissent-${key}`,
    words: t('chair.decision.dissent-missing'),
  };

const checkView = (t: Say, { key, person, words }: ViewDraft): Found =>
  (person === '' || words.trim() === '') && {
    field: `view-${key}`,
    words: t('chair.decision.view-missing'),
  };
