import type { Command } from '../../../shared/conference/commands.ts';
import { handsIn } from '../../../shared/conference/may-hand-in.ts';
import { cast, whos } from './cast.ts';
import { byChair, pick, pickAudience, type Acts } from './picking.ts';
import type { World } from './world.ts';

/** What people write to the chair, what the chair makes of it, and the children's pages. */
export const letterActs: Pick<
  Acts,
  'handIn' | 'handInAtDoor' | 'releaseHandedIn' | 'setAside' | 'childPage'
> = {
  handIn: async (world, { who, what: n, child: at }, perform, opId) => {
    const what = pick(handsIn[cast[who].role], n) ?? 'needs';
    const child = what === 'child-view' ? childAt(world, at) : null;
    const command: Command = { kind: 'handIn', opId, what, ...letter(who), person: null, child };
    await perform({ kind: 'command', sender: who, command });
  },
  handInAtDoor: async ({ people }, { who, what: n }, perform, id) => {
    const waiting = `${id}-waiting`;
    const { role } = cast[who];
    const knock = { kind: 'knock', opId: waiting, ...cast[who], where: 'room' } as const;
    const way = { via: 'link', person: people[who], spareLink: null } as const;
    await perform({ kind: 'command', sender: 'door', command: { ...knock, ...way } });
    const what = pick(handsIn[role], n) ?? 'needs';
    const sent = { kind: 'handInAtDoor', opId: `${id}-letter`, waiting, what } as const;
    const command = { ...sent, ...letter(who), childName: 'Juno' };
    await perform({ kind: 'command', sender: 'door', command });
    const away = { kind: 'goAway', opId: `${id}-away`, waiting } as const;
    await perform({ kind: 'command', sender: 'door', command: away });
  },
  releaseHandedIn: async (world, { entry: n, to: where, other, noted }, perform, opId) => {
    const entry = entryAt(world, n);
    const isChilds = entry?.kind === 'child-view';
    const child = entry?.child ?? (isChilds ? childAt(world, n) : null);
    const command: Command = {
      kind: 'releaseHandedIn',
      opId,
      handedIn: entry?.id ?? 'nothing-of-this-name',
      to: pickAudience(world, 'chair', where)?.id ?? '',
      code: isChilds ? 'child-view' : 'strength',
      children: child === null ? [] : [child],
      text: other && !isChilds ? `Said otherwise ${opId}` : null,
      readOutBy: noted ? world.people.chair : null,
      note: noted ? `Read out at ${opId}` : '',
      agreed: true,
    };
    await perform(byChair(command));
  },
  setAside: async (world, { entry: n }, perform, opId) => {
    const entry = entryAt(world, n);
    const handedIn = entry?.id ?? 'nothing-of-this-name';
    const aside = entry?.standing === 'new';
    await perform(byChair({ kind: 'setHandedInAside', opId, handedIn, aside }));
  },
  childPage: async (world, { child: at, in: where }, perform, opId) => {
    const audience = where === null ? null : (pickAudience(world, 'chair', where)?.id ?? null);
    const [giver] = whos;
    await perform(
      byChair({
        kind: 'keepChildPage',
        opId,
        child: childAt(world, at),
        person: null,
        forms: at % 2 === 0 ? ['said-it'] : ['drew-it', 'form'],
        givenBy: giver === undefined ? null : world.people[giver],
        participation: at % 3 === 0 ? 'PN1' : 'PN6',
        checkedOn: '2026-04-10',
        audience,
        note: `Noted at ${opId}`,
      }),
    );
  },
};

const letter = (who: string) =>
  ({ text: `Written by ${who}`, to: 'some', toWhom: 'My nan', voice: 'hope' }) as const;

const childAt = ({ room }: World, at: number): string => pick(room.state().children, at)?.id ?? '';

/** The newest first, so that what was just handed in is what is released. */
const entryAt = ({ room }: World, at: number) =>
  pick([...room.state().preparation.handedIn.values()].toReversed(), at);
