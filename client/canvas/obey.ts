import type { Editor, TLCamera, TLShapeId } from '@tldraw/tldraw';
import { Box, DefaultColorStyle, DefaultSizeStyle, GeoShapeGeoStyle } from '@tldraw/tldraw';
import { assertNever } from '../../shared/result.ts';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import { pageBounds } from '../../shared/drawing/regions.ts';
import type { Deed, Hand } from './messages.ts';

/** Takes tool, colour and thickness into the hand. While things are chosen, they get what is another than before. */
export function takeUp(editor: Editor, hand: Hand, before: Hand | null): void {
  const { tool, color, size } = hand;
  changeTool(editor, tool);
  editor.setStyleForNextShapes(DefaultColorStyle, color);
  editor.setStyleForNextShapes(DefaultSizeStyle, size);
  if (before === null || tool !== 'select' || editor.getSelectedShapeIds().length === 0) return;
  if (color === before.color && size === before.size) return;
  editor.markHistoryStoppingPoint('another look');
  if (color !== before.color) editor.setStyleForSelectedShapes(DefaultColorStyle, color);
  if (size !== before.size) editor.setStyleForSelectedShapes(DefaultSizeStyle, size);
}

function changeTool(editor: Editor, tool: Hand['tool']): void {
  const isOutline = tool === 'rectangle' || tool === 'ellipse';
  if (isOutline) editor.setStyleForNextShapes(GeoShapeGeoStyle, tool);
  const wanted = isOutline ? 'geo' : tool;
  // Whoever is writing or moving something goes on: only another tool ends that.
  if (wanted === editor.getCurrentToolId()) return;
  if (wanted !== 'select') editor.selectNone();
  editor.setCurrentTool(wanted);
}

export function perform(editor: Editor, what: Deed, kind: DrawingKind): void {
  switch (what) {
    case 'undo':
      return void editor.undo();
    case 'redo':
      return void editor.redo();
    case 'erase':
      return eraseChosen(editor);
    case 'zoom-in':
      return void editor.zoomIn();
    case 'zoom-out':
      return void editor.zoomOut();
    case 'fit':
      return fit(editor, kind);
    default:
      return assertNever(what);
  }
}

export function eraseChosen(editor: Editor): void {
  if (editor.getEditingShapeId() !== null) return;
  editor.markHistoryStoppingPoint('erase');
  editor.deleteShapes(editor.getSelectedShapeIds());
}

export function choose(editor: Editor, ids: readonly string[]): void {
  editor.setCurrentTool('select');
  editor.setSelectedShapes(ids.filter((id) => editor.getShape(id as TLShapeId)) as TLShapeId[]);
}

/** The whole page in sight: the template, and whatever lies beside it. */
function fit(editor: Editor, kind: DrawingKind): void {
  editor.zoomToBounds(wholeOf(editor, kind), { immediate: true, inset: 12 });
  fitted.set(editor, editor.getCamera());
}

/** From where all of it was in sight last. */
const fitted = new WeakMap<Editor, TLCamera>();

function isFitted(editor: Editor): boolean {
  const [now, last] = [editor.getCamera(), fitted.get(editor)];
  return now.x === last?.x && now.y === last.y && now.z === last.z;
}

/** A family tree is as large as its people: white paper round them would only make them small. */
function wholeOf(editor: Editor, kind: DrawingKind): Box {
  const { x, y, width, height } = pageBounds[kind];
  const page = new Box(x, y, width, height);
  const all = editor.getCurrentPageBounds();
  if (all === undefined) return page;
  return kind === 'family-tree' ? roomRound(all) : Box.Common([page, all]);
}

/** With room for a dashed line and its name, and never nearer than a few people stand. */
function roomRound(all: Box): Box {
  const [width, height] = [Math.max(all.width + 80, 760), Math.max(all.height + 90, 480)];
  return new Box(all.center.x - width / 2, all.center.y - height / 2, width, height);
}

/**
 * The whole page stays in sight while the frame becomes larger or smaller and while others, or its list, put something
 * beside what is seen, until somebody looks closer. What this hand draws moves nothing under it.
 */
export function stayFitted(editor: Editor, kind: DrawingKind): () => void {
  fit(editor, kind);
  const again = (): void => {
    if (!isFitted(editor)) return;
    editor.updateViewportScreenBounds(editor.getContainer());
    fit(editor, kind);
  };
  const observer = new ResizeObserver(again);
  observer.observe(editor.getContainer());
  const close = editor.store.listen(
    () => {
      const all = editor.getCurrentPageBounds();
      if (all === undefined || editor.getViewportPageBounds().contains(all)) return;
      if (!editor.inputs.isPointing && editor.getEditingShapeId() === null) again();
    },
    { source: 'remote', scope: 'document' },
  );
  return () => {
    close();
    observer.disconnect();
  };
}
