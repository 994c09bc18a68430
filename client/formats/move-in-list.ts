/** The list with one of its entries changed. */
export const withChanged = <Item>(list: readonly Item[], at: number, part: Partial<Item>): Item[] =>
  list.map((item, index) => (index === at ? { ...item, ...part } : item));

/** The list without one of its entries. */
export const without = <Item>(list: readonly Item[], at: number): Item[] =>
  list.filter((_item, index) => index !== at);

/** The list with one of its entries a place further up (-1) or down (1); the same where there is no such place. */
export function withMoved<Item>(list: readonly Item[], at: number, by: -1 | 1): Item[] {
  const moved = list[at];
  const to = at + by;
  if (moved === undefined || to < 0 || to >= list.length) return [...list];
  return without(list, at).toSpliced(to, 0, moved);
}
