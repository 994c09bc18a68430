import type { Conference, Person } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import { roleRights } from '../roles.ts';
import type { NewIds } from './last-conference.ts';
import { mapped } from './last-conference.ts';

/**
 * Everybody of the list is invited again, as what they were and with what they may. The chair is here; whoever was sent
 * out stays so until the chair lets them in. The pen goes with the role.
 */
export function peopleAgain(last: Conference, ids: NewIds): FactBody[] {
  const people = [...last.people.values()];
  const chairFirst = [
    ...people.filter(({ role }) => role === 'chair'),
    ...people.filter(({ role }) => role !== 'chair'),
  ];
  return [
    ...chairFirst.flatMap((person) => invited(person, ids)),
    ...people.flatMap((person) => rightsOf(person, ids)),
  ];
}

function invited(
  { id, name, role, title, agency, where, ...rest }: Person,
  ids: NewIds,
): FactBody[] {
  const person = ids.people.get(id) ?? '';
  const isChair = role === 'chair';
  const device = isChair || rest.device;
  const { pen } = roleRights[role];
  return [
    { kind: 'invited', person, role, where, device, pen, words: { name, title, agency } },
    ...(isChair
      ? [{ kind: 'attendanceChanged' as const, person, attendance: 'present' as const, device }]
      : []),
    ...(rest.attendance === 'removed' ? [{ kind: 'removed' as const, person }] : []),
  ];
}

function rightsOf(one: Person, ids: NewIds): FactBody[] {
  const { id, role, hears, apart, speaksFor, adds, scores, sector, knowsFamily } = one;
  const person = ids.people.get(id) ?? '';
  const facts: (FactBody | false)[] = [
    // What a supporter begins with depends on the format, too.
    (role === 'supporter' ||
      adds !== roleRights[role].adds ||
      scores !== roleRights[role].scores) && {
      kind: 'rightsSet',
      person,
      adds,
      scores,
    },
    hears !== 'all' && { kind: 'hearingSet', person, hears: mapped(ids.children, hears) },
    apart.length > 0 && { kind: 'keptApart', person, from: mapped(ids.people, apart) },
    speaksFor.length > 0 && speaking(one, ids),
    sector !== undefined && {
      kind: 'agencySet',
      person,
      sector,
      knowsFamily: knowsFamily ?? true,
    },
  ];
  return facts.filter((fact) => fact !== false);
}

function speaking(one: Person, ids: NewIds): FactBody {
  const { id, role, speaksFor, where, device, name, title, agency } = one;
  const isOut = one.attendance === 'removed';
  return {
    kind: 'personChanged',
    person: ids.people.get(id) ?? '',
    role,
    where,
    device,
    pen: roleRights[role].pen && !isOut,
    attendance: isOut ? 'removed' : role === 'chair' ? 'present' : 'invited',
    speaksFor: mapped(ids.people, speaksFor),
    words: { name, title, agency },
  };
}
