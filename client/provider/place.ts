import type { Code } from '../../shared/board/codes.ts';
import type { Line } from '../../shared/board/line.ts';
import { keyBetween } from '../../shared/board/order.ts';
import type { LineId } from '../../shared/protocol/ids.ts';

/** Where a line goes: its code, and the line it comes right after or before. At the end of its document without either. */
export interface Place {
  readonly code: Code;
  readonly after?: LineId | null;
  readonly before?: LineId | null;
}

/** The fields that put a line there. */
export interface PlaceFields {
  readonly code: Code;
  readonly order: string;
  /** The line of a wider document it stands after, or null. */
  readonly after: LineId | null;
}

/**
 * `order` counts only among the lines of one document, so a neighbour in a wider document is named by `after`, and a
 * neighbour in this one lends its own `after`. A neighbour that is neither leaves the line at the end. [P6]
 */
export function placeAmong(
  lines: readonly Line[],
  { code, before, after }: Place,
  standsWider: (line: LineId) => boolean,
): PlaceFields {
  const indexOf = (id: LineId | null | undefined) => lines.findIndex((line) => line.id === id);
  const between = (at: number, anchor: LineId | null | undefined): PlaceFields => ({
    code,
    order: keyBetween(lines[at - 1]?.order ?? null, lines[at]?.order ?? null),
    after: anchor ?? null,
  });
  const next = indexOf(before);
  if (next >= 0) return between(next, lines[next]?.after);
  const previous = indexOf(after);
  if (previous >= 0) return between(previous + 1, lines[previous]?.after);
  if (typeof after !== 'string' || !standsWider(after)) return between(lines.length, null);
  const first = lines.findIndex((line) => line.after === after);
  return between(first >= 0 ? first : lines.length, after);
}
