import type { PlanOutcome } from './conference.ts';

/** The outcome with more agencies than every other, or null where there is none. */
export function mostSay(counts: Readonly<Record<PlanOutcome, number>>): PlanOutcome | null {
  const all = Object.entries(counts) as [PlanOutcome, number][];
  const most = Math.max(...all.map(([, count]) => count));
  const first = all.filter(([, count]) => count === most);
  return most === 0 || first.length > 1 ? null : (first[0]?.[0] ?? null);
}
