import type { Editor, TLCamera, TLShapeId } from '@tldraw/tldraw';
import { react } from '@tldraw/tldraw';
import { nameSize } from '../../shared/drawing/person-box.ts';
import { fromRecord } from '../../shared/drawing/tldraw-schema.ts';
import { wordSizes } from '../../shared/drawing/words-box.ts';

/**
 * On a small screen the whole page is in sight and its words are too small to write. Whoever begins to write looks closer,
 * at the upper part of the screen where no keyboard covers it, and afterwards from as far as before.
 */
export function lookCloserToWrite(editor: Editor): () => void {
  let before: { readonly from: TLCamera; readonly to: TLCamera } | null = null;
  const look = (id: TLShapeId | null): void => {
    if (id !== null) before = closer(editor, id);
    else if (before !== null) {
      // Who moved the page meanwhile looks at what they want to see.
      if (editor.getCamera().z === before.to.z) editor.setCamera(before.from, { immediate: true });
      before = null;
    }
  };
  return react('writing', () => {
    const id = editor.getEditingShapeId();
    queueMicrotask(() => look(id));
  });
}

/** Pixels: smaller letters are hard to write, and this is how large they become. */
const readable = 12;
const large = 18;

function closer(editor: Editor, id: TLShapeId): { from: TLCamera; to: TLCamera } | null {
  const record = editor.getShape(id);
  const bounds = editor.getShapePageBounds(id);
  const props = record === undefined ? undefined : fromRecord(record)?.props;
  if (props === undefined || bounds === undefined) return null;
  const letters = props.type === 'words' ? wordSizes[props.size] : nameSize;
  const from = editor.getCamera();
  if (letters * from.z >= readable) return null;
  const z = large / letters;
  const screen = editor.getViewportScreenBounds();
  const room = screen.width / z;
  const left = bounds.width < room ? (room - bounds.width) / 2 : 16 / z;
  const camera = { x: left - bounds.x, y: (screen.height * 0.2) / z - bounds.y, z };
  editor.setCamera(camera, { immediate: true });
  return { from, to: editor.getCamera() };
}
