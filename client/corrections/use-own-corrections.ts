import { useEffect } from 'react';
import { acceptedSchema } from '../../shared/protocol/http.ts';
import { ownCorrectionsSchema } from '../../shared/protocol/corrections.ts';
import type { OwnCorrections, Proposed } from '../../shared/protocol/corrections.ts';
import { post } from '../provider/request.ts';
import type { Failure } from '../provider/request.ts';
import { useFetched } from '../provider/use-fetched.ts';

/** What this reader sent and was given, and the way to send more. */
export interface CorrectingOwn {
  readonly own: OwnCorrections | null;
  /** Why it was not taken; null once the chair has it. */
  readonly send: (proposed: Proposed) => Promise<Failure | null>;
}

/** Looks again when the page is seen again, and when `newest` changes: a new version may have come. */
export function useOwnCorrections(path: string, newest: string): CorrectingOwn {
  const address = `${path}/corrections`;
  const { value, load } = useFetched(address, ownCorrectionsSchema, newest);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void load();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  });
  return {
    own: value,
    send: async (proposed) => {
      const answer = await post(address, proposed, acceptedSchema);
      if (!answer.ok) return answer.problem;
      await load();
      return null;
    },
  };
}
