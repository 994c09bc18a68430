import type { AudienceId, PersonId } from '../../protocol/ids.ts';
import type { Audience, Conference } from '../conference.ts';
import { currentPart, partOf } from '../membership.ts';
import type { Reader } from '../reader.ts';
import { holdsPen, mayCommand, maySeeNow } from '../rights.ts';
import type { DocumentView } from '../view.ts';
import { isWider } from '../wider.ts';

/** The documents this reader may open now: those of everyone first. */
export function documentViews(conference: Conference, reader: Reader): DocumentView[] {
  const seen = [...conference.audiences.values()].filter(({ id }) =>
    maySeeNow(conference, reader, id),
  );
  return seen.map((audience) => {
    const pen = reader.as === 'person' && holdsPen(conference, reader.person, audience.id);
    const wider = pen ? seen.filter(({ id }) => isWider(conference, id, audience.id)) : [];
    return {
      id: audience.document,
      audience: audience.id,
      name: nameFor(conference, reader, audience),
      pen,
      wider: wider.map(({ id }) => id),
    };
  });
}

/** What the chair calls a group of readers ("all but …") is for those who keep the board. */
function nameFor(conference: Conference, reader: Reader, { id, name, members }: Audience): string {
  if (members.by === 'standing' || partOf(conference, id) !== undefined) return name;
  const role = reader.as === 'person' ? conference.people.get(reader.person)?.role : undefined;
  return role === 'chair' || role === 'minute-taker' ? name : '';
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
