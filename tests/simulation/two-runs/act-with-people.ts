import { templates } from '../../../shared/templates/templates.ts';
import { cast, type Who } from './cast.ts';
import {
  byChair,
  childrenOf,
  idsOf,
  pick,
  pickAudience,
  type Act,
  type Acts,
  type Do,
  type Named,
} from './picking.ts';
import type { World } from './world.ts';

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

/** The same conference in another council's format. */
const format: Act<Named<'format'>> = async ({ room }, { to }, perform, opId) => {
  const { children, details } = room.state();
  const { kind: type, date, time, place } = details;
  const template = pick(templates, to)?.id ?? details.template;
  const same = children.map(({ id, name }) => ({ id, name }));
  const command = { kind: 'changeDetails', opId, type, template, date, time, place } as const;
  return perform(byChair({ ...command, children: same }));
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
    // Whoever was to stay away is looked at a second time.
    comesAnyway: true,
    title,
    agency: '',
    ...one,
  } as const;
  const isIn = await perform(byChair(admit));
  // Who was here already still stands in the list of those who wait.
  const away = { kind: 'goAway', opId: `${id}-away`, waiting } as const;
  if (!isIn) await perform({ kind: 'command', sender: 'door', command: away });
}

/** Who comes and goes, who may do what, and whose browser is there. */
export const peopleActs: Pick<Acts, PeopleDoes> = {
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
  format,
  askTakeOver: nothingMore,
};

type PeopleDoes =
  | 'givePen'
  | 'takePen'
  | 'remove'
  | 'seat'
  | 'leave'
  | 'comeBack'
  | 'leaveOneself'
  | 'change'
  | 'setRights'
  | 'setHearing'
  | 'keepApart'
  | 'knock'
  | 'plug'
  | 'unplug'
  | 'attend'
  | 'invite'
  | 'addSpareLinks'
  | 'settings'
  | 'format'
  | 'askTakeOver';
