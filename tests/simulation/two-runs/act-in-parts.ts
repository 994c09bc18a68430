import type { Command } from '../../../shared/conference/commands.ts';
import { cast, type Who } from './cast.ts';
import { describeAll } from './act-drawing.ts';
import { byChair, idsOf, pickAudience, pickPart, type Acts, type Do } from './picking.ts';
import type { World } from './world.ts';

export const addPart = async (
  world: World,
  { people, restricted }: { people: readonly Who[]; restricted: boolean },
  perform: Do,
  opId: string,
): Promise<boolean> =>
  perform(
    byChair({
      kind: 'addPart',
      opId,
      name: `Part ${opId}`,
      restricted,
      people: idsOf(world, people),
    }),
  );

export async function makeAudience(
  world: World,
  { by, people }: { by: 'people' | 'all-but' | 'roles'; people: readonly Who[] },
  perform: Do,
  opId: string,
): Promise<boolean> {
  const members =
    by === 'roles'
      ? { by, roles: [...new Set(people.map((who) => cast[who].role))] }
      : { by, people: idsOf(world, people) };
  return perform(byChair({ kind: 'makeAudience', opId, name: `Group ${opId}`, members }));
}

/** The parts, who is in them, what the screen is given, and how it ends. */
export const partActs: Pick<Acts, PartDoes> = {
  addPart,
  changePart: async (world, { part: n, who, joins }, perform, opId) => {
    const part = world.room.state().parts.get(pickPart(world, n));
    if (part === undefined || part.people === 'everyone') return;
    const rest = part.people.filter((id) => id !== world.people[who]);
    const people = joins ? [...rest, world.people[who]] : rest;
    await perform(byChair({ kind: 'changePart', opId, part: part.id, name: part.name, people }));
  },
  openPart: async (world, { part }, perform, opId) =>
    perform(byChair({ kind: 'openPart', opId, part: pickPart(world, part) })),
  removePart: async (world, { part }, perform, opId) =>
    perform(byChair({ kind: 'removePart', opId, part: pickPart(world, part) })),
  makeAudience,
  giveScreen: async (world, { audiences: ns }, perform, opId) => {
    const audiences = ns.flatMap((n) => pickAudience(world, 'chair', n)?.id ?? []);
    await perform(byChair({ kind: 'giveScreen', opId, audiences }));
  },
  screen: async (_, { shows }, perform, opId) =>
    perform(byChair({ kind: 'showOnScreen', opId, shows })),
  dates: async (world, { who, audiences }, perform, opId) => {
    const dates = audiences.map((n) => {
      const audience = pickAudience(world, who, n)?.id;
      const date = { label: `Review ${n}`, date: '2026-07-01', time: '', place: '' };
      return { what: 'review' as const, ...date, ...(audience === undefined ? {} : { audience }) };
    });
    await perform({ kind: 'command', sender: who, command: { kind: 'setDates', opId, dates } });
  },
  decision: async (world, _, perform, opId) => perform(byChair(decision(world, opId))),
  close: async (world, _, perform, id) => {
    await describeAll(world, perform, id);
    await perform(byChair(decision(world, `${id}-decision`)));
    await perform(byChair({ kind: 'close', opId: id, reason: `Closed at ${id}` }));
  },
  reopen: async (_world, _, perform, opId) =>
    perform(byChair({ kind: 'reopen', opId, reason: 'By mistake' })),
  adjournAndStart: async (_world, _, perform, id) => {
    await perform(byChair({ kind: 'adjourn', opId: id, date: null, time: null }));
    await perform(byChair({ kind: 'start', opId: `${id}-start` }));
  },
};

type PartDoes =
  | 'addPart'
  | 'changePart'
  | 'openPart'
  | 'removePart'
  | 'makeAudience'
  | 'giveScreen'
  | 'screen'
  | 'dates'
  | 'decision'
  | 'close'
  | 'reopen'
  | 'adjournAndStart';

const decision = ({ room, people }: World, opId: string): Command => ({
  kind: 'recordDecision',
  opId,
  over: 0,
  reasons: `Enough is known ${opId}.`,
  dissent: [],
  parentsViews: [{ person: people.mother, words: 'I see it otherwise.' }],
  children: room.state().children.map(({ id }) => ({
    child: id,
    outcome: 'neither',
    category: null,
    alsoCategories: [],
    // Needed where most agencies said something else.
    differs: `Something was said since ${opId}.`,
  })),
});
