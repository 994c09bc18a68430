import type { Doc } from 'yjs';
import type { Conference } from '../shared/conference/conference.ts';
import type { Contacts } from '../shared/conference/contacts.ts';
import { copiesFor } from '../shared/conference/giving-out.ts';
import type { OwnCopy } from '../shared/conference/giving-out.ts';
import { buildOutcomes } from '../shared/outcomes/build-outcomes.ts';
import { withChanges } from '../shared/outcomes/changes.ts';
import { findHits } from '../shared/outcomes/copy-check/find-hits.ts';
import { outcomesSchema } from '../shared/outcomes/outcomes.ts';
import type { Outcomes } from '../shared/outcomes/outcomes.ts';
import type { AudienceId, CopyId, LineId } from '../shared/protocol/ids.ts';
import { boardOf } from './rooms/board-of.ts';
import { lineKey } from './rooms/line-key.ts';
import type { StoredCopy } from './store/store.ts';

type Documents = ReadonlyMap<AudienceId, Doc>;

/**
 * The typed outcomes of the newest issue: one copy for each person it was issued to, each with what they may read, with
 * what has changed since the one they were given before (`given`: the JSON of such copies), and with whom they can ask
 * as the council has it now.
 */
export function makeCopies(
  conference: Conference,
  documents: Documents,
  given: ReadonlyMap<CopyId, string> = new Map(),
  contacts: Contacts | null = null,
): StoredCopy[] {
  const issue = conference.issues.at(-1);
  if (issue === undefined) return [];
  const board = boardOf(conference, documents);
  return [...issue.copies].flatMap(([person, copy]) => {
    const own = copiesFor(conference, person);
    const version = own.at(-1)?.version ?? 1;
    const keyOf = (line: LineId) => lineKey(conference.id, person, line);
    const edition = { version, at: issue.at, keyOf, ...(contacts === null ? {} : { contacts }) };
    const outcomes = buildOutcomes(board, conference, person, edition);
    if (outcomes === null) return [];
    const before = readCopy(given.get(lastGiven(own)?.copy ?? ''));
    const changed = withChanges(outcomes, before, reasonSince(own));
    return [{ copy, person, version, json: JSON.stringify(changed) }];
  });
}

/** What was redacted is never quoted: copies that held it are no version to compare with. */
const lastGiven = (own: readonly OwnCopy[]): OwnCopy | undefined =>
  own.findLast(({ issue }) => issue.givenOut !== null && !issue.destroyed);

/** Why there is another version: as the chair said it at the newest close since the one they were given. */
function reasonSince(own: readonly OwnCopy[]): string {
  const since = own.slice(own.findLastIndex(({ issue }) => issue.givenOut !== null) + 1);
  return since.findLast(({ issue }) => issue.reason !== undefined)?.issue.reason ?? '';
}

function readCopy(json: string | undefined): Outcomes | null {
  if (json === undefined) return null;
  const copy = outcomesSchema.safeParse(JSON.parse(json));
  return copy.success ? copy.data : null;
}

/** The ids of what the copy check finds in them, settled or not. */
export const checkCopies = (conference: Conference, documents: Documents): string[] =>
  findHits(boardOf(conference, documents), conference).map(({ id }) => id);
