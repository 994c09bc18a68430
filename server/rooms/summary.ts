import type { Conference } from '../../shared/conference/conference.ts';
import { keptOf } from '../../shared/conference/keeping.ts';
import type { ConferenceSummary } from '../store/store.ts';

/** What lists of conferences show. */
export function summaryOf(conference: Conference): ConferenceSummary {
  const { id, account, staff, details, progress, children } = conference;
  return {
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
    kept: keptOf(conference),
  };
}

export const sameSummary = (one: ConferenceSummary, other: ConferenceSummary): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
