import type {
  AudienceId,
  ChildId,
  ConferenceId,
  LineId,
  PersonId,
  ScaleId,
} from '../protocol/ids.ts';
import type { Conference, PlanOutcome } from './conference.ts';

/** What a review conference knows of the one before: which lines came from it, what was scored and decided. */
export interface Earlier {
  /** For its chair only. */
  readonly conference: ConferenceId;
  readonly date: string;
  readonly kind: 'initial' | 'review';
  /** Lines of this board that stood on the last one, each with the audience it lies in now. */
  readonly lines: ReadonlyMap<LineId, AudienceId>;
  readonly scales: readonly EarlierScale[];
  /** The newest for each audience, the newest of all last. */
  readonly decisions: readonly EarlierDecision[];
  /** Why the plan exists: the chair's reasons for all children of a decision, by its audience. */
  readonly reasons: ReadonlyMap<AudienceId, string>;
}

/** A scale as far as it was shown then, for those who saw it; `danger` is the line's id on this board. */
export interface EarlierScale {
  readonly id: ScaleId;
  readonly audience: AudienceId;
  readonly question: string;
  readonly ten: string;
  readonly zero: string;
  readonly danger: LineId | null;
  readonly answers: readonly {
    readonly person: PersonId;
    readonly score: number | null;
    readonly reason: string;
  }[];
}

/** What was decided for one child, and why, for those who were told. */
export interface EarlierDecision {
  readonly audience: AudienceId;
  readonly child: ChildId;
  readonly outcome: PlanOutcome;
  readonly category: string | null;
  readonly reason?: string;
}

/** The category of the last conference, where a plan was decided there. */
export const categoryBefore = ({ earlier }: Conference, child: string): string | null =>
  earlier?.decisions.findLast((one) => one.child === child)?.category ?? null;
