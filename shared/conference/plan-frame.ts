import type { AudienceId, PersonId } from '../protocol/ids.ts';

/**
 * What a plan has besides its lines (E10, D39, Y12, N28): its lead social worker and its core group, as the people of
 * one audience know it. The same plan whatever is decided: what is decided says what it is called (D36).
 */
export interface PlanFrame {
  readonly audience: AudienceId;
  readonly lead: PersonId | null;
  readonly coreGroup: readonly PersonId[];
  /** How often it meets, in words. */
  readonly every: string;
}
