import type { Doc, Transaction } from 'yjs';
import type { Line } from '../../shared/board/line.ts';
import { compareByOrder } from '../../shared/board/order.ts';
import { readLine, readOfficial } from '../../shared/board/read-lines.ts';
import type { Official } from '../../shared/board/read-lines.ts';
import { linesOf, officialOf } from '../../shared/board/roots.ts';
import type { LineId } from '../../shared/protocol/ids.ts';
import type { Touched } from './saved-count.ts';
import { touchedBy } from './unsent.ts';

/** A document as plain values. A line that did not change stays the same object, so a screen draws only what did. */
export interface Content {
  /** As `listLines` answers them. */
  readonly lines: () => readonly Line[];
  readonly official: () => Official;
}

/** Reads again only what a transaction touched. `onEdit` hears of this page's own edits, before they are sent. */
export function attachContent(doc: Doc, onEdit: (touched: Touched) => void): Content {
  const byId = new Map<LineId, Line>();
  let sorted: readonly Line[] | null = [];
  let official: Official | null = null;

  linesOf(doc).observeDeep((events, { local }: Transaction) => {
    const touched = touchedBy(events);
    if (local) onEdit(touched);
    for (const id of touched.keys()) {
      const line = readLine(linesOf(doc).get(id));
      if (line?.id === id) byId.set(id, line);
      else byId.delete(id);
    }
    sorted = null;
  });
  officialOf(doc).observeDeep(() => {
    official = null;
  });

  return {
    lines: () => (sorted ??= [...byId.values()].toSorted(compareByOrder)),
    official: () => (official ??= readOfficial(doc)),
  };
}
