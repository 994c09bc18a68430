import { useState } from 'react';
import type { Result } from '../../shared/result.ts';
import { failureWords } from './failure-words.ts';
import { useTexts } from './language.ts';

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

/** Keeps a button busy while its request is on its way, and says why it was refused until the next. */
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
