import type { LineId } from '../protocol/ids.ts';
import type { Conference, Stood } from './conference.ts';

/** Where a line that went to fewer people stood before, the newest place first: the same words under another id. */
export function stoodBefore({ narrowed }: Pick<Conference, 'narrowed'>, line: LineId): Stood[] {
  const places: Stood[] = [];
  for (let at = narrowed.get(line); at !== undefined; at = narrowed.get(at.line)) places.push(at);
  return places;
}
