import type { PlanOutcome } from '../../shared/conference/conference.ts';
import type { Template } from '../../shared/conference/template.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { mostSaid } from '../reading/tally-words.ts';
import type { ChildDraft } from './decision-draft.ts';

/** What the chair has to say about one child besides the decision itself, and why. */
export interface ChildNeeds {
  /** A reason of this child's own. */
  readonly reason: boolean;
  /** The category of the last conference, where it is another one now. */
  readonly changedFrom: string | null;
  /** What most agencies said, where it is decided otherwise. */
  readonly differsFrom: PlanOutcome | null;
}

type Source = Pick<ConferenceView, 'agencyViews' | 'deciding'>;

/** What the agencies said last, of one child. */
export const tallyFor = ({ agencyViews = [] }: Pick<Source, 'agencyViews'>, child: string) =>
  agencyViews
    .findLast(({ shown }) => shown !== undefined)
    ?.shown?.tally.find((one) => one.child === child);

/** As the server will ask: what it would refuse is said before it is sent. */
export function needsOf(
  view: Source,
  { decision }: Pick<Template, 'decision'>,
  { child, outcome, category }: ChildDraft,
): ChildNeeds {
  const before = view.deciding?.before.find((one) => one.child === child)?.category ?? null;
  const isPlan = outcome === 'plan';
  const isChanged = isPlan && category !== '' && before !== null && before !== category;
  const tally = tallyFor(view, child);
  const most = tally === undefined ? null : mostSaid(tally);
  return {
    reason: isChanged || (isPlan && decision.reasonForEach === true),
    changedFrom: isChanged ? before : null,
    differsFrom: outcome !== null && most !== outcome ? most : null,
  };
}
