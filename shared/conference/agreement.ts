import type { AudienceId, Instant, PersonId } from '../protocol/ids.ts';

/** What somebody says to the plan; who could not be asked is written down too. */
export const agreementAnswers = ['agrees', 'does-not-agree', 'could-not-be-asked'] as const;
export type AgreementAnswer = (typeof agreementAnswers)[number];

/** One person's answer to the plan, among the people of one audience; the newest counts. */
export interface Agreement {
  readonly audience: AudienceId;
  readonly person: PersonId;
  readonly answer: AgreementAnswer;
  /** Why not, or why they could not be asked. */
  readonly reason: string;
  readonly recordedBy: PersonId;
  readonly at: Instant;
}
