import { hearsAbout, isHere } from '../../../shared/conference/membership.ts';
import { maySeeNow } from '../../../shared/conference/rights.ts';
import type { Command } from '../../../shared/conference/commands.ts';
import type { Audience } from '../../../shared/conference/conference.ts';
import { linesOf } from '../../../shared/board/roots.ts';
import { cast, whos, type Who } from './cast.ts';
import type { Intent } from './intents.ts';
import type { Op } from './ops.ts';
import type { World } from './world.ts';

/** Does one op in this history, and takes it down. */
export type Do = (op: Op) => Promise<boolean>;

type Act<One extends Intent> = (
  world: World,
  intent: One,
  perform: Do,
  id: string,
) => Promise<unknown>;

type Named<Name extends Intent['do']> = Intent extends infer One
  ? One extends { do: infer Does }
    ? Name extends Does
      ? One
      : never
    : never
  : never;

/** The intent, as what there is at the moment lets it come to be. */
export async function act(world: World, intent: Intent, perform: Do, id: string): Promise<void> {
  const one = acts[intent.do] as Act<Intent>;
  await one(
    world,
    'who' in intent ? { ...intent, who: somebodyHere(world, intent) } : intent,
    perform,
    id,
  );
}

/** Mostly somebody who is in the part that runs: the rest is refused, and one refusal is like another. */
function somebodyHere({ room, people }: World, intent: Extract<Intent, { who: Who }>): Who {
  if (!actsOneself.has(intent.do)) return intent.who;
  const state = room.state();
  const here = whos.filter((one) => {
    const person = state.people.get(people[one]);
    return person !== undefined && isHere(state, person);
  });
  const at = whos.indexOf(intent.who);
  return here.includes(intent.who) || at % 4 === 3 ? intent.who : (pick(here, at) ?? intent.who);
}

const actsOneself = new Set<Intent['do']>([
  ...(['newLine', 'type', 'erase', 'strike', 'move', 'caret', 'addLine', 'changeLine'] as const),
  ...(['strikeLine', 'restoreLine', 'narrowAudience', 'narrowLine', 'givePen', 'leave'] as const),
]);

/** Who are asked for, and by what ids. */
const idsOf = ({ people }: World, of: readonly Who[]): string[] => of.map((who) => people[who]);

const byChair = (command: Command): Op => ({ kind: 'command', sender: 'chair', command });

export const childrenOf = ({ room }: World, which: number): string[] =>
  room
    .state()
    .children.filter((_, index) => (which >> index) % 2 === 1)
    .map(({ id }) => id);

/** Those this person may see now, so that most of what is tried is taken; or any there is. */
function pickAudience(world: World, who: Who, at: number, wild = false): Audience | undefined {
  const state = world.room.state();
  const reader = { as: 'person', person: world.people[who] } as const;
  const all = [...state.audiences.values()].filter(
    ({ id }) => wild || maySeeNow(state, reader, id),
  );
  // The newest are the ones of the part that runs.
  return all.toReversed()[at % Math.max(all.length, 1)];
}

/** Lines of this audience, in an order that other documents have no part in. */
function linesIn(world: World, audience: string): string[] {
  const chair = { as: 'person', person: world.people.chair } as const;
  return (world.room.readLines(chair, audience) ?? []).map(({ id }) => id).toSorted();
}

const linesSeen = (world: World, who: Who, wild: boolean): string[] => {
  const state = world.room.state();
  const reader = { as: 'person', person: world.people[who] } as const;
  return [...state.audiences.keys()]
    .filter((id) => wild || maySeeNow(state, reader, id))
    .flatMap((id) => linesIn(world, id));
};

const pick = <Value>(values: readonly Value[], at: number): Value | undefined =>
  values[at % Math.max(values.length, 1)];

const pickScale = ({ room }: World, at: number): string =>
  pick([...room.state().scales.keys()].toReversed(), at) ?? 'no-such-scale-there-is';

const pickPart = ({ room }: World, at: number): string =>
  pick([...room.state().parts.keys()].toReversed(), at) ?? 'no-such-part-there-is';

