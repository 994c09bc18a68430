import { createHash } from 'node:crypto';
import type { Conference } from '../../shared/conference/conference.ts';
import { stoodBefore } from '../../shared/conference/stood-before.ts';
import type { GivenCopies, LookingBack } from '../../shared/outcomes/given-copies.ts';
import type { LineId, PersonId } from '../../shared/protocol/ids.ts';

type Named = Pick<Conference, 'id' | 'narrowed'>;

/**
 * The same for one reader's line in all their versions, also where it went to fewer people and they are one of these.
 * Another reader's is another, and nothing follows from it.
 */
export const lineKey = (conference: Named, person: PersonId, line: LineId): string =>
  createHash('sha256')
    .update(
      JSON.stringify([conference.id, person, stoodBefore(conference, line).at(-1)?.line ?? line]),
    )
    .digest('base64url')
    .slice(0, 16);

/** How this conference's newest copies are held against those that were given before. */
export const lookingBack = (conference: Named, given: GivenCopies): LookingBack => ({
  given,
  keyOf: (person, line) => lineKey(conference, person, line),
});
