import type { Person } from '../../shared/conference/conference.ts';
import type { Refusal } from '../../shared/conference/refusal.ts';
import type { Role } from '../../shared/conference/roles.ts';
import { given } from './held-conference.ts';
import type { Held, Name } from './held-conference.ts';

const ids = (held: Held, people: readonly Name[]): string[] => people.map((name) => held.id(name));

/** The chair adds a part with these people; answers its id. */
export const addPart = (
  held: Held,
  name: string,
  people: readonly Name[],
  restricted = false,
): string =>
  held.must('Marguerite', { kind: 'addPart', name, restricted, people: ids(held, people) });

export const openPart = (held: Held, part: string): void =>
  void held.must('Marguerite', { kind: 'openPart', part });

/** The part that everyone is of. */
export const wholePart = (held: Held): string =>
  given([...held.now().parts.values()].find(({ people }) => people === 'everyone')).id;

export const audienceOfPart = (held: Held, part: string): string =>
  given(held.now().parts.get(part)).audience;

export const keepApart = (held: Held, name: Name, ...from: readonly Name[]): void =>
  void held.must('Marguerite', { kind: 'keepApart', person: held.id(name), from: ids(held, from) });

/** From now on they may hear about these children only (their numbers in the list). */
export const hear = (held: Held, name: Name, children: readonly number[] | 'all'): void =>
  void held.must('Marguerite', {
    kind: 'setHearing',
    person: held.id(name),
    hears: children === 'all' ? 'all' : childrenOf(held, ...children),
  });

export const childrenOf = (held: Held, ...at: readonly number[]): string[] =>
  at.map((index) => given(held.now().children[index]).id);

/** The chair notes what somebody comes as. */
export const changeRole = (held: Held, name: Name, role: Role) =>
  held.send('Marguerite', {
    kind: 'changePerson',
    person: held.id(name),
    name,
    role,
    title: '',
    agency: '',
    where: 'room',
    device: true,
    speaksFor: [],
    apologies: false,
  });

/** Somebody knocks and the chair says who it is. */
export function admit(held: Held, person: Person, role: Role = person.role) {
  const waiting = held.knock({ name: person.name, role, person: person.id, via: 'link' });
  const words = { name: person.name, title: '', agency: '', where: 'room' } as const;
  return held.send('Marguerite', { kind: 'admit', waiting, person: person.id, role, ...words });
}

/** The refusal, which there must be. */
export function refusalOf(result: { ok: boolean; problem?: Refusal }): Refusal {
  if (result.ok) throw new Error('it was accepted');
  return given(result.problem);
}
