import type { Conference, Person } from '../conference/conference.ts';
import type { NameBook } from './name-book.ts';
import type { Outcomes } from './outcomes.ts';
import { goesInCopy } from './readable-board.ts';

/** Who leads and who meets, as it was set for people this reader is one of; left out where there is none. */
export function planOutcome(
  conference: Conference,
  reader: Person,
  names: NameBook,
): Pick<Outcomes, 'plan'> {
  const frames = [...conference.planFrames.values()].filter(({ audience }) =>
    goesInCopy(conference, reader, audience),
  );
  if (frames.length === 0) return {};
  return {
    plan: frames.map(({ lead, coreGroup, every }) => ({
      lead: lead === null ? null : names.name(lead) || null,
      coreGroup: coreGroup.map(names.name).filter((name) => name !== ''),
      every,
    })),
  };
}
