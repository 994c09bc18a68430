import type { Doc } from 'yjs';
import type { Conference } from '../shared/conference/conference.ts';
import type { Contacts } from '../shared/conference/contacts.ts';
import { copiesFor } from '../shared/conference/giving-out.ts';
import { issuedFor } from '../shared/outcomes/addenda.ts';
import { buildOutcomes } from '../shared/outcomes/build-outcomes.ts';
import { findHits } from '../shared/outcomes/copy-check/find-hits.ts';
import { noGivenCopies, sinceGiven } from '../shared/outcomes/given-copies.ts';
import type { GivenCopies } from '../shared/outcomes/given-copies.ts';
import type { LineId } from '../shared/protocol/ids.ts';
import { boardOf } from './rooms/board-of.ts';
import { lineKey, lookingBack } from './rooms/line-key.ts';
import type { StoredCopy } from './store/store.ts';

/** Boards by audience, pages by drawing. */
type Documents = ReadonlyMap<string, Doc>;

/**
 * The typed outcomes of the newest issue: one copy for each person it was issued to, each with what they may read, with
 * what has changed since the one they were given before, and with whom they can ask
 * as the council has it now.
 */
export function makeCopies(
  conference: Conference,
  documents: Documents,
  given: GivenCopies = noGivenCopies,
  contacts: Contacts | null = null,
): StoredCopy[] {
  const issue = conference.issues.at(-1);
  if (issue === undefined) return [];
  const board = boardOf(conference, documents);
  return [...issue.copies].flatMap(([person, copy]) => {
    const reader = conference.people.get(person);
    if (reader === undefined) return [];
    const own = copiesFor(conference, person);
    const version = own.at(-1)?.version ?? 1;
    const keyOf = (line: LineId) => lineKey(conference, person, line);
    const at = issuedFor(conference, reader) ?? issue.at;
    const edition = { version, at, keyOf, ...(contacts === null ? {} : { contacts }) };
    const outcomes = buildOutcomes(board, conference, person, edition);
    if (outcomes === null) return [];
    const changed = sinceGiven(outcomes, conference, person, given);
    return [{ copy, person, version, json: JSON.stringify(changed) }];
  });
}

/** The ids of what the copy check finds in them, in what they quote of older ones too, settled or not. */
export const checkCopies = (
  conference: Conference,
  documents: Documents,
  given: GivenCopies = noGivenCopies,
): string[] =>
  findHits(boardOf(conference, documents), conference, lookingBack(conference, given)).map(
    ({ id }) => id,
  );
