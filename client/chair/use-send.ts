import { useRun } from '../language/use-run.ts';
import type { BoardStore } from '../provider/board-store.ts';
import type { NewCommand } from '../provider/send-command.ts';

/** How the chair's tools send: the board's own way, so that leaving the page warns while one is under way. */
export type Send = BoardStore['send'];

/** One button's or one form's sending, and why the last one was refused, in plain words. */
export interface Sending {
  readonly isSending: boolean;
  readonly failure: string | null;
  /** True once it is done and on disk; `onMade` hears the id of what was made. */
  readonly run: (command: NewCommand, onMade?: (id: string | null) => void) => Promise<boolean>;
}

export function useSend(send: Send): Sending {
  const { isRunning, failure, run } = useRun();
  return {
    isSending: isRunning,
    failure,
    run: (command, onMade) =>
      run(async () => {
        const answer = await send(command);
        if (answer.ok) onMade?.(answer.value.id);
        return answer;
      }),
  };
}
