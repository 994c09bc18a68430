import { createHash } from 'node:crypto';
import type { GivenCopies, LookingBack } from '../../shared/outcomes/given-copies.ts';
import type { ConferenceId, LineId, PersonId } from '../../shared/protocol/ids.ts';

/** The same for one reader's line in all their versions. Another reader's is another, and nothing follows from it. */
export const lineKey = (conference: ConferenceId, person: PersonId, line: LineId): string =>
  createHash('sha256')
    .update(JSON.stringify([conference, person, line]))
    .digest('base64url')
    .slice(0, 16);

/** How this conference's newest copies are held against those that were given before. */
export const lookingBack = (conference: ConferenceId, given: GivenCopies): LookingBack => ({
  given,
  keyOf: (person, line) => lineKey(conference, person, line),
});
