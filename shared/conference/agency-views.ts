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
  /** One for each person and child, the newest last. */
  readonly given: readonly GivenView[];
  /** As it was at the moment they were shown; null before. */
  readonly shown: ShownViews | null;
}

/** What one person said of one child for their agency. */
export interface GivenView {
  /** Of the agency whose view it is. */
  readonly person: PersonId;
  /** Who sent it: that person, or chair or minute taker who heard it by phone. */
  readonly recordedBy: PersonId;
  readonly child: ChildId;
  readonly outcome: PlanOutcome;
  readonly reason: string;
  readonly at: Instant;
}

/** What counted at the moment the views were shown. */
export interface ShownViews {
  readonly at: Instant;
  readonly quorum: Quorum;
  /** Whose views counted as one. What somebody becomes later changes no tally. */
  readonly agencies: readonly {
    readonly sector: Sector;
    /** Told apart from others of its sector by its name. */
    readonly named: boolean;
    readonly people: readonly PersonId[];
  }[];
}

/** Which agencies that know the child or family were here, and whether they were enough to decide. */
export interface Quorum {
  readonly agencies: readonly Sector[];
  readonly met: boolean;
}
