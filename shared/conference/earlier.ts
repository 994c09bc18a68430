import type {
  AudienceId,
  ChildId,
  ConferenceId,
  LineId,
  PersonId,
  ScaleId,
} from '../protocol/ids.ts';
import type { PlanOutcome } from './conference.ts';

/** What a review conference knows of the one before: which lines came from it, what was scored and decided. */
export interface Earlier {
  /** For its chair only. */
  readonly conference: ConferenceId;
  readonly date: string;
  readonly kind: 'initial' | 'review';
  /** Lines of this board that stood on the last one. */
  readonly lines: ReadonlySet<LineId>;
  readonly scales: readonly EarlierScale[];
  readonly decisions: readonly {
    readonly audience: AudienceId;
    readonly child: ChildId;
    readonly outcome: PlanOutcome;
    readonly category: string | null;
  }[];
}

/** A scale that was shown then, for those who saw it; `danger` is the line's id on this board. */
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
