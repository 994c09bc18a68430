import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import type { NewCommand } from '../provider/send-command.ts';
import { useSending } from '../provider/use-sending.ts';

export interface Lead {
  readonly isSending: boolean;
  /** Why the last one was refused, in plain words. */
  readonly failure: string | null;
  /** True once it is done. */
  readonly run: (command: NewCommand) => Promise<boolean>;
}

/** How the chair's buttons send. */
export function useLead(send: BoardStore['send']): Lead {
  const t = useTexts();
  const { send: sending, isSending, failure } = useSending();
  return {
    isSending,
    failure: failure === null ? null : failureWords(t, failure),
    run: async (command) => (await sending(() => send(command))).ok,
  };
}
