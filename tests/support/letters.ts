import type { CommandOf, DoorCommand } from '../../shared/conference/commands.ts';
import { given, names, roleOf } from './held-conference.ts';
import type { Held, Name } from './held-conference.ts';
import { childrenOf } from './held-parts.ts';

export type HandIn = Omit<CommandOf<'handIn'>, 'kind' | 'opId'>;
export type Release = Omit<CommandOf<'releaseHandedIn'>, 'kind' | 'opId'>;

export const statement: HandIn = {
  what: 'statement',
  text: 'I have not had a drink since Easter',
  to: 'everyone',
  toWhom: '',
  voice: null,
  person: null,
  child: null,
};
export const ofJuno = (held: Held): HandIn => ({
  ...statement,
  what: 'child-view',
  text: 'I want to do football on Sundays',
  to: 'chair',
  voice: 'hope',
  child: given(childrenOf(held, 0)[0]),
});

export const handIn = (held: Held, name: Name, more: Partial<HandIn> = {}): string =>
  held.must(name, { kind: 'handIn', ...statement, ...more });

export const release = (held: Held, handedIn: string, more: Partial<Release> = {}) =>
  held.send('Marguerite', {
    kind: 'releaseHandedIn',
    handedIn,
    to: held.audience('everyone'),
    code: 'family-worry',
    children: [],
    text: null,
    readOutBy: null,
    note: '',
    agreed: false,
    ...more,
  });

/** The lines it became, as they stand on the board. */
export function released(held: Held, result: ReturnType<typeof release>) {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.flatMap((fact) =>
    fact.kind === 'lineReleased' ? [given(held.board.readLine(fact.line))] : [],
  );
}

export const tray = (held: Held, name: Name = 'Marguerite') => {
  const view = held.view(name);
  return view.at === 'conference' ? view.handedIn : undefined;
};

/** Somebody waits by their own link; nobody has let them in. */
export const waitByLink = (held: Held, name: Name, more: object = {}) =>
  held.knock({ name, role: roleOf(name), person: held.id(name), via: 'link', ...more });

let count = 0;
export const atDoor = (held: Held, waiting: string, more: Partial<DoorCommand> = {}) =>
  held.sendAs({ as: 'door' }, {
    kind: 'handInAtDoor',
    opId: `hand-in-at-the-door-${(count += 1)}`,
    waiting,
    what: 'statement',
    text: 'I have not had a drink since Easter',
    to: 'chair',
    toWhom: '',
    voice: null,
    childName: '',
    ...more,
  } as DoorCommand);

/** Every view there is, as bytes, by whose it is. */
const allViews = (held: Held) =>
  new Map(names.map((name) => [name, JSON.stringify(held.view(name))] as const));

/** Who can tell that this happened: whose view, or the screen's, is not what it was. */
export function whoNotices(held: Held, happen: () => void): string[] {
  const before = allViews(held);
  const screen = JSON.stringify(held.view({ as: 'screen' }));
  happen();
  const after = allViews(held);
  const noticing: string[] = names.filter((name) => before.get(name) !== after.get(name));
  return screen === JSON.stringify(held.view({ as: 'screen' }))
    ? noticing
    : [...noticing, 'screen'];
}
