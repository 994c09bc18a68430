import type { AudienceId, PersonId } from '../../protocol/ids.ts';
import type { Conference } from '../conference.ts';
import { currentPart } from '../membership.ts';
import type { Reader } from '../reader.ts';
import { holdsPen, mayCommand, maySeeNow } from '../rights.ts';
import type { DocumentView } from '../view.ts';

/** The documents this reader may open now, widest audience first. */
export function documentViews(conference: Conference, reader: Reader): DocumentView[] {
  return [...conference.audiences.values()]
    .filter(({ id }) => maySeeNow(conference, reader, id))
    .map(({ id, name, document }) => ({
      id: document,
      audience: id,
      name,
      pen: reader.as === 'person' && holdsPen(conference, reader.person, id),
    }));
}

/** Where new lines go now: the audience of the part that runs, for those who may write in it. */
export function writesTo(conference: Conference, person: PersonId): AudienceId | null {
  const audience = currentPart(conference)?.audience;
  if (audience === undefined || !maySeeNow(conference, { as: 'person', person }, audience)) {
    return null;
  }
  const writes =
    holdsPen(conference, person, audience) || mayCommand(conference, person, 'addLine');
  return writes ? audience : null;
}
