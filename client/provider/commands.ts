import type { Instant } from '../../shared/protocol/ids.ts';
import { no } from '../../shared/result.ts';
import { sendCommand } from './send-command.ts';
import type { Answer, NewCommand, Sending } from './send-command.ts';

/** Commands of one conference on their way. */
export interface Commands {
  readonly send: (command: NewCommand) => Promise<Answer>;
  readonly count: () => number;
  /** When the oldest of them was given, or null. */
  readonly oldest: () => Instant | null;
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
  readonly now: () => Instant;
}

/** How many may wait for an answer; more would be a burst that the server takes for an attack (R9). */
export const mostCommands = 50;

export function openCommands(options: CommandsOptions, onChange: () => void): Commands {
  const url = `${options.origin}/api/conferences/${options.conference}/commands`;
  const underWay = new Map<Sending, Instant>();
  return {
    count: () => underWay.size,
    oldest: () => underWay.values().next().value ?? null,
    send: async (command) => {
      if (underWay.size >= mostCommands) return no({ kind: 'too-many', message: '', command });
      const sending = sendCommand(command, options.newId(), { ...options, url });
      underWay.set(sending, options.now());
      onChange();
      const answer = await sending.answer;
      underWay.delete(sending);
      onChange();
      return answer;
    },
    retryNow: () => {
      for (const sending of underWay.keys()) sending.retryNow();
    },
    close: () => {
      for (const sending of underWay.keys()) sending.stop();
    },
  };
}
