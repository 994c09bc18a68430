import { ok } from '../../result.ts';
import type { AudienceId, ChildId } from '../../protocol/ids.ts';
import type { BoardLookup } from '../board-lookup.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import { hearsAbout } from '../membership.ts';
import { noSuchChild, noSuchPerson, refuse } from '../refuse.ts';
import { maySeeNow } from '../rights.ts';
import type { Decide } from './matter.ts';
import { readersOf } from './newcomers.ts';

const makeAudience: Decide<'makeAudience'> = ({ conference, command, board }) => {
  if (conference.audiences.size >= audiencesAtMost) return enoughAudiences;
  const { members, name, opId } = command;
  if (!namesOf(members).every((id) => conference.people.has(id))) return noSuchPerson;
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
  if (!areOfConference(conference, children)) return noSuchChild;
  const narrowed = narrow(conference, audience, children, board);
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
export const needsNarrowing = (
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
  board: Pick<BoardLookup, 'freshId'>,
): { readonly audience: AudienceId; readonly made: FactBody | null } | null {
  const wide = conference.audiences.get(audience);
  if (wide === undefined || !needsNarrowing(conference, audience, children)) {
    return { audience, made: null };
  }
  const about = [...new Set([...wide.children, ...children])].toSorted();
  const of = wide.of ?? wide.id;
  const known = [...conference.audiences.values()].find(
    (one) => one.of === of && one.children.join(' ') === about.join(' '),
  );
  if (known !== undefined) return { audience: known.id, made: null };
  if (conference.audiences.size >= audiencesAtMost) return null;
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

function namesOf(members: CommandOf<'makeAudience'>['members']): readonly string[] {
  return members.by === 'roles' ? [] : members.people;
}

/** A split conference has about ten; this only bounds what is kept. */
const audiencesAtMost = 60;

export const enoughAudiences = refuse('too-many', 'No more groups of readers can be made.');
const isThere = refuse('someone-was-first', 'This group of readers is there already.');
const noSuchBoard = refuse('not-found', 'This part of the board is not open to you.');
