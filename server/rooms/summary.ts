import type { Conference } from '../../shared/conference/conference.ts';
import type { ConferenceSummary } from '../store/store.ts';

/** What lists of conferences show. */
export const summaryOf = ({
  id,
  account,
  staff,
  details,
  progress,
  children,
}: Conference): ConferenceSummary => ({
  conference: id,
  account,
  deputy: staff.deputy,
  assigned: [...staff.assigned],
  kind: details.kind,
  progress,
  date: details.date,
  time: details.time,
  place: details.place,
  children: children.map(({ name }) => name),
});

export const sameSummary = (one: ConferenceSummary, other: ConferenceSummary): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
