import { sendCommand } from './send-command.ts';
import type { Answer, NewCommand, Sending } from './send-command.ts';

/** Commands of one conference on their way. */
export interface Commands {
  readonly send: (command: NewCommand) => Promise<Answer>;
  readonly count: () => number;
  /** The connection is back. */
  readonly retryNow: () => void;
  readonly close: () => void;
}

interface CommandsOptions {
  readonly origin: string;
  readonly conference: string;
  readonly fetch: typeof fetch;
  readonly random: () => number;
  readonly newId: () => string;
}

export function openCommands(options: CommandsOptions, onChange: () => void): Commands {
  const url = `${options.origin}/api/conferences/${options.conference}/commands`;
  const underWay = new Set<Sending>();
  return {
    count: () => underWay.size,
    send: async (command) => {
      const sending = sendCommand(command, options.newId(), { ...options, url });
      underWay.add(sending);
      onChange();
      const answer = await sending.answer;
      underWay.delete(sending);
      onChange();
      return answer;
    },
    retryNow: () => {
      for (const sending of underWay) sending.retryNow();
    },
    close: () => {
      for (const sending of underWay) sending.stop();
    },
  };
}
