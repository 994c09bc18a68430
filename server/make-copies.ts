import type { Doc } from 'yjs';
import type { Conference } from '../shared/conference/conference.ts';
import type { Contacts } from '../shared/conference/contacts.ts';
import { copiesFor } from '../shared/conference/giving-out.ts';
import { buildOutcomes } from '../shared/outcomes/build-outcomes.ts';
import { findHits } from '../shared/outcomes/copy-check/find-hits.ts';
import type { AudienceId } from '../shared/protocol/ids.ts';
import { boardOf } from './rooms/board-of.ts';
import type { StoredCopy } from './store/store.ts';

type Documents = ReadonlyMap<AudienceId, Doc>;

/**
 * The typed outcomes of the newest issue: one copy for each person it was issued to, each with what they may read, and
 * with whom they can ask as the council has it now.
 */
export function makeCopies(
  conference: Conference,
  documents: Documents,
  contacts: Contacts | null = null,
): StoredCopy[] {
  const issue = conference.issues.at(-1);
  if (issue === undefined) return [];
  const board = boardOf(conference, documents);
  return [...issue.copies].flatMap(([person, copy]) => {
    const version = copiesFor(conference, person).length;
    const edition = { version, at: issue.at, ...(contacts === null ? {} : { contacts }) };
    const outcomes = buildOutcomes(board, conference, person, edition);
    if (outcomes === null) return [];
    return [{ copy, person, version, json: JSON.stringify(outcomes) }];
  });
}

/** The ids of what the copy check finds in them, settled or not. */
export const checkCopies = (conference: Conference, documents: Documents): string[] =>
  findHits(boardOf(conference, documents), conference).map(({ id }) => id);
