import type { Doc } from 'yjs';
import { listLines, readOfficial } from '../../shared/board/read-lines.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { BoardDocument } from '../../shared/outcomes/readable-board.ts';
import type { AudienceId } from '../../shared/protocol/ids.ts';

/** The conference's documents as plain values, the widest audience first: they stand in the order they were made in. */
export const boardOf = (
  conference: Conference,
  documents: ReadonlyMap<AudienceId, Doc>,
): BoardDocument[] =>
  [...conference.audiences.keys()].flatMap((audience) => {
    const doc = documents.get(audience);
    if (doc === undefined) return [];
    return [{ audience, lines: listLines(doc), scales: readOfficial(doc).scales }];
  });
