import { useState } from 'react';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import type { NewCommand } from '../provider/send-command.ts';

export type Send = BoardStore['send'];

/** Sends commands one after another and stops at the first that is refused, and why in plain words. */
export function useSending(send: Send) {
  const t = useTexts();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    isSending,
    failure,
    /** True once all of them are done and on disk. */
    run: async (commands: readonly NewCommand[]): Promise<boolean> => {
      setSending(true);
      setFailure(null);
      for (const command of commands) {
        const answer = await send(command);
        if (answer.ok) continue;
        setFailure(failureWords(t, answer.problem));
        setSending(false);
        return false;
      }
      setSending(false);
      return true;
    },
  };
}
