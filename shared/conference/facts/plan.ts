import type { AudienceId, LineId, PersonId } from '../../protocol/ids.ts';

/** What a plan has besides its lines, and who agreed with a line when it was read out. */
export type PlanFact =
  | {
      kind: 'planFrameSet';
      audience: AudienceId;
      lead: PersonId | null;
      coreGroup: readonly PersonId[];
      words?: { every: string };
    }
  | {
      kind: 'lineAgreed';
      line: LineId;
      audience: AudienceId;
      person: PersonId;
      agrees: boolean;
    };
