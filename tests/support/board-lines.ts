import * as Y from 'yjs';
import type { Line } from '../../shared/board/line.ts';

/** A plain line; what matters to the test is in `more`. */
export const lineOf = (id: string, more: Partial<Line> = {}): Line => ({
  id,
  code: 'strength',
  order: 'a0',
  text: `Words of ${id}`,
  saidBy: ['kezia'],
  recordedBy: 'dennis',
  struck: false,
  ...more,
});

/** Writes lines as a pen does: one map each, with its text inside. */
export function writeLines(doc: Y.Doc, lines: readonly Line[]): void {
  doc.transact(() => {
    for (const { text, ...fields } of lines) {
      const entry = new Y.Map<unknown>(Object.entries(fields));
      entry.set('text', new Y.Text(text));
      doc.getMap('lines').set(fields.id, entry);
    }
  });
}
