import type { Outcomes } from '../../../shared/outcomes/outcomes.ts';
import { englishOutcomes } from '../../../shared/outcomes/words.ts';
import { outcomesPaper } from '../../../shared/papers/outcomes-paper.ts';
import { paperPage } from './paper-page.ts';

export { styleHash } from './paper-page.ts';

/** The typed outcomes as a page; for staff, with where the journal ended when they opened it. */
export function outcomesPage(
  outcomes: Outcomes,
  words = englishOutcomes,
  journal: Parameters<typeof englishOutcomes.journal>[0] | null = null,
): string {
  const paper = outcomesPaper(outcomes);
  const foot = journal === null ? paper.foot : [...paper.foot, words.journal(journal)];
  return paperPage({ ...paper, foot }, 'standard');
}
