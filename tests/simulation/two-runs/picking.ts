import type { Command } from '../../../shared/conference/commands.ts';
import type { Audience } from '../../../shared/conference/conference.ts';
import { maySeeNow } from '../../../shared/conference/rights.ts';
import type { Who } from './cast.ts';
import type { Intent } from './intents.ts';
import type { Op } from './ops.ts';
import type { World } from './world.ts';

/** Does one op in this history, and takes it down. */
export type Do = (op: Op) => Promise<boolean>;

export type Act<One extends Intent> = (
  world: World,
  intent: One,
  perform: Do,
  id: string,
) => Promise<unknown>;

export type Named<Name extends Intent['do']> = Intent extends infer One
  ? One extends { do: infer Does }
    ? Name extends Does
      ? One
      : never
    : never
  : never;

/** Who are asked for, and by what ids. */
export const idsOf = ({ people }: World, of: readonly Who[]): string[] =>
  of.map((who) => people[who]);

export const byChair = (command: Command): Op => ({ kind: 'command', sender: 'chair', command });

export const childrenOf = ({ room }: World, which: number): string[] =>
  room
    .state()
    .children.filter((_, index) => (which >> index) % 2 === 1)
    .map(({ id }) => id);

/** Those this person may see now, so that most of what is tried is taken; or any there is. */
export function pickAudience(
  world: World,
  who: Who,
  at: number,
  wild = false,
): Audience | undefined {
  const state = world.room.state();
  const reader = { as: 'person', person: world.people[who] } as const;
  const all = [...state.audiences.values()].filter(
    ({ id }) => wild || maySeeNow(state, reader, id),
  );
  // The newest are the ones of the part that runs.
  return all.toReversed()[at % Math.max(all.length, 1)];
}

/** Lines of this audience, in an order that other documents have no part in. */
export function linesIn(world: World, audience: string): string[] {
  const chair = { as: 'person', person: world.people.chair } as const;
  return (world.room.readLines(chair, audience) ?? []).map(({ id }) => id).toSorted();
}

export const linesSeen = (world: World, who: Who, wild: boolean): string[] => {
  const state = world.room.state();
  const reader = { as: 'person', person: world.people[who] } as const;
  return [...state.audiences.keys()]
    .filter((id) => wild || maySeeNow(state, reader, id))
    .flatMap((id) => linesIn(world, id));
};

export const pick = <Value>(values: readonly Value[], at: number): Value | undefined =>
  values[at % Math.max(values.length, 1)];

export const pickScale = ({ room }: World, at: number): string =>
  pick([...room.state().scales.keys()].toReversed(), at) ?? 'no-such-scale-there-is';

export const pickPart = ({ room }: World, at: number): string =>
  pick([...room.state().parts.keys()].toReversed(), at) ?? 'no-such-part-there-is';

/** How each kind of intent comes to be. */
export type Acts = { [Name in Exclude<Intent['do'], 'closeAndReopen'>]: Act<Named<Name>> };
