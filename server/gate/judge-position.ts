import { getItem, type Doc, type ID, type Item } from 'yjs';
import { entriesOf, firstOf, parentOf } from './inside-yjs.ts';
import type { Seen } from './seen.ts';
import { refuse } from './verdict.ts';

/** How many items one update may have been written between; honest ones meet a few that others wrote meanwhile. */
const maxSteps = 200_000;

export interface PositionJudge {
  /** Throws a refusal unless an honest browser could have written this item where it says. In the order of clocks. */
  judge(item: Item): void;
}

/**
 * A browser writes between two neighbours of its own copy, so whatever stands between them now it has not seen then.
 * For any other claim Yjs places the item by what has arrived before it, and two screens differ for good.
 */
export function createPositionJudge(doc: Doc, seenBy: (client: number) => Seen): PositionJudge {
  let stepsLeft = maxSteps;

  const walkTo = (end: Item | null, start: Item | null, item: Item): void => {
    const seen = seenBy(item.id.client);
    raiseFor(item, seen);
    for (let at = start; at !== end; at = at.right) {
      if (at === null) return refuse('malformed', 'right-of-its-right');
      if (at !== item && seen.has(at)) refuse('malformed', 'not-neighbours');
      stepsLeft -= 1;
      if (stepsLeft < 0) refuse('malformed', 'too-scattered');
    }
  };
  return {
    judge: (item) => {
      const left = find(doc, item.origin);
      const right = find(doc, item.rightOrigin);
      for (const neighbour of [left, right]) {
        if (neighbour !== null && !standTogether(item, neighbour)) {
          refuse('malformed', 'between-two-places');
        }
      }
      const start = left === null ? firstBeside(item) : left.right;
      if (start === item && item.right === right) return;
      walkTo(right, start, item);
    },
  };
}

function raiseFor({ id, origin, rightOrigin }: Item, seen: Seen): void {
  seen.raise(id.client, id.clock);
  for (const neighbour of [origin, rightOrigin]) {
    if (neighbour !== null) seen.raise(neighbour.client, neighbour.clock + 1);
  }
}

const find = (doc: Doc, id: ID | null): Item | null =>
  id === null ? null : getItem(doc.store, id);

/**
 * Neighbours are in one place. Of a struct whose beginning is known Yjs takes the rest, puts it behind that beginning,
 * and still believes the place it names.
 */
const standTogether = (one: Item, other: Item): boolean =>
  other.parent === one.parent && other.parentSub === one.parentSub;

/** The first item under the same key, or the first of the same list. */
function firstBeside(item: Item): Item | null {
  if (item.parentSub === null) return firstOf(parentOf(item));
  let first = entriesOf(parentOf(item)).get(item.parentSub) ?? null;
  while (first !== null && first.left !== null) first = first.left;
  return first;
}
