import type { Audience, Conference, Person } from '../conference.ts';
import { membersOf } from '../membership.ts';
import { isRestricted, mayBeGivenToScreen, maySeeNow, takesLines } from '../rights.ts';
import type { AudienceView, ConferenceView } from '../view.ts';

type KeepersOnly = Pick<ConferenceView, 'audiences' | 'parts' | 'screen'>;

/** Who may read what: for chair and minute taker, each for the audiences they see now. */
export function audiencesAndParts(conference: Conference, reader: Person): KeepersOnly {
  const seen = [...conference.audiences.values()].filter(
    ({ id }) => reader.role === 'chair' || maySeeNow(conference, asReader(reader), id),
  );
  const could = seen.filter(({ id }) => mayBeGivenToScreen(conference, id)).map(({ id }) => id);
  return {
    audiences: seen.map((audience) => audienceView(conference, audience)),
    parts: partViews(conference, reader),
    screen: {
      shows: conference.screen.shows,
      audiences: conference.screen.audiences.filter((id) => could.includes(id)),
      could,
    },
  };
}

function audienceView(conference: Conference, audience: Audience): AudienceView {
  const { id, name, children, of } = audience;
  return {
    id,
    name,
    kind: kindOf(conference, audience),
    members: membersOf(conference, id).map((person) => person.id),
    children: [...children],
    of,
    restricted: isRestricted(conference, id),
    takesLines: takesLines(conference, id),
  };
}

function kindOf({ parts }: Conference, { id, members }: Audience): AudienceView['kind'] {
  if (members.by === 'standing') return members.standing;
  return [...parts.values()].some(({ audience }) => audience === id) ? 'part' : 'made';
}

/** The chair sees them all; the minute taker the ones they are of. */
const partViews = (conference: Conference, reader: Person): ConferenceView['parts'] =>
  [...conference.parts.values()]
    .filter(
      ({ people }) =>
        reader.role === 'chair' || people === 'everyone' || people.includes(reader.id),
    )
    .map(({ id, name, audience, people, restricted, opened }) => ({
      id,
      name,
      audience,
      people: people === 'everyone' ? people : [...people],
      restricted,
      opened,
      current: id === conference.currentPart,
    }));

const asReader = ({ id }: Person) => ({ as: 'person', person: id }) as const;
