import type { Conference } from '../conference/conference.ts';
import { partOf } from '../conference/membership.ts';
import type { AudienceId, ChildId } from '../protocol/ids.ts';
import type { BoardDocument } from './readable-board.ts';

interface Stand {
  readonly board: readonly BoardDocument[];
  readonly conference: Conference;
}

/**
 * The same board and conference with the child's own pages, and no others, as if they had been made for this audience: from
 * whichever part that was not restricted they were drawn in.
 */
export function withOwnPages(
  { board, conference }: Stand,
  child: ChildId,
  audience: AudienceId,
): Stand {
  const own = [...conference.drawings.values()].filter(
    (drawing) => drawing.child === child && isOfOpenPart(conference, drawing.audience),
  );
  const ids = new Set(own.map(({ id }) => id));
  const pages = board.flatMap((document) =>
    (document.pages ?? []).filter(({ drawing }) => ids.has(drawing)),
  );
  if (pages.length === 0) return { board, conference };
  return {
    board: board.map(({ pages: before = [], ...document }) => ({
      ...document,
      pages: [
        ...before.filter(({ drawing }) => !ids.has(drawing)),
        ...(document.audience === audience ? pages : []),
      ],
    })),
    conference: {
      ...conference,
      drawings: new Map(
        [...conference.drawings].map(([id, drawing]) => [
          id,
          ids.has(id) ? { ...drawing, audience } : drawing,
        ]),
      ),
    },
  };
}

function isOfOpenPart(conference: Conference, audience: AudienceId): boolean {
  const part = partOf(conference, audience);
  return part !== undefined && part.opened && !part.restricted;
}
