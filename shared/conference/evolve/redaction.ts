import type { LineId } from '../../protocol/ids.ts';
import type { Conference } from '../conference.ts';
import type { Fold } from './fold.ts';
import { withAddresses } from './parts.ts';

/** Nothing stands for a line that is gone, and no copy that showed it can be read. */
const linesRedacted: Fold<'linesRedacted'> = (conference, { lines, documents }) => {
  const gone = new Set<LineId>(lines.map(({ line }) => line));
  const without = <Value>(map: ReadonlyMap<LineId, Value>) =>
    new Map([...map].filter(([line]) => !gone.has(line)));
  return {
    ...conference,
    audiences: withAddresses(conference.audiences, documents),
    contributions: without(conference.contributions),
    released: without(conference.released),
    redacted: new Map([
      ...conference.redacted,
      ...lines.map(({ line, audience }) => [line, audience] as const),
    ]),
    issues: conference.issues.map((issue): Conference['issues'][number] => ({
      ...issue,
      destroyed: true,
    })),
  };
};

const addressesRenewed: Fold<'addressesRenewed'> = (conference, { documents }) => ({
  ...conference,
  audiences: withAddresses(conference.audiences, documents),
});

/** What is gone for good, and what leads nowhere after a backup was put back. */
export const redactionFolds = { linesRedacted, addressesRenewed };
