import type { Doc, Map as YMap } from 'yjs';

/**
 * Root names of a document, in this one file, never reused.
 * `lines`: line id → Y.Map (pen, and the server for contributions). `official`: server only.
 * `drawing`: the one root of a drawing's document. Shape or tie id → Y.Map; `page` → Y.Map with the description.
 */
export const roots = { lines: 'lines', official: 'official', drawing: 'drawing' } as const;

/** Keys of `official`, each a Y.Map made by the server when the document is made. */
export const officialKeys = {
  /** line id → person id: whose words these are. */
  locked: 'locked',
  /** scale id → the revealed scale, one plain JSON value. */
  scales: 'scales',
} as const;

export const linesOf = (doc: Doc): YMap<unknown> => doc.getMap(roots.lines);
export const officialOf = (doc: Doc): YMap<unknown> => doc.getMap(roots.official);
export const drawingOf = (doc: Doc): YMap<unknown> => doc.getMap(roots.drawing);
