import type { Doc } from 'yjs';
import { listLines, readOfficial } from '../../shared/board/read-lines.ts';
import { readPage } from '../../shared/drawing/read-page.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { BoardDocument } from '../../shared/outcomes/readable-board.ts';

/**
 * The conference's documents as plain values, the widest audience first: they stand in the order they were made in.
 * `documents`: boards by audience, pages by drawing.
 */
export const boardOf = (
  conference: Conference,
  documents: ReadonlyMap<string, Doc>,
): BoardDocument[] =>
  [...conference.audiences.keys()].flatMap((audience) => {
    const doc = documents.get(audience);
    if (doc === undefined) return [];
    const pages = [...conference.drawings.values()].flatMap((drawing) => {
      const page = drawing.audience === audience ? documents.get(drawing.id) : undefined;
      return page === undefined ? [] : [{ drawing: drawing.id, page: readPage(page) }];
    });
    return [
      {
        audience,
        lines: listLines(doc),
        scales: readOfficial(doc).scales,
        ...(pages.length === 0 ? {} : { pages }),
      },
    ];
  });
