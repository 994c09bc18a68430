import type { PlanNeeded } from '../../shared/board/plan-needed.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import { isMember } from '../../shared/conference/membership.ts';
import { roleRights } from '../../shared/conference/roles.ts';
import type { Scale } from '../../shared/conference/scale.ts';

/** The same words and people as the first time. */
export function secondRound({ scales }: Conference, id: string): object {
  const first = scales.get(id);
  if (first === undefined) return {};
  const { audience, question, ten, zero, danger, asked } = first;
  return { audience, question, ten, zero, danger, asked: [...asked], again: id };
}

/** Said by a professional who is asked for it. */
export function planNeededOf(
  { people }: Conference,
  scale: Scale | undefined,
  person: string,
  planNeeded: PlanNeeded,
): object {
  const role = people.get(person)?.role ?? 'observer';
  return scale?.asksPlan === true && roleRights[role].professional ? { planNeeded } : {};
}

/** Who can be asked for a number or a view on this board now. */
export function scorersOf(conference: Conference, audience: string): string[] {
  const able = [...conference.people.values()].filter(
    (person) =>
      roleRights[person.role].scores &&
      person.attendance === 'present' &&
      isMember(conference, person, audience),
  );
  return able.length === 0 ? ['nobody'] : able.map(({ id }) => id);
}
