import { agreementAnswers, askedOfPlan } from '../../../shared/conference/agreement.ts';
import { isHere } from '../../../shared/conference/membership.ts';
import type { Command } from '../../../shared/conference/commands.ts';
import { byChair, idsOf, linesSeen, pick, pickAudience, type Acts } from './picking.ts';
import { whos, type Who } from './cast.ts';
import type { World } from './world.ts';

/** Who agrees with what is read out and with the whole plan, and who leads and meets. */
export const planActs: Pick<Acts, 'agree' | 'planFrame' | 'askPlan' | 'answerPlan'> = {
  askPlan: async (world, { who, in: where, wild }, perform, opId) => {
    const audience = placeOfPlan(world, who, where, wild);
    await perform({
      kind: 'command',
      sender: who,
      command: { kind: 'askAgreement', opId, audience },
    });
  },
  answerPlan: async (world, { who, other, in: where, answer: n, wild }, perform, opId) => {
    const audience = placeOfPlan(world, who, where, wild);
    if (!wild && !world.room.state().agreementAsked.has(audience)) {
      await perform(byChair({ kind: 'askAgreement', opId: `${opId}-ask`, audience }));
    }
    const asked = askedHere(world, audience);
    const own = wild || other !== null ? undefined : pick(asked, where);
    const sender = own ?? who;
    const command: Command = {
      kind: 'agreePlan',
      opId,
      audience,
      person: world.people[own ?? other ?? who],
      answer: pick(agreementAnswers, own === undefined ? n : n % 2) ?? 'agrees',
      reason: `Because of ${opId}`,
    };
    await perform({ kind: 'command', sender, command });
  },
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

/** The part that runs, mostly. */
function placeOfPlan(world: World, who: Who, where: number, wild: boolean): string {
  const state = world.room.state();
  const here = state.parts.get(state.currentPart)?.audience ?? '';
  return wild ? (pickAudience(world, who, where, true)?.id ?? '') : here;
}

const askedHere = ({ room, people }: World, audience: string): Who[] => {
  const state = room.state();
  const asked = askedOfPlan(state, audience).filter((person) => isHere(state, person));
  return whos.filter((who) => asked.some(({ id }) => id === people[who]));
};
