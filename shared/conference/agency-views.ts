import type { AudienceId, ChildId, Instant, PersonId } from '../protocol/ids.ts';
import type { PlanOutcome } from './conference.ts';

/** Which kind of agency a professional is of: quorum and tally count these, whoever comes from them. */
export const sectors = [
  'social-care',
  'health',
  'education',
  'police',
  'probation',
  'adult-services',
  'housing',
  'voluntary',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

/**
 * One round in which each agency says, child by child, whether a plan is needed (Y10, N21, N23, M17): given in private,
 * shown together. Several people of one agency give one view between them.
 */
export interface ViewRound {
  readonly id: string;
  readonly audience: AudienceId;
  readonly standing: 'asking' | 'shown' | 'withdrawn';
  /** By agency, then the newest for each child. */
  readonly views: ReadonlyMap<string, AgencyView>;
  /** Counted at the moment they were shown: which agencies were here. */
  readonly quorum: Quorum | null;
}

export interface AgencyView {
  /** The key under which people of one agency are counted once. */
  readonly agency: string;
  readonly by: PersonId;
  readonly children: readonly {
    readonly child: ChildId;
    readonly outcome: PlanOutcome;
    readonly reason: string;
  }[];
  readonly at: Instant;
}

export interface Quorum {
  /** Keys of the agencies that are here and know the child or family. */
  readonly agencies: readonly string[];
  readonly socialCare: boolean;
  readonly met: boolean;
}
