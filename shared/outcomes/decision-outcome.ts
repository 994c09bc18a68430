import type { Conference, PlanOutcome } from '../conference/conference.ts';
import type { Template } from '../templates/template.ts';
import type { NameBook } from './name-book.ts';
import type { Outcomes } from './outcomes.ts';

/** The decision in the council's words, child by child, with who did not agree and what the parents said beside it. */
export function decisionOutcome(
  { decision }: Conference,
  template: Template,
  names: NameBook,
): Outcomes['decision'] {
  if (decision === null) return null;
  const category = (id: string): string =>
    template.categories.find((one) => one.id === id)?.words ?? id;
  const outcome = (kind: PlanOutcome): string => outcomeWords(template)[kind];
  return {
    by: template.decision.by,
    reasons: decision.reasons,
    children: decision.children.map((decided) => ({
      child: names.child(decided.child),
      outcome: decided.outcome,
      words: outcome(decided.outcome),
      category: decided.category === null ? null : category(decided.category),
      alsoCategories: decided.alsoCategories.map(category),
    })),
    dissent: decision.dissent.map(({ person, children, outcome: view, reason }) => {
      const { name, title } = names.voice(person);
      return { name, title, children: children.map(names.child), words: outcome(view), reason };
    }),
    parentsViews: decision.parentsViews.map(({ person, words }) => {
      const { name, title } = names.voice(person);
      return { name, title, words };
    }),
  };
}

const outcomeWords = ({ decision }: Template): Record<PlanOutcome, string> => ({
  plan: decision.plan,
  'child-in-need': decision.childInNeed,
  neither: decision.neither,
});
