import type { Template } from '../../shared/conference/template.ts';

export const planOutcomes = ['plan', 'child-in-need', 'neither'] as const;

/** The council's own words for an outcome. */
export function outcomeWords(
  { decision }: Pick<Template, 'decision'>,
  outcome: 'plan' | 'child-in-need' | 'neither',
): string {
  if (outcome === 'plan') return decision.plan;
  return outcome === 'neither' ? decision.neither : decision.childInNeed;
}

/** What an outcome means, in plain words. */
export function outcomeMeans(
  { decision }: Pick<Template, 'decision'>,
  outcome: (typeof planOutcomes)[number],
): string {
  if (outcome === 'plan') return decision.planMeans;
  return outcome === 'neither' ? decision.neitherMeans : decision.childInNeedMeans;
}
