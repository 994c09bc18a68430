import { isKeeper, isOf, type Model } from './model.ts';
import type { Members } from '../../../shared/conference/conference.ts';
import type { Role } from '../../../shared/conference/roles.ts';

const family: readonly Role[] = ['parent', 'child', 'network', 'supporter'];

/**
 * Two of the family are kept apart, hear about different children, or are of different parts or groups: somebody else
 * looks at their copies before they go out. `counts`: the parts and groups to go by.
 */
function isSplit(model: Model, counts: (audience: string) => boolean = () => true): boolean {
  const those = [...model.people].filter(
    ([id, { role }]) => family.includes(role) && model.after.made.has(id),
  );
  const heard = those.map(([, { hears }]) =>
    JSON.stringify(hears === 'all' ? hears : hears.toSorted()),
  );
  const groups = those.map(([id, { role }]) =>
    [...model.audiences]
      .filter(([audience, { members }]) => counts(audience) && isNamed(members, id, role))
      .map(([audience]) => audience)
      .join(' '),
  );
  return (
    those.some(([, { apart }]) => apart.length > 0) ||
    new Set(heard).size > 1 ||
    new Set(groups).size > 1
  );
}

/** Copies wait, and this is who is asked to look at them too. */
export const isAskedToLook = (model: Model, who: string): boolean =>
  model.people.get(who)?.role === 'minute-taker' &&
  model.closed &&
  model.after.waiting !== null &&
  isSplit(model);

/** They are asked, and by all that they know they would not be: so they learn that there is something more. */
export const splitsForThem = (
  { later }: { readonly later: readonly Model[] },
  who: string,
): boolean =>
  later.some(
    (model) =>
      isKeeper(model, who) &&
      isAskedToLook(model, who) &&
      !isSplit(model, (audience) => isOf(model, who, { audience, children: [] })),
  );

function isNamed(members: Members, person: string, role: Role): boolean {
  if (members.by === 'people') return members.people.includes(person);
  if (members.by === 'all-but') return !members.people.includes(person);
  return members.by === 'roles' && members.roles.includes(role);
}
