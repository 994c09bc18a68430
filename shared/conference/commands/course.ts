import * as z from 'zod/mini';
import { idSchema } from '../../protocol/ids.ts';
import { command } from './command.ts';

/** How the chair leads through the running order of the part that runs. */
export const courseCommands = {
  goToStage: command('goToStage', {
    /** Where the sender's browser stands: of two devices one goes on, and the other is told. */
    from: z.nullable(idSchema),
    to: idSchema,
    /** The steps left out on the way are left out on purpose. */
    skips: z.boolean(),
  }),
  /** Whose turn it is to speak; nobody's: null. */
  giveTurn: command('giveTurn', { person: z.nullable(idSchema) }),
  /** Runs from now on; null: no timer. Only the chair sees it unless it is shown. */
  setTimer: command('setTimer', {
    seconds: z.nullable(z.int().check(z.gte(1), z.lte(2 * 60 * 60))),
    shown: z.boolean(),
  }),
  startBreak: command('startBreak', { minutes: z.int().check(z.gte(1), z.lte(180)) }),
  endBreak: command('endBreak', {}),
  /** The chair leaves the room for a moment. */
  stepOut: command('stepOut', {}),
  comeBack: command('comeBack', {}),
} as const;
