import { useState } from 'react';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { Result } from '../../shared/result.ts';

/** One button's or one form's request, and why the last one was refused, in plain words. */
export interface Running {
  readonly isRunning: boolean;
  readonly failure: string | null;
  /** True once the server has said yes. */
  readonly run: (request: () => Promise<Result<unknown, Failed>>) => Promise<boolean>;
}

interface Failed {
  readonly kind: string;
  readonly message: string;
}

export function useRun(): Running {
  const t = useTexts();
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    isRunning,
    failure,
    run: async (request) => {
      setRunning(true);
      setFailure(null);
      const answer = await request();
      setRunning(false);
      if (!answer.ok) setFailure(failureWords(t, answer.problem));
      return answer.ok;
    },
  };
}
