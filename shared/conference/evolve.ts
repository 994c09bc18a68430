import type { ConferenceId } from '../protocol/ids.ts';
import type { Conference } from './conference.ts';
import { emptyConference } from './empty.ts';
import { agencyViewFolds } from './evolve/agency-views.ts';
import { boardFolds } from './evolve/board.ts';
import { courseFolds } from './evolve/course.ts';
import { doorFolds } from './evolve/door.ts';
import { drawingFolds } from './evolve/drawing.ts';
import { earlierFolds } from './evolve/earlier.ts';
import type { Fold } from './evolve/fold.ts';
import { handingInFolds } from './evolve/handing-in.ts';
import { withScreenLookedAt } from './evolve/on-screen.ts';
import { partFolds } from './evolve/parts.ts';
import { peopleFolds } from './evolve/people.ts';
import { givingOutFolds } from './evolve/giving-out.ts';
import { correctingFolds } from './evolve/correcting.ts';
import { agreeingFolds } from './evolve/agreeing.ts';
import { notifyingFolds } from './evolve/notifying.ts';
import { planFolds } from './evolve/plan.ts';
import { preparingFolds } from './evolve/preparing.ts';
import { progressFolds } from './evolve/progress.ts';
import { redactionFolds } from './evolve/redaction.ts';
import { retentionFolds } from './evolve/retention.ts';
import { scaleFolds } from './evolve/scale.ts';
import { staffFolds } from './evolve/staff.ts';
import { withStays } from './evolve/stays.ts';
import type { Fact, FactKind } from './facts.ts';

const folds: { [Kind in FactKind]: Fold<Kind> } = {
  ...progressFolds,
  ...peopleFolds,
  ...doorFolds,
  ...boardFolds,
  ...scaleFolds,
  ...partFolds,
  ...staffFolds,
  ...redactionFolds,
  ...retentionFolds,
  ...courseFolds,
  ...preparingFolds,
  ...handingInFolds,
  ...planFolds,
  ...agencyViewFolds,
  ...earlierFolds,
  ...givingOutFolds,
  ...correctingFolds,
  ...agreeingFolds,
  ...notifyingFolds,
  ...drawingFolds,
};

/**
 * The conference after one more fact; never throws. Facts whose words were destroyed fold with empty ones, and facts
 * of a newer release that this one does not know change nothing.
 */
export function evolve(conference: Conference, fact: Fact): Conference {
  if (!Object.hasOwn(folds, fact.kind)) return conference;
  const fold = folds[fact.kind] as (conference: Conference, fact: Fact) => Conference;
  return withStays(conference, withScreenLookedAt(fold(conference, fact)), fact.at);
}

/** The conference that these facts tell of, in the order they were decided; null when it was never made. */
export function fold(id: ConferenceId, facts: readonly Fact[]): Conference | null {
  if (facts[0]?.kind !== 'made') return null;
  return facts.reduce(evolve, emptyConference(id));
}