const penLine: Act<Named<'type' | 'erase' | 'strike' | 'move'>> = async (
  world,
  { do: kind, who, in: where, line: n, at },
  perform,
) => {
  const audience = pickAudience(world, who, where);
  if (audience === undefined) return;
  const doc = world.browserOf(who, audience.id)?.doc;
  const own = [...(doc === undefined ? [] : linesOf(doc).keys())].filter(
    (line) => !world.room.state().contributions.has(line),
  );
  const line = pick(own.toSorted(), n);
  if (line !== undefined) await perform({ kind, who, audience: audience.id, line, at });
};

const onLine: Act<Named<'changeLine' | 'strikeLine' | 'restoreLine'>> = async (
  world,
  { do: kind, who, line: n, wild },
  perform,
  opId,
) => {
  const line = pick(linesSeen(world, who, wild), n) ?? 'no-such-line-there-is';
  const command: Command =
    kind === 'changeLine' ? { kind, opId, line, text: `Changed by ${who}` } : { kind, opId, line };
  await perform({ kind: 'command', sender: who, command });
};

const toPerson: Act<Named<'givePen' | 'takePen' | 'remove' | 'seat' | 'leave'>> = async (
  { people },
  { do: kind, who },
  perform,
  opId,
) => perform(byChair({ kind, opId, person: people[who] }));

const nothingMore: Act<Named<'invite' | 'addSpareLinks' | 'settings' | 'askTakeOver'>> = async (
  _,
  { do: kind },
  perform,
  opId,
) => {
  if (kind === 'invite') return perform(byChair({ kind, opId, name: 'Somebody', ...invited }));
  if (kind === 'addSpareLinks') return perform(byChair({ kind, opId, count: 2 }));
  if (kind === 'settings') {
    const settings = { supporters: 3, supportersWrite: true, decides: 'chair' } as const;
    return perform(byChair({ kind: 'changeSettings', opId, ...settings }));
  }
  await perform(byChair({ kind: 'assignStaff', opId, deputy: 'deputy', assigned: ['other'] }));
  const ask = { kind: 'askTakeOver', opId: `${opId}-ask` } as const;
  await perform({ kind: 'command', sender: 'deputy', command: ask });
  return perform(byChair({ kind: 'refuseTakeOver', opId: `${opId}-no` }));
};

const invited = { role: 'network', title: '', agency: '', where: 'room', device: true } as const;
const supporter = { name: 'Sam', role: 'network', where: 'room' } as const;

/** Knocks by their own link and is let in. */
export async function comeIn({ people }: World, who: Who, perform: Do, id: string): Promise<void> {
  const waiting = `${id}-waiting`;
  const one = { ...cast[who], where: 'room', person: people[who] } as const;
  const knock = { kind: 'knock', opId: waiting, ...one, via: 'link', spareLink: null } as const;
  await perform({ kind: 'command', sender: 'door', command: knock });
  const title = `the ${one.role}`;
  const admit = {
    kind: 'admit',
    opId: `${id}-answer`,
    waiting,
    title,
    agency: '',
    ...one,
  } as const;
  const isIn = await perform(byChair(admit));
  // Who was here already still stands in the list of those who wait.
  const away = { kind: 'goAway', opId: `${id}-away`, waiting } as const;
  if (!isIn) await perform({ kind: 'command', sender: 'door', command: away });
}

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

