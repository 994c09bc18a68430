import type { AudienceId, PersonId } from '../../protocol/ids.ts';
import type { AgreementAnswer } from '../agreement.ts';

/** Who agrees with the plan. */
export type AgreeingFact =
  | { kind: 'agreementAsked'; audience: AudienceId }
  | {
      kind: 'agreementGiven';
      audience: AudienceId;
      person: PersonId;
      answer: AgreementAnswer;
      words?: { reason: string };
    };
