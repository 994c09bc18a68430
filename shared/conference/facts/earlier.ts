import type { AudienceId, ConferenceId, LineId, PersonId, ScaleId } from '../../protocol/ids.ts';
import type { EarlierDecision } from '../earlier.ts';

/** What a review conference brings from the one before. Its lines' words are in the documents alone. */
export type EarlierFact =
  | {
      kind: 'broughtAlong';
      conference: ConferenceId;
      on: string;
      of: 'initial' | 'review';
      /** Of the council's staff: who made the review. */
      account?: string;
      lines: readonly { line: LineId; audience: AudienceId }[];
      /** Those that stand for one another before different people. */
      released: readonly {
        line: LineId;
        root: LineId;
        audience: AudienceId;
        from: AudienceId;
        variant: boolean;
      }[];
    }
  | {
      kind: 'scaleBrought';
      audience: AudienceId;
      scale: ScaleId;
      danger: LineId | null;
      people: readonly PersonId[];
      words?: {
        question: string;
        ten: string;
        zero: string;
        answers: readonly { score: number | null; reason: string }[];
      };
    }
  | {
      kind: 'decisionBrought';
      audience: AudienceId;
      children: readonly Omit<EarlierDecision, 'audience' | 'reason'>[];
      words?: { reasons: string; each: readonly string[] };
    };