const acts: { [Name in Intent['do']]: Act<Named<Name>> } = {
  newLine: async (world, { who, in: where, after }, perform, id) => {
    const audience = pickAudience(world, who, where);
    if (audience === undefined) return;
    const everyone = [...world.room.state().audiences.keys()][0] ?? '';
    const wide = world.browserOf(who, everyone)?.doc;
    const anchors = audience.id === everyone || wide === undefined ? [] : [...linesOf(wide).keys()];
    await perform({
      kind: 'newLine',
      who,
      audience: audience.id,
      line: `${id}-line`,
      after: pick(anchors.toSorted(), after) ?? null,
      at: after,
    });
  },
  type: penLine,
  erase: penLine,
  strike: penLine,
  move: penLine,
  caret: async (world, { who, in: where, line: n, at }, perform) => {
    const audience = pickAudience(world, who, where);
    if (audience === undefined) return;
    const line = pick(linesIn(world, audience.id), n) ?? null;
    await perform({ kind: 'caret', who, audience: audience.id, line, at });
  },
  addLine: async (world, { who, in: where, about: n, children: which, wild }, perform, opId) => {
    const audience = pickAudience(world, who, where, wild)?.id ?? 'no-such-audience';
    const about = n === null ? null : pick(linesSeen(world, who, wild), n);
    const heard = world.room.state().people.get(world.people[who]);
    const children = childrenOf(world, which).filter(
      (child) => wild || (heard !== undefined && hearsAbout(heard, [child])),
    );
    const command: Command = {
      kind: 'addLine',
      opId,
      audience,
      code: about === null || about === undefined ? 'strength' : 'comment',
      text: `Said by ${who}`,
      saidBy: world.people[who],
      about: about ?? null,
      ...(children.length === 0 ? {} : { children }),
    };
    await perform({ kind: 'command', sender: who, command });
  },
  changeLine: onLine,
  strikeLine: onLine,
  restoreLine: onLine,
  askScale: async (world, { in: where, asked }, perform, opId) => {
    const state = world.room.state();
    const audience = pickAudience(world, 'chair', where)?.id ?? '';
    const fit = asked.filter((who) => {
      const person = state.people.get(world.people[who]);
      const reader = { as: 'person', person: world.people[who] } as const;
      return person?.scores === true && maySeeNow(state, reader, audience);
    });
    const words = { question: 'How safe?', ten: 'Safe', zero: 'Not safe' };
    const rest = { danger: null, asked: idsOf(world, fit), reasons: 'nobody' } as const;
    await perform(byChair({ kind: 'askScale', opId, audience, ...words, ...rest }));
  },
  answerScale: async (world, { who, scale: n, score, wild }, perform, opId) => {
    const state = world.room.state();
    const scale = pickScale(world, n);
    const asked = state.scales.get(scale)?.asked ?? [];
    const person = wild ? world.people[who] : (pick(asked, score) ?? world.people[who]);
    const sender = whos.find((one) => world.people[one] === person) ?? who;
    const words = { reason: 'Because', oneHigher: '' };
    const command: Command = { kind: 'answerScale', opId, scale, person, score, ...words };
    await perform({ kind: 'command', sender, command });
  },
  revealScale: async (world, { scale }, perform, opId) =>
    perform(byChair({ kind: 'revealScale', opId, scale: pickScale(world, scale) })),
  withdrawScale: async (world, { scale }, perform, opId) =>
    perform(byChair({ kind: 'withdrawScale', opId, scale: pickScale(world, scale) })),
  givePen: toPerson,
  takePen: toPerson,
  remove: toPerson,
  seat: toPerson,
  leave: toPerson,
  comeBack: async (world, { who }, perform, id) => comeIn(world, who, perform, id),
  leaveOneself: async ({ people }, { who, other }, perform, opId) => {
    const person = people[other];
    await perform({ kind: 'command', sender: who, command: { kind: 'leave', opId, person } });
  },
  change: async ({ people }, { who }, perform, opId) => {
    const person = people[who];
    const entry = { ...cast[who], title: `changed ${opId}`, agency: '', where: 'video' } as const;
    const speaksFor = who === 'advocate' ? [people.girl] : [];
    const rest = { device: true, speaksFor, apologies: false };
    await perform(byChair({ kind: 'changePerson', opId, person, ...entry, ...rest }));
  },
  setRights: async ({ people }, { who, adds, scores }, perform, opId) =>
    perform(byChair({ kind: 'setRights', opId, person: people[who], adds, scores })),
  setHearing: async (world, { who, children }, perform, opId) => {
    const hears = children === 3 ? ('all' as const) : childrenOf(world, children);
    await perform(byChair({ kind: 'setHearing', opId, person: world.people[who], hears }));
  },
  keepApart: async (world, { who, from }, perform, opId) => {
    const others = idsOf(
      world,
      from.filter((one) => one !== who),
    );
    const person = world.people[who];
    await perform(byChair({ kind: 'keepApart', opId, person, from: others }));
  },
  knock: async (_, { fate }, perform, id) => {
    const waiting = `${id}-waiting`;
    const way = { via: 'code', person: null, spareLink: null } as const;
    const knock = { kind: 'knock', opId: waiting, ...supporter, ...way } as const;
    await perform({ kind: 'command', sender: 'door', command: knock });
    const opId = `${id}-answer`;
    if (fate === 'goAway') {
      const command = { kind: 'goAway', opId, waiting } as const;
      await perform({ kind: 'command', sender: 'door', command });
    }
    if (fate === 'turnAway') await perform(byChair({ kind: 'turnAway', opId, waiting }));
    if (fate !== 'admit') return;
    const rest = { person: null, title: '', agency: '' };
    await perform(byChair({ kind: 'admit', opId, waiting, ...supporter, ...rest }));
  },
  plug: async (world, { who, in: n }, perform) => {
    const where =
      n === null ? 'live' : (pick([...world.room.state().audiences.keys()], n) ?? 'live');
    await perform({ kind: 'plug', who, where });
  },
  unplug: async (world, { who, in: n }, perform) => {
    const where = n === null ? 'live' : (pickAudience(world, who, n)?.id ?? 'live');
    await perform({ kind: 'unplug', who, where });
  },
  attend: async (_, { who, here }, perform) => perform({ kind: 'attend', who, here }),
  invite: nothingMore,
  addSpareLinks: nothingMore,
  settings: nothingMore,
  askTakeOver: nothingMore,
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
  narrowAudience: async (world, { who, in: where, children: which, wild }, perform, opId) => {
    const audience = pickAudience(world, who, where, wild)?.id ?? '';
    const children = childrenOf(world, which || 1);
    const command: Command = { kind: 'narrowAudience', opId, audience, children };
    await perform({ kind: 'command', sender: who, command });
  },
  narrowLine: async (world, { who, line: n, children: which, wild }, perform, opId) => {
    const line = pick(linesSeen(world, who, wild), n) ?? 'no-such-line-there-is';
    const children = childrenOf(world, which || 1);
    const command: Command = { kind: 'narrowLine', opId, line, children };
    await perform({ kind: 'command', sender: who, command });
  },
  releaseLines: async (world, { to: n, lines: ns, other }, perform, opId) => {
    const to = pickAudience(world, 'chair', n)?.id ?? '';
    const all = linesSeen(world, 'chair', false).filter(
      (line) => !linesIn(world, to).includes(line),
    );
    const chosen = [...new Set(ns.flatMap((at) => pick(all, at) ?? []))];
    if (chosen.length === 0) return;
    const lines = chosen.map((line) => ({
      line,
      text: other ? `Said otherwise ${opId}` : null,
      howWeWillKnow: null,
      children: [],
    }));
    await perform(byChair({ kind: 'releaseLines', opId, to, newcomers: [], lines }));
  },
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
  closeAndReopen: async (world, _, perform, id) => {
    await perform(byChair(decision(world, `${id}-decision`)));
    await perform(byChair({ kind: 'close', opId: id }));
    await perform(byChair({ kind: 'reopen', opId: `${id}-reopen`, reason: 'By mistake' }));
  },
  adjournAndStart: async (_world, _, perform, id) => {
    await perform(byChair({ kind: 'adjourn', opId: id, date: null, time: null }));
    await perform(byChair({ kind: 'start', opId: `${id}-start` }));
  },
  probe: async (world, { document: n, wild }, perform) => {
    const who = world.observer;
    if (who === 'screen' || who === 'waiting') return;
    const { audiences } = world.room.state();
    const all = [...audiences.values()].map(({ document }) => document);
    const document = pick(wild ? all : [...world.addresses], n) ?? 'no-such-address-there-is';
    await perform({ kind: 'probe', who, document });
  },
};

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
  })),
});
