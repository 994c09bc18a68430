import type { Line } from './line.ts';
import { compareByOrder } from './order.ts';

/**
 * The lines of several documents as one sequence, widest audience first. Within a document `order` counts; a line of a
 * narrower one stands after the wider line its `after` names, and at the end when that is not here. So what a reader
 * cannot see moves nothing of what they can.
 */
export function joinDocuments<L extends Line>(documents: readonly (readonly L[])[]): L[] {
  const wider = new Map<string, L>();
  const followers = new Map<L | null, L[]>();
  for (const lines of documents) {
    const sorted = lines.toSorted(compareByOrder);
    for (const line of sorted) {
      const anchor = wider.get(line.after ?? '') ?? null;
      const standing = followers.get(anchor);
      if (standing === undefined) followers.set(anchor, [line]);
      else standing.push(line);
    }
    for (const line of sorted) wider.set(line.id, line);
  }
  const withFollowers = (line: L): L[] => [
    line,
    ...(followers.get(line) ?? []).flatMap((one) => withFollowers(one)),
  ];
  return (followers.get(null) ?? []).flatMap((line) => withFollowers(line));
}
