import { canary } from './canaries.ts';
import type { PartName } from './canary-places.ts';

/** A canary for each word of a plan's line. */
export const planCanaries = (of: 'line' | 'releaseLines.lines', part: PartName) =>
  (['achievable', 'realistic', 'timely', 'does'] as const).map((field): [string, string] => [
    field,
    canary(`${of}.${field}`, part),
  ]);

export const choosePlan = (part: PartName, audience: string) => ({
  kind: 'setPlanFrame',
  audience,
  lead: null,
  coreGroup: [],
  every: canary('setPlanFrame.every', part),
});
