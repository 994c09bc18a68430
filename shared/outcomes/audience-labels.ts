import type { Conference, Person } from '../conference/conference.ts';
import { partOf } from '../conference/membership.ts';
import { isKeeper, roleRights } from '../conference/roles.ts';
import type { AudienceId } from '../protocol/ids.ts';
import type { NameBook } from './name-book.ts';
import type { OutcomeWords } from './words.ts';

/**
 * For whom a line is, as its reader's copy says it beside the line; null where it says nothing. The chair and the minute
 * taker read the name of every audience. Professionals read which lines are not for everyone, by names they know anyway.
 * Nobody else's copy tells that there are audiences.
 */
export function audienceLabels(
  conference: Conference,
  reader: Person,
  names: NameBook,
  words: OutcomeWords,
): (audience: AudienceId) => string | null {
  if (isKeeper(reader)) return (id) => keepersLabel(conference, id, names, words);
  if (roleRights[reader.role].professional)
    return (id) => professionalsLabel(conference, id, words);
  return () => null;
}

function keepersLabel(
  { audiences }: Conference,
  id: AudienceId,
  names: NameBook,
  words: OutcomeWords,
): string | null {
  const audience = audiences.get(id);
  if (audience === undefined || isOfEveryone(audience)) return null;
  if (audience.children.length === 0) return audience.name;
  return words.whoMayHear(audience.name, words.list(audience.children.map(names.child)));
}

/** The chair's own name for an audience may tell who is not in it. */
function professionalsLabel(
  conference: Conference,
  id: AudienceId,
  words: OutcomeWords,
): string | null {
  const audience = conference.audiences.get(id);
  if (audience === undefined || isOfEveryone(audience)) return null;
  if (audience.members.by === 'standing') return audience.name;
  return partOf(conference, id)?.name ?? words.notEveryone;
}

type Audience = NonNullable<ReturnType<Conference['audiences']['get']>>;

/** All of everyone: one narrowed for a child's sake is not. */
const isOfEveryone = ({ members, children }: Audience): boolean =>
  members.by === 'standing' && members.standing === 'everyone' && children.length === 0;
