import type { DrawingKind } from '../../drawing/drawing.ts';
import type { AudienceId } from '../../protocol/ids.ts';
import { isAround, isKeptFrom } from '../around.ts';
import { isFirstName } from '../child-pages.ts';
import type { Conference, Person } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import { currentPart, hearsAbout, isInPart } from '../membership.ts';
import { isKeeper } from '../roles.ts';
import { readersOf } from './newcomers.ts';

type Begins = Extract<FactBody, { kind: 'drawingMade' }>['begins'];

export const beginsWithNobody: Begins = { people: [], children: [] };

/**
 * Whom a new page begins with: children about whom everybody of its audience may hear and, on a family tree, those of
 * the family and the network whom each of them may know of by now. Whoever one of them must not know of is on it for
 * nobody: the pen writes them down where they belong.
 */
export function beginsWith(
  conference: Conference,
  kind: DrawingKind,
  audience: AudienceId,
): Begins {
  if (kind !== 'family-tree' && kind !== 'safety-circles') return beginsWithNobody;
  const readers = readersOf(conference, audience);
  const children = conference.children
    .map(({ id }) => id)
    .filter((child) => readers.every((reader) => hearsAbout(reader, [child])));
  if (kind === 'safety-circles') return { people: [], children };
  const people = [...conference.people.values()]
    .filter((person) => isOfFamily(conference, person))
    .filter((person) => readers.every((reader) => knowsOf(conference, reader, person)))
    .map(({ id }) => id);
  return { people, children };
}

/** A child of the conference stands there as such, and not a second time as somebody who came. */
const isOfFamily = ({ children }: Conference, { role, name }: Person): boolean =>
  role === 'parent' ||
  role === 'network' ||
  (role === 'child' && !children.some((child) => isFirstName(child.name, name)));

/** As in the list of people that each of them is shown: whoever is outside the part that runs is told of nobody in it. */
const knowsOf = (conference: Conference, reader: Person, person: Person): boolean =>
  isKeeper(reader) ||
  reader.id === person.id ||
  (isInPart(currentPart(conference), reader) &&
    isAround(conference, person, reader) &&
    !isKeptFrom(person, [reader]));
