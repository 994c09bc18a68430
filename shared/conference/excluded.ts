import type { PersonId } from '../protocol/ids.ts';
import type { Conference } from './conference.ts';

/** Did the chair decide that this person comes to none of it? */
export const isExcluded = ({ preparation }: Conference, person: PersonId): boolean =>
  [...preparation.exclusions.values()].some((one) => one.person === person && one.from === 'all');
