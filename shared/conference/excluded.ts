import type { PartId, PersonId } from '../protocol/ids.ts';
import type { Conference } from './conference.ts';

/** Did the chair decide that this person does not come: to none of it, or not to this part? */
export const isExcluded = (
  { preparation }: Conference,
  person: PersonId,
  from: 'all' | PartId = 'all',
): boolean =>
  [...preparation.exclusions.values()].some((one) => one.person === person && one.from === from);
