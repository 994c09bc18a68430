import { ok } from '../../result.ts';
import type { AudienceId, ChildId } from '../../protocol/ids.ts';
import type { BoardLookup } from '../board-lookup.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference, Person } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import { hearsAbout } from '../membership.ts';
import { noSuchBoard, noSuchChild, noSuchPerson, refuse } from '../refuse.ts';
import { maySeeNow } from '../rights.ts';
import type { Decide } from './matter.ts';
import { readersOf } from './newcomers.ts';

const makeAudience: Decide<'makeAudience'> = ({ conference, command, board }) => {
  const made = [...conference.audiences.values()].filter(({ of }) => of === null);
  if (made.length >= audiencesAtMost) return enoughAudiences;
  const { name, opId } = command;
  const members = eachOnce(command.members);
  const named = namesOf(members).map((id) => conference.people.get(id));
  if (named.includes(undefined)) return noSuchPerson;
  const isWithoutChair = members.by === 'all-but' && named.some((one) => one?.role === 'chair');
  if (isWithoutChair) return chairSeesAll;
  return ok([
    {
      kind: 'audienceMade',
      audience: opId,
      document: board.freshId(`document of ${opId}`),
      members,
      children: [],
      of: null,
      words: { name },
    },
  ]);
};

const narrowAudience: Decide<'narrowAudience'> = ({ conference, command, by, board }) => {
  const { audience, children } = command;
  if (!maySeeNow(conference, { as: 'person', person: by.id }, audience)) return noSuchBoard;
  if (!areOfConference(conference, children) || !hearsAbout(by, children)) return noSuchChild;
  const narrowed = narrow(conference, audience, children, by, board);
  if (narrowed === null) return enoughAudiences;
  return narrowed.made === null ? isThere : ok([narrowed.made]);
};

/** Who may see a line, when the people of a part are not the answer. */
export const audienceCommands = { makeAudience, narrowAudience };

export const areOfConference = (
  { children: all }: Conference,
  children: readonly ChildId[],
): boolean => children.every((child) => all.some(({ id }) => id === child));

/** Is there anybody of this audience who may not hear about these children? */
const needsNarrowing = (
  conference: Conference,
  audience: AudienceId,
  children: readonly ChildId[],
): boolean => readersOf(conference, audience).some((person) => !hearsAbout(person, children));

/**
 * The audience of those of `audience` who may hear about all of these children: itself when that is everybody, one that
 * was made before, or a new one with the fact that makes it. Null when there are too many.
 */
export function narrow(
  conference: Conference,
  audience: AudienceId,
  children: readonly ChildId[],
  by: Person,
  board: Pick<BoardLookup, 'freshId'>,
): { readonly audience: AudienceId; readonly made: FactBody | null } | null {
  const wide = conference.audiences.get(audience);
  if (wide === undefined || !needsNarrowing(conference, audience, children)) {
    return { audience, made: null };
  }
  const about = [...new Set([...wide.children, ...children])].toSorted();
  const of = wide.of ?? wide.id;
  // Those that this person reads: how many there are besides must not be felt.
  const narrowed = [...conference.audiences.values()].filter(
    (one) => one.of === of && hearsAbout(by, one.children),
  );
  const known = narrowed.find((one) => one.children.join(' ') === about.join(' '));
  if (known !== undefined) return { audience: known.id, made: null };
  if (narrowed.length >= narrowedAtMost) return null;
  const what = `${of} about ${about.join(' ')}`;
  const id = board.freshId(`audience of ${what}`);
  const made: FactBody = {
    kind: 'audienceMade',
    audience: id,
    document: board.freshId(`document of ${what}`),
    members: wide.members,
    children: about,
    of,
    words: { name: wide.name },
  };
  return { audience: id, made };
}

type Made = CommandOf<'makeAudience'>['members'];

const namesOf = (members: Made): readonly string[] =>
  members.by === 'roles' ? [] : members.people;

const eachOnce = (members: Made): Made =>
  members.by === 'roles'
    ? { ...members, roles: [...new Set(members.roles)] }
    : { ...members, people: [...new Set(members.people)] };

/** A split conference has about ten; this only bounds what is kept. */
const audiencesAtMost = 60;
/** Of each of them, as its readers know it. */
const narrowedAtMost = 16;

export const enoughAudiences = refuse('too-many', 'No more groups of readers can be made.');
const chairSeesAll = refuse('not-allowed', 'The chair sees every line of the board.');
const isThere = refuse('someone-was-first', 'This group of readers is there already.');
