import { useState } from 'react';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import type { NewCommand } from '../provider/send-command.ts';

/** One form's or button's sending, and why the last was refused, in plain words. */
export interface Telling {
  readonly isSending: boolean;
  readonly failure: string | null;
  /** True once it is done. */
  readonly tell: (command: NewCommand) => Promise<boolean>;
}

/** Sends by the board's own way, so that leaving the page warns while something is under way. */
export function useTold(send: BoardStore['send']): Telling {
  const t = useTexts();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    isSending,
    failure,
    tell: async (command) => {
      setSending(true);
      setFailure(null);
      const answer = await send(command);
      setSending(false);
      if (!answer.ok) setFailure(failureWords(t, answer.problem));
      return answer.ok;
    },
  };
}
