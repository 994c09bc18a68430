import { useState } from 'react';
import { newId } from './new-id.ts';
import { sendCommand } from './send-command.ts';
import type { Answer, NewCommand, Refused } from './send-command.ts';

/** One button's or one form's way to send commands. */
export interface CommandSending {
  readonly isSending: boolean;
  /** Why the last one was refused, until the next is sent. */
  readonly refusal: Refused | null;
  readonly send: (command: NewCommand) => Promise<Answer>;
}

/** Sends commands of one conference, again and again until they are answered. */
export function useCommand(conference: string): CommandSending {
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const url = `/api/conferences/${conference}/commands`;
  return {
    isSending,
    refusal,
    send: async (command) => {
      setSending(true);
      setRefusal(null);
      const fetchIt: typeof fetch = (input, init) => fetch(input, init);
      const answer = await sendCommand(command, newId(), {
        url,
        fetch: fetchIt,
        random: Math.random,
      }).answer;
      setSending(false);
      if (!answer.ok) setRefusal(answer.problem);
      return answer;
    },
  };
}
