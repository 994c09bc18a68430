import type { Doc } from 'yjs';
import { listLines, readOfficial } from '../shared/board/read-lines.ts';
import type { Conference } from '../shared/conference/conference.ts';
import { buildOutcomes } from '../shared/outcomes/build-outcomes.ts';
import type { AudienceId } from '../shared/protocol/ids.ts';
import type { StoredCopy } from './store/store.ts';

/** The typed outcomes of the newest issue: one copy for each person it was issued to, each with what they may read. */
export function makeCopies(
  conference: Conference,
  documents: ReadonlyMap<AudienceId, Doc>,
): StoredCopy[] {
  const issue = conference.issues.at(-1);
  if (issue === undefined) return [];
  // Audiences stand in the order they were made in, the widest first.
  const board = [...conference.audiences.keys()].flatMap((audience) => {
    const doc = documents.get(audience);
    if (doc === undefined) return [];
    return [{ audience, lines: listLines(doc), scales: readOfficial(doc).scales }];
  });
  return [...issue.copies].flatMap(([person, copy]) => {
    const outcomes = buildOutcomes(board, conference, person, issue);
    if (outcomes === null) return [];
    return [{ copy, person, version: issue.version, json: JSON.stringify(outcomes) }];
  });
}
