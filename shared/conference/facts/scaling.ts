import type { AudienceId, LineId, PersonId, ScaleId } from '../../protocol/ids.ts';
import type { PlanNeeded } from '../../board/plan-needed.ts';
import type { ReasonRule } from '../scale.ts';
import type { RevealGroup } from '../template.ts';

/** What happened to questions with a number for an answer. What is optional is missing in facts of the first releases. */
export type ScalingFact =
  | {
      kind: 'scaleAsked';
      scale: ScaleId;
      audience: AudienceId;
      danger: LineId | null;
      asked: readonly PersonId[];
      reasons: ReasonRule;
      asksPlan?: true;
      order?: readonly RevealGroup[];
      set?: string;
      again?: ScaleId;
      alertAt?: number;
      words?: { question: string; ten: string; zero: string; alertAsks?: string };
    }
  | {
      kind: 'scaleAnswered';
      scale: ScaleId;
      audience: AudienceId;
      person: PersonId;
      words?: {
        score: number | null;
        reason: string;
        oneHigher: string;
        planNeeded?: PlanNeeded;
      };
    }
  /** Everyone's; or, where `groups` are named, those of these people and no more. */
  | {
      kind: 'scaleRevealed';
      scale: ScaleId;
      audience: AudienceId;
      groups?: readonly RevealGroup[];
      people?: readonly PersonId[];
    }
  | { kind: 'scaleWithdrawn'; scale: ScaleId; audience: AudienceId }
  | {
      kind: 'alertAnswered';
      scale: ScaleId;
      audience: AudienceId;
      people: readonly PersonId[];
      words?: { answer: string };
    };
