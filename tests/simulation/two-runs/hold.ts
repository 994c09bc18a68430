import { act } from './act.ts';
import { addPart, makeAudience } from './act-in-parts.ts';
import { comeIn } from './act-with-people.ts';
import { childrenOf, type Do } from './picking.ts';
import { whos, type Observer } from './cast.ts';
import { begin, type Model } from './model.ts';
import type { History, Intent, Prelude } from './intents.ts';
import type { Done, Op } from './ops.ts';
import { perform } from './perform.ts';
import { withoutCopyIds } from './read-own.ts';
import type { Tiers } from './tiers.ts';
import { knockOfObserver, openWorld, type World } from './world.ts';

/** A history as it went, and every byte that the observer was sent, in the order it came. */
export interface Held {
  readonly ops: readonly Done[];
  readonly heard: readonly string[];
  readonly people: World['people'];
  /** How things stood when the conference was made. */
  readonly start: Model;
}

/** Holds the whole history. What each intent comes to is taken down, so that it can be held again without some of it. */
export async function hold(tiers: Tiers, history: History, observer: Observer): Promise<Held> {
  const world = await openWorld(tiers, observer);
  const { audiences, currentPart, children } = world.room.state();
  const kin = children.map(({ id }) => id);
  const start = begin(world.people, [...audiences.keys()], currentPart, kin);
  await world.connect();
  const ops: Done[] = [];
  const at = (step: number): number => 1_770_000_000_000 + step * 3000;
  let step = 0;
  const next = async (take: (perform: Do, id: string) => Promise<unknown>): Promise<void> => {
    const now = at(step);
    const id = `intent-${String(step).padStart(12, '0')}`;
    step += 1;
    await turnTo(world, now);
    await take(async (op) => {
      const known = new Set(world.room.state().audiences.keys());
      const knownLines = new Set(linesMoving(world, op));
      const done = await perform(world, op);
      const made = [...world.room.state().audiences.keys()].find((one) => !known.has(one)) ?? null;
      const lines = linesMoving(world, op).filter((line) => !knownLines.has(line));
      const part = world.room.state().currentPart;
      ops.push({ at: now, op, done, made, lines, part, by: whoDoes(world, op) });
      await world.connect();
      return done;
    }, id);
    await world.connect();
  };
  for (const one of prepare(world, history.prelude)) await next(one);
  for (const intent of oneByOne(history)) {
    await next(async (perform_, id) => act(world, intent, perform_, id));
  }
  return { ops, heard: await end(world), people: world.people, start };
}

/** What happens after a close takes its time, too. */
function oneByOne({ intents, closes }: History): Exclude<Intent, { do: 'closeAndReopen' }>[] {
  const close = { do: 'close' } as const;
  const each = intents.flatMap((intent) =>
    intent.do === 'closeAndReopen'
      ? [close, ...intent.meanwhile, { do: 'reopen' } as const]
      : [intent],
  );
  return closes === null ? each : [...each, close, ...closes, { do: 'giveOut' }];
}

/** Holds what is left of a history (null: left out) at the times it was held first. */
export async function holdAgain(
  tiers: Tiers,
  ops: readonly { readonly at: number; readonly op: Op | null }[],
  observer: Observer,
): Promise<{ heard: readonly string[]; done: readonly (boolean | null)[] }> {
  const world = await openWorld(tiers, observer);
  await world.connect();
  const done: (boolean | null)[] = [];
  let now = 0;
  for (const { at, op } of ops) {
    if (at !== now) await turnTo(world, at);
    now = at;
    done.push(op === null ? null : await perform(world, op));
    await world.connect();
  }
  return { heard: await end(world), done };
}

function whoDoes({ people }: World, op: Op): string {
  const who = op.kind === 'command' ? op.sender : op.who;
  return who === 'door' || who === 'deputy' ? '' : people[who];
}

/** All lines there are, where one goes to another audience. */
function linesMoving({ room, people }: World, op: Op): string[] {
  const moves =
    op.kind === 'command' &&
    ['releaseLines', 'narrowLine', 'releaseHandedIn'].includes(op.command.kind);
  if (!moves) return [];
  const reader = { as: 'person', person: people.chair } as const;
  return [...room.state().audiences.keys()].flatMap((audience) =>
    (room.readLines(reader, audience) ?? []).map(({ id }) => id),
  );
}

async function turnTo(world: World, at: number): Promise<void> {
  world.time.turnTo(at);
  await world.settle();
}

async function end(world: World): Promise<readonly string[]> {
  await turnTo(world, world.time.now() + 10_000);
  return withoutCopyIds(world, world.heard);
}

type Step = (perform: Do, id: string) => Promise<unknown>;

/** The invitation list, the parts, those who come, and the start. */
function prepare(world: World, prelude: Prelude): Step[] {
  const { people } = world;
  const chair = (command: Extract<Op, { kind: 'command' }>['command']): Op => ({
    kind: 'command',
    sender: 'chair',
    command,
  });
  const steps: Step[] = [];
  if (world.observer === 'waiting') steps.push(async (perform_) => perform_(knock));
  if (prelude.apart && prelude.split) {
    const from = [people.father];
    steps.push(async (perform_, opId) =>
      perform_(chair({ kind: 'keepApart', opId, person: people.mother, from })),
    );
  }
  if (prelude.hearing) {
    const hears = childrenOf(world, 2);
    steps.push(async (perform_, opId) =>
      perform_(chair({ kind: 'setHearing', opId, person: people.father, hears })),
    );
  }
  const parts = prelude.parts.map(
    (part): Step =>
      async (perform_, id) =>
        addPart(world, part, perform_, id),
  );
  if (prelude.split) steps.push(...parts);
  for (const made of prelude.made) {
    steps.push(async (perform_, id) => makeAudience(world, made, perform_, id));
  }
  for (const who of whos.filter((one) => prelude.come.includes(one))) {
    steps.push(async (perform_, id) => comeIn(world, who, perform_, id));
  }
  steps.push(async (perform_, opId) => perform_(chair({ kind: 'start', opId })));
  if (!prelude.split) steps.push(...parts);
  return steps;
}

const knock: Op = {
  kind: 'command',
  sender: 'door',
  command: {
    kind: 'knock',
    opId: knockOfObserver,
    name: 'Zed',
    role: 'network',
    where: 'room',
    via: 'code',
    person: null,
    spareLink: null,
  },
};
