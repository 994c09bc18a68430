import type { Command } from '../../../shared/conference/commands.ts';
import { courseNow } from '../../../shared/conference/course.ts';
import { byChair, type Acts } from './picking.ts';
import type { World } from './world.ts';

/** How the chair leads: from step to step, turns, a timer, a break, and out of the room for a moment. */
export const courseActs: Pick<Acts, 'step' | 'turn' | 'timer' | 'pause'> = {
  step: async (world, { by }, perform, opId) =>
    perform(byChair({ kind: 'goToStage', opId, ...stepOf(world, by), skips: true })),
  turn: async ({ people }, { who }, perform, opId) =>
    perform({
      kind: 'command',
      sender: 'chair',
      command: { kind: 'giveTurn', opId, person: people[who] },
    }),
  timer: async (_, { seconds, shown }, perform, opId) =>
    perform(byChair({ kind: 'setTimer', opId, seconds: seconds === 0 ? null : seconds, shown })),
  pause: async (world, { why }, perform, opId) => perform(byChair(pauseOf(world, why, opId))),
};

/** Steps from where the part is; the others end at the ends. */
function stepOf({ room }: World, by: number): { from: string | null; to: string } {
  const state = room.state();
  const ids = state.template.stages.map(({ id }) => id);
  const { stage } = courseNow(state);
  const at = Math.max(0, Math.min(ids.length - 1, ids.indexOf(stage ?? '') + by));
  return { from: stage, to: ids[at] ?? 'no-such-step' };
}

/** Begins it, or ends what was begun. */
function pauseOf({ room }: World, why: 'break' | 'out', opId: string): Command {
  const isOn = courseNow(room.state()).pause !== null;
  if (why === 'break') {
    return isOn ? { kind: 'endBreak', opId } : { kind: 'startBreak', opId, minutes: 10 };
  }
  return { kind: isOn ? 'comeBack' : 'stepOut', opId };
}
