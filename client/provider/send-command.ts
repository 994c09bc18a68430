import type { Command } from '../../shared/conference/commands.ts';
import type { Refusal, RefusalKind } from '../../shared/conference/refusal.ts';
import { refusalStatus } from '../../shared/conference/refusal.ts';
import { acceptedSchema, refusedSchema } from '../../shared/protocol/http.ts';
import { no, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { proveAgain } from './prove-again.ts';
import { waitBeforeTry } from './waiting.ts';

/** A command as a screen makes it: the opId is added when it is sent. */
export type NewCommand = Command extends infer One
  ? One extends Command
    ? Omit<One, 'opId'>
    : never
  : never;

/** What the server did, with the id of what was made. A refusal carries the command back, text and all. */
export type Answer = Result<{ readonly id: string | null }, Refused>;

export interface Refused extends Refusal {
  readonly command: NewCommand;
}

export interface Sending {
  /** Starts waiting over at once: the connection is back. */
  readonly retryNow: () => void;
  /** Gives up: the page is left. */
  readonly stop: () => void;
  readonly answer: Promise<Answer>;
}

export interface SendOptions {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly random: () => number;
}

/** How long one try may take before it counts as lost, in milliseconds. */
const tryMs = 10_000;

/**
 * Sends one command until it is answered: a try that got no answer is repeated with the same opId, which the server
 * applies at most once. Refusals are answers. [P8]
 */
export function sendCommand(command: NewCommand, opId: string, options: SendOptions): Sending {
  const stopped = new AbortController();
  let wake = (): void => undefined;
  const body = JSON.stringify({ ...command, opId });

  async function run(): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      const answer = await tryOnce(body, command, options, stopped.signal);
      if (answer !== null) return answer;
      if (stopped.signal.aborted) return no({ kind: 'try-again', message: '', command });
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitBeforeTry(tries, options.random));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  return {
    answer: run(),
    retryNow: () => wake(),
    stop: () => {
      stopped.abort();
      wake();
    },
  };
}

/** Null when there was no answer to rely on: no connection, a time-out, a server that is starting again. */
async function tryOnce(
  body: string,
  command: NewCommand,
  { url, fetch }: SendOptions,
  stopped: AbortSignal,
): Promise<Answer | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.any([stopped, AbortSignal.timeout(tryMs)]),
    });
    return await readAnswer(response.status, await response.json(), command);
  } catch {
    return null;
  }
}

async function readAnswer(
  status: number,
  body: unknown,
  command: NewCommand,
): Promise<Answer | null> {
  const accepted = acceptedSchema.safeParse(body);
  if (accepted.success) return ok({ id: accepted.data.id ?? null });
  if (status >= 500) return null;
  const refused = refusedSchema.safeParse(body);
  // Something between us and the server answered, a proxy's page perhaps: no answer to rely on.
  if (!refused.success) return null;
  const { kind, message } = refused.data.refused;
  // Once they have shown who they are, the same opId is tried again.
  if (kind === 'prove-again' && (await proveAgain())) return null;
  return no({ kind: isRefusalKind(kind) ? kind : 'not-allowed', message, command });
}

const isRefusalKind = (kind: string): kind is RefusalKind => Object.hasOwn(refusalStatus, kind);
