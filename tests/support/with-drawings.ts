import type { Conference } from '../../shared/conference/conference.ts';
import type { Drawing } from '../../shared/conference/drawings.ts';
import type { DrawingPage, Shape, Tie } from '../../shared/drawing/shape.ts';
import type { BoardDocument } from '../../shared/outcomes/readable-board.ts';

/** A page of a conference with what lies on it. */
export type TestDrawing = Partial<Omit<Drawing, 'id'>> &
  Pick<Drawing, 'id' | 'audience'> & { readonly page?: Partial<DrawingPage> };

/** The same conference with these pages made, and its board with what is drawn on them. */
export function withDrawings<
  Stand extends { conference: Conference; board: readonly BoardDocument[] },
>({ conference, board }: Stand, drawings: readonly TestDrawing[]) {
  return {
    conference: {
      ...conference,
      drawings: new Map(drawings.map((one) => [one.id, drawingOf(one)])),
    },
    board: board.map((document): BoardDocument => {
      const pages = drawings.filter(({ audience }) => audience === document.audience);
      if (pages.length === 0) return document;
      return {
        ...document,
        pages: pages.map(({ id, page }) => ({ drawing: id, page: pageWith(page) })),
      };
    }),
  };
}

const drawingOf = ({ page: _page, ...more }: TestDrawing): Drawing => ({
  kind: 'blank',
  name: 'A page',
  child: null,
  about: more.child === undefined || more.child === null ? [] : [more.child],
  from: null,
  drawers: [],
  document: `document of ${more.id}`,
  epoch: 0,
  putAway: false,
  ...more,
});

const pageWith = (page: Partial<DrawingPage> = {}): DrawingPage => ({
  shapes: [],
  ties: [],
  description: '',
  ...page,
});

/** What lies on a page, with what it shows. */
export const onPage = (
  shapes: readonly Shape[],
  ties: readonly Tie[] = [],
  description = 'What it shows',
): DrawingPage => ({ shapes, ties, description });
