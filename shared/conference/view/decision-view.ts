import type { Conference } from '../conference.ts';
import type { DecisionView } from '../view.ts';

/** The decision as everyone sees it on the board. */
export function decisionView({ decision }: Conference): DecisionView | null {
  if (decision === null) return null;
  const { version, children, reasons, dissent, parentsViews } = decision;
  return {
    version,
    children: children.map(({ child, outcome, category, alsoCategories }) => ({
      child,
      outcome,
      category,
      alsoCategories: [...alsoCategories],
    })),
    reasons,
    dissent: dissent.map(({ person, children: about, outcome, reason }) => ({
      person,
      children: [...about],
      outcome,
      reason,
    })),
    parentsViews: parentsViews.map(({ person, words }) => ({ person, words })),
  };
}
