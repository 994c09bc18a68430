import type { Say } from '../language/language.ts';
import type { FieldMistake } from '../ui/error-summary.tsx';
import type { ChildNeeds } from './decision-needs.ts';
import type { ChildDraft, DecisionDraft, DissentDraft, ViewDraft } from './decision-draft.ts';

type Found = FieldMistake | false;

/** What a decision still needs before it can be recorded, each with the field it leads to. */
export function checkDecision(
  t: Say,
  draft: DecisionDraft,
  nameOf: (child: string) => string,
  needsOf: (child: ChildDraft) => ChildNeeds,
): Found[] {
  return [
    ...draft.children.flatMap((child) => checkChild(t, child, nameOf(child.child), needsOf(child))),
    draft.reasons.trim() === '' && {
      field: 'decision-reasons',
      words: t('chair.decision.reasons-missing'),
    },
    ...draft.dissent.map((dissent) => checkDissent(t, dissent)),
    ...draft.parentsViews.map((view) => checkView(t, view)),
  ];
}

const checkChild = (
  t: Say,
  { child, outcome, category, reason, differs }: ChildDraft,
  name: string,
  needs: ChildNeeds,
): Found[] => [
  outcome === null && {
    field: `outcome-${child}`,
    words: t('chair.decision.outcome-missing', { name }),
  },
  outcome === 'plan' &&
    category === '' && {
      field: `category-${child}`,
      words: t('chair.decision.category-missing', { name }),
    },
  needs.reason &&
    reason.trim() === '' && {
      field: `reason-${child}`,
      words: t(
        needs.changedFrom === null
          ? 'deciding.decision.reason-missing'
          : 'deciding.decision.changed-missing',
        { name },
      ),
    },
  needs.differsFrom !== null &&
    differs.trim() === '' && {
      field: `differs-${child}`,
      words: t('deciding.decision.differs-missing', { name }),
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
