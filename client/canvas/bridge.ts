import type { Editor, TLShape, TLShapeId } from '@tldraw/tldraw';
import { GeoShapeGeoStyle, isShapeId, react } from '@tldraw/tldraw';
import type { Shape } from '../../shared/drawing/shape.ts';
import { fromRecord, toRecord } from '../../shared/drawing/tldraw-schema.ts';
import type { FromCanvas, ToCanvas } from './messages.ts';
import { asInHand, shapesInHand } from './in-hand.ts';

type Change = Extract<ToCanvas, { kind: 'change' }>;

/**
 * Tells the page what this hand does, once a frame, and lays what others did into tldraw's store. What others do to a
 * shape that is in this hand waits for no one: the hand keeps it, and at the end says it again whole.
 */
export function bridge(
  editor: Editor,
  say: (message: FromCanvas) => void,
): { hear: (change: Change) => void; close: () => void } {
  /** In this hand, and changed by somebody else meanwhile. */
  const contested = new Set<string>();
  const put = (ids: Iterable<string>): void => {
    const change = readChange(editor, ids);
    if (change.put.length + change.drop.length > 0) say({ kind: 'change', ...change });
  };
  const closers = [
    editor.store.listen(
      ({ changes: { added, updated, removed } }) =>
        put([added, updated, removed].flatMap((records) => Object.keys(records).filter(isShapeId))),
      { source: 'user', scope: 'document' },
    ),
    react('what is let go', () => {
      const held = shapesInHand(editor);
      const free = [...contested].filter((id) => !held.has(id));
      for (const id of free) contested.delete(id);
      if (free.length > 0) put(free);
    }),
    react('state', () =>
      say({
        kind: 'state',
        selected: editor.getSelectedShapeIds(),
        canUndo: editor.getCanUndo(),
        canRedo: editor.getCanRedo(),
        tool: toolOf(editor),
      }),
    ),
  ];
  return {
    hear: (change) => lay(editor, change, contested),
    close: () => closers.forEach((close) => close()),
  };
}

function readChange(editor: Editor, ids: Iterable<string>): Omit<Change, 'kind'> {
  const put: Shape[] = [];
  const drop: string[] = [];
  for (const id of new Set(ids)) {
    const record = editor.getShape(id as TLShapeId);
    const shape = record === undefined ? undefined : fromRecord(record);
    if (shape === undefined) drop.push(id);
    else if (shape !== null) put.push(shape);
  }
  return { put: put as Change['put'], drop };
}

function lay(editor: Editor, { put, drop }: Change, contested: Set<string>): void {
  const held = shapesInHand(editor);
  for (const id of [...put.map(({ id }) => id), ...drop]) if (held.has(id)) contested.add(id);
  const records = put.map((shape) => {
    const record = toRecord(shape as Shape);
    return held.has(record.id) ? asInHand(editor, record) : record;
  });
  editor.store.mergeRemoteChanges(() => {
    editor.store.put(records);
    editor.store.remove(drop.filter((id) => !held.has(id)) as TLShape['id'][]);
  });
}

/** In the page's words. While something new is stretched it is still the tool it was made with. */
function toolOf(editor: Editor): Extract<FromCanvas, { kind: 'state' }>['tool'] {
  const tool = editor.getCurrentToolId();
  switch (tool) {
    case 'hand':
    case 'draw':
    case 'eraser':
    case 'words':
    case 'person':
      return tool;
    case 'geo':
      return editor.getStyleForNextShape(GeoShapeGeoStyle) === 'ellipse' ? 'ellipse' : 'rectangle';
    default:
      return 'select';
  }
}
