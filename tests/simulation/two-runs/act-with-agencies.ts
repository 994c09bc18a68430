import { sectors } from '../../../shared/conference/agency-views.ts';
import type { Command } from '../../../shared/conference/commands.ts';
import { hearsAbout } from '../../../shared/conference/membership.ts';
import { byChair, pick, pickAudience, type Acts } from './picking.ts';
import type { World } from './world.ts';

const outcomes = ['plan', 'child-in-need', 'neither'] as const;

const pickRound = ({ room }: World, at: number): string =>
  pick([...room.state().viewRounds.keys()].toReversed(), at) ?? 'no-such-round-there-is';

/** The agencies say what they think; chair and minute taker write down what somebody says who has gone. */
export const viewActs: Pick<
  Acts,
  'setAgency' | 'askViews' | 'giveViews' | 'showViews' | 'withdrawViews'
> = {
  setAgency: async ({ people }, { who, sector: n }, perform, opId) => {
    const sector = pick(sectors, n) ?? 'other';
    await perform(
      byChair({ kind: 'setAgency', opId, person: people[who], sector, knowsFamily: n % 5 !== 0 }),
    );
  },
  askViews: async (world, { in: where }, perform, opId) => {
    // Mostly of those in the part that runs.
    const audience = where % 3 === 0 ? pickAudience(world, 'chair', where)?.id : undefined;
    await perform(
      byChair({ kind: 'askViews', opId, ...(audience === undefined ? {} : { audience }) }),
    );
  },
  giveViews: async (world, { who, round: n, outcome, wild }, perform, opId) => {
    const { room, people } = world;
    const state = room.state();
    const by = state.people.get(people[who]);
    const isKeeper = by?.role === 'chair' || by?.role === 'minute-taker';
    const person = isKeeper ? (pick([people.police, people.worker], outcome) ?? '') : people[who];
    const heard = state.children.filter(
      ({ id }) => wild || (by !== undefined && hearsAbout(by, [id])),
    );
    if (heard.length === 0) return;
    const command: Command = {
      kind: 'giveViews',
      opId,
      round: pickRound(world, n),
      person,
      views: heard.map(({ id }, at) => ({
        child: id,
        outcome: pick(outcomes, outcome + at) ?? 'plan',
        reason: `${who} thinks so ${opId}`,
      })),
    };
    await perform({ kind: 'command', sender: who, command });
  },
  showViews: async (world, { round }, perform, opId) =>
    perform(byChair({ kind: 'showViews', opId, round: pickRound(world, round) })),
  withdrawViews: async (world, { round }, perform, opId) =>
    perform(byChair({ kind: 'withdrawViews', opId, round: pickRound(world, round) })),
};
