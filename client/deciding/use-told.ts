import { useRun } from '../language/use-run.ts';
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
  const { isRunning, failure, run } = useRun();
  return { isSending: isRunning, failure, tell: (command) => run(() => send(command)) };
}
