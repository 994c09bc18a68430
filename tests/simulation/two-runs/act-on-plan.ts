import type { Command } from '../../../shared/conference/commands.ts';
import { idsOf, linesSeen, pick, pickAudience, type Acts } from './picking.ts';

/** Who agrees with what is read out, and who leads and meets. */
export const planActs: Pick<Acts, 'agree' | 'planFrame'> = {
  agree: async (world, { who, line: n, other, agrees, wild }, perform, opId) => {
    const line = pick(linesSeen(world, who, wild), n) ?? 'no-such-line-there-is';
    const person = other === null ? null : world.people[other];
    const command: Command = { kind: 'agreeLine', opId, line, person, agrees };
    await perform({ kind: 'command', sender: who, command });
  },
  planFrame: async (world, { who, in: where, people, wild }, perform, opId) => {
    const state = world.room.state();
    const here = state.parts.get(state.currentPart)?.audience ?? '';
    const audience = wild ? (pickAudience(world, who, where, true)?.id ?? '') : here;
    const coreGroup = idsOf(world, people);
    const command: Command = {
      kind: 'setPlanFrame',
      opId,
      audience,
      lead: people.includes('worker') ? world.people.worker : null,
      coreGroup,
      every: `Every week since ${opId}`,
    };
    await perform({ kind: 'command', sender: who, command });
  },
};
