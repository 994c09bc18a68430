import type { PlanOutcome } from '../../shared/conference/conference.ts';
import type { Template } from '../../shared/conference/template.ts';
import { mostSay } from '../../shared/conference/most-say.ts';
import type { DecisionView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';
import { outcomeWords } from './outcome-words.ts';

type Tally = NonNullable<DecisionView['tally']>[number];

const countsOf = ({ plan, childInNeed, neither }: Tally): Record<PlanOutcome, number> => ({
  plan,
  'child-in-need': childInNeed,
  neither,
});

/** What most agencies say of this child; null where no answer has more than every other. */
export const mostSaid = (tally: Tally): PlanOutcome | null => mostSay(countsOf(tally));

/** "4 of 5: A child protection plan", one entry for each answer that somebody gave, the most first. */
export function tallyWords(t: Say, template: Pick<Template, 'decision'>, tally: Tally): string[] {
  const counts = Object.entries(countsOf(tally)) as [PlanOutcome, number][];
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts
    .filter(([, count]) => count > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([outcome, count]) =>
      t('deciding.tally', { count, all, outcome: outcomeWords(template, outcome) }),
    );
}
