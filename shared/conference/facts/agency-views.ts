import type { AudienceId, ChildId, PersonId } from '../../protocol/ids.ts';
import type { Sector, ShownViews } from '../agency-views.ts';
import type { PlanOutcome } from '../conference.ts';

/** What each agency says, child by child. */
export type AgencyViewFact =
  | { kind: 'agencySet'; person: PersonId; sector: Sector; knowsFamily: boolean }
  | { kind: 'viewsAsked'; round: string; audience: AudienceId }
  | {
      kind: 'viewsGiven';
      round: string;
      audience: AudienceId;
      person: PersonId;
      views: readonly { child: ChildId; outcome: PlanOutcome }[];
      words?: { reasons: readonly string[] };
    }
  /** With who was here and which agencies counted at that moment. */
  | {
      kind: 'viewsShown';
      round: string;
      audience: AudienceId;
      quorum: ShownViews['quorum'];
      agencies: ShownViews['agencies'];
    }
  | { kind: 'viewsWithdrawn'; round: string; audience: AudienceId };
