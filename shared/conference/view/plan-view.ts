import type { Conference } from '../conference.ts';
import type { Reader } from '../reader.ts';
import { maySeeNow } from '../rights.ts';
import type { PlanFrameView } from './schemas/plan.ts';

/** Lead and core group as the reader's own audiences know them; left out where there is none. */
export function planView(conference: Conference, reader: Reader): { plan?: PlanFrameView[] } {
  const frames = [...conference.planFrames.values()].filter(({ audience }) =>
    maySeeNow(conference, reader, audience),
  );
  if (frames.length === 0) return {};
  const isThere = (id: string): boolean => conference.people.has(id);
  return {
    plan: frames.map(({ audience, lead, coreGroup, every }) => ({
      audience,
      lead: lead !== null && isThere(lead) ? lead : null,
      coreGroup: coreGroup.filter(isThere),
      every,
    })),
  };
}
