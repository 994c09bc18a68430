import type { ShownBoard, ShownLine } from '../reading/shown-line.ts';
import { voices } from '../../shared/board/line.ts';

type Place = (typeof voices)[number] | 'other';

export const places = [...voices, 'other'] as const satisfies readonly Place[];

/** One child's own words on the board, under the headings of the child's page; struck ones stay on the board alone. */
export function pageLines(
  { band }: Pick<ShownBoard, 'band'>,
  child: string,
): Map<Place, ShownLine[]> {
  const own = band.childrensWords.filter(
    ({ struck, fields }) =>
      !struck && fields.children?.length === 1 && fields.children[0] === child,
  );
  return Map.groupBy(own, ({ fields }): Place => fields.voice ?? 'other');
}

/** Children of whom this reader has a page: words on the board, what is known of it, or one's own to write. */
export function childrenWithPage(
  { band }: Pick<ShownBoard, 'band'>,
  known: readonly { readonly child: string }[],
  writesFor: readonly string[],
  children: readonly { readonly id: string; readonly name: string }[],
) {
  return children.filter(
    ({ id }) =>
      known.some(({ child }) => child === id) ||
      writesFor.includes(id) ||
      band.childrensWords.some(({ fields }) => fields.children?.includes(id)),
  );
}
