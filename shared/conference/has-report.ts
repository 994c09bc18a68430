import type { PersonId } from '../protocol/ids.ts';
import type { Report } from './preparation.ts';

/** Was it shared with them, or did they write it? Nobody else but chair and minute taker is told that there is one. */
export const hasReport = ({ author, shared }: Report, person: PersonId): boolean =>
  author === person || shared.some((one) => one.person === person);
