import { paperPage } from '../../server/render/html/paper-page.ts';
import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { outcomesPaper } from '../../shared/papers/outcomes-paper.ts';

/** A reader's typed outcomes as the page they get. */
export const pageOf = (outcomes: Outcomes): string =>
  paperPage(outcomesPaper(outcomes), 'standard');
