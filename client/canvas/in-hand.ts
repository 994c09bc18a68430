import type { Editor, TLShape } from '@tldraw/tldraw';

/** What this hand is drawing, moving, stretching or writing in at this moment. */
export function shapesInHand(editor: Editor): ReadonlySet<string> {
  const editing = editor.getEditingShapeId();
  if (editing !== null) return new Set([editing]);
  if (editor.isIn('draw.drawing')) {
    const stroke: unknown = editor.getStateDescendant<Drawing>('draw.drawing')?.initialShape?.id;
    return new Set(typeof stroke === 'string' ? [stroke] : []);
  }
  return editor.isInAny('select.translating', 'select.resizing')
    ? new Set<string>(editor.getSelectedShapeIds())
    : new Set();
}

/**
 * What becomes of a shape in this hand when somebody else changed it: the hand keeps what it is at, and takes the rest.
 * Who moves somebody sees them renamed; who draws or stretches keeps everything.
 */
export function asInHand(editor: Editor, other: TLShape): TLShape {
  const own = editor.getShape(other.id);
  if (own === undefined) return other;
  if (editor.getEditingShapeId() !== null) {
    const { x, y, rotation, index } = other;
    return { ...own, x, y, rotation, index };
  }
  return editor.isIn('select.translating') ? { ...own, props: other.props } : own;
}

/** tldraw's own state while a stroke is drawn. */
type Drawing = NonNullable<ReturnType<Editor['getStateDescendant']>> & {
  readonly initialShape?: { readonly id: string };
};
