import type { ShownBoard, ShownLine } from '../reading/shown-line.ts';
import { voices } from '../../shared/board/line.ts';

type Place = (typeof voices)[number] | 'other';

export const places = [...voices, 'other'] as const satisfies readonly Place[];

/** One child's own words on the board, under the headings of the child's page; struck ones stay on the board alone. */
export function pageLines(
  { band }: Pick<ShownBoard, 'band'>,
  child: { readonly id: string; readonly name: string },
): Map<Place, ShownLine[]> {
  const own = band.childrensWords.filter((line) => !line.struck && isOf(line, child));
  return Map.groupBy(own, ({ fields }): Place => fields.voice ?? 'other');
}

/** By the child it is about; a line that does not say so by the first name it is shown with. */
const isOf = (
  { fields, childsWords }: ShownLine,
  { id, name }: { id: string; name: string },
): boolean => (fields.children?.length === 1 ? fields.children[0] === id : childsWords === name);

/** Children of whom this reader has a page: words on the board, what is known of it, or one's own to write. */
export function childrenWithPage(
  { band }: Pick<ShownBoard, 'band'>,
  known: readonly { readonly child: string }[],
  writesFor: readonly string[],
  children: readonly { readonly id: string; readonly name: string }[],
) {
  return children.filter(
    (child) =>
      known.some((one) => one.child === child.id) ||
      writesFor.includes(child.id) ||
      band.childrensWords.some((line) => isOf(line, child)),
  );
}
