import type { PlanNeeded } from '../board/plan-needed.ts';
import type { AudienceId, LineId, PersonId, ScaleId } from '../protocol/ids.ts';
import type { RevealGroup } from './template.ts';

/** One question with a number from 0 to 10 for an answer, put to some people of one audience. */
export interface Scale {
  readonly id: ScaleId;
  readonly audience: AudienceId;
  readonly question: string;
  /** What 10 means is explained first, then 0. */
  readonly ten: string;
  readonly zero: string;
  /** The danger statement it is about; none for the overall scale. */
  readonly danger: LineId | null;
  readonly asked: readonly PersonId[];
  readonly reasons: ReasonRule;
  /** Durham: professionals say with their number whether a plan is needed. */
  readonly asksPlan: boolean;
  /** Whose numbers are shown first, and whose next; empty: all at once. */
  readonly order: readonly RevealGroup[];
  /** Groups whose numbers everyone sees already while the others' are still private. */
  readonly shown: readonly RevealGroup[];
  /** What was put in one go bears the same one. */
  readonly set: string | null;
  /** The first round, where this is the second. */
  readonly again: ScaleId | null;
  readonly standing: 'asking' | 'revealed' | 'withdrawn';
  readonly answers: ReadonlyMap<PersonId, ScaleAnswer>;
  readonly alert: Alert | null;
}

/** The council's line as it was when the question was put. */
export interface Alert {
  /** A number at or below it that is shown asks the chair. */
  readonly at: number;
  /** What the chair is asked then, in the council's words. */
  readonly asks: string;
  /** What was said to it, and at whose numbers; none yet: null. */
  readonly answer: { readonly words: string; readonly people: readonly PersonId[] } | null;
}

/** Durham: professionals must give really clear reasons; elsewhere a reason helps but is not asked for. */
export type ReasonRule = 'nobody' | 'professionals' | 'all';

export interface ScaleAnswer {
  readonly person: PersonId;
  /** 0 to 10, or null for "I would rather not give a number". */
  readonly score: number | null;
  readonly reason: string;
  readonly oneHigher: string;
  /** Null for who is not asked for it, or gave no number. */
  readonly planNeeded: PlanNeeded | null;
  readonly recordedBy: PersonId;
  /** Everyone of the audience sees it. */
  readonly shown: boolean;
}
