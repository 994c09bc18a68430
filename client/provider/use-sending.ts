import { useState } from 'react';
import type { Result } from '../../shared/result.ts';
import type { Failure } from './request.ts';

/** One form's way to the server: is something on its way, and what went wrong last. */
export interface Sending {
  readonly isSending: boolean;
  readonly failure: Failure | null;
  readonly send: <Value>(
    request: () => Promise<Result<Value, Failure>>,
  ) => Promise<Result<Value, Failure>>;
}

/** Keeps a form's button busy while its request is on its way, and its failure until the next try. */
export function useSending(): Sending {
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    isSending,
    failure,
    send: async (request) => {
      setSending(true);
      setFailure(null);
      const answer = await request();
      setSending(false);
      if (!answer.ok) setFailure(answer.problem);
      return answer;
    },
  };
}
