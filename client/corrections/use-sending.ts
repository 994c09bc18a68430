import { ok } from '../../shared/result.ts';
import { useRun } from '../language/use-run.ts';
import type { BoardStore } from '../provider/board-store.ts';
import type { NewCommand } from '../provider/send-command.ts';

export type Send = BoardStore['send'];

/** Sends commands one after another and stops at the first that is refused, and why in plain words. */
export function useSending(send: Send) {
  const { isRunning, failure, run } = useRun();
  return {
    isSending: isRunning,
    failure,
    /** True once all of them are done and on disk. */
    run: (commands: readonly NewCommand[]): Promise<boolean> =>
      run(async () => {
        for (const command of commands) {
          const answer = await send(command);
          if (!answer.ok) return answer;
        }
        return ok(null);
      }),
  };
}
