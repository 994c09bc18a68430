import type { AnyCommand } from '../../../shared/conference/decide.ts';
import type { Actor } from '../../../shared/conference/reader.ts';
import type { Chance } from '../pen-life/chance.ts';
import type { Clock } from './clock.ts';
import type { Process } from './server.ts';
import type { Told } from './told.ts';

/** Sends commands as a page does: again and again with the same opId, until one answer comes through. */
export interface Sender {
  readonly send: (actor: Actor, command: AnyCommand) => void;
  readonly pending: () => number;
}

export interface SenderParts {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly told: Told;
  readonly server: () => Process | null;
  readonly tell: (what: string) => void;
  readonly onProblem: (problem: unknown) => void;
}

const giveUpWaitingMs = 3000;

export function createSender(parts: SenderParts): Sender {
  const { clock, chance, told, server, tell } = parts;
  let pending = 0;

  const attempt = (actor: Actor, command: AnyCommand): void => {
    let isOver = false;
    const again = (): void => {
      if (isOver) return;
      isOver = true;
      attempt(actor, command);
    };
    const arrive = (end: string): void => {
      if (isOver) return;
      isOver = true;
      pending -= 1;
      if (end !== 'accepted') told.heardNo(actor, command);
      tell(`${command.kind} ${command.opId}: ${end}`);
    };
    clock.after(giveUpWaitingMs * (0.5 + chance.next()), again);
    if (chance.happens(0.1)) return; // the request is lost
    const ask = async (): Promise<void> => {
      const answer = await server()?.command(actor, command);
      if (answer === undefined || answer === null) return;
      const said = answer.ok ? 'accepted' : answer.problem.kind;
      tell(`the server answers ${command.kind} ${command.opId}: ${said}`);
      told.answered(actor, command, answer);
      if (said === 'try-again' || chance.happens(0.15)) return; // the answer is lost
      clock.after(latency(), () => arrive(said));
    };
    // 503: the conference could not be loaded. Anything else is a broken promise.
    clock.after(latency(), () => void ask().catch(parts.onProblem));
  };
  const latency = (): number => chance.next() * (chance.happens(0.1) ? 200 : 5);

  return {
    pending: () => pending,
    send: (actor, command) => {
      pending += 1;
      told.sends(actor, command);
      tell(`sends ${command.kind} ${command.opId}`);
      attempt(actor, command);
      // A hasty hand: the same, twice at once.
      if (chance.happens(0.1)) {
        pending += 1;
        told.sends(actor, command);
        attempt(actor, command);
      }
    },
  };
}
