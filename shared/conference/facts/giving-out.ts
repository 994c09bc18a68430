import type { AudienceId, PersonId } from '../../protocol/ids.ts';
import type { ProtectedFact } from '../giving-out.ts';

/** How the copies that were made at the close reach their readers. */
export type GivingOutFact =
  | {
      kind: 'protectedSet';
      /** The chair's. */
      audience: AudienceId;
      facts: readonly Omit<ProtectedFact, 'text'>[];
      words?: { texts: readonly string[] };
    }
  | { kind: 'hitSettled'; hit: string; audience: AudienceId; words?: { reason: string } }
  | { kind: 'officeOnlySet'; person: PersonId; on: boolean }
  /** `account`: a member of staff who is not of the conference; null: the minute taker. */
  | {
      kind: 'copiesAgreed';
      version: number;
      account: string | null;
      words?: { name: string };
    }
  | { kind: 'copiesGivenOut'; version: number };
