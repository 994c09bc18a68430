import type { Editor, TLShape } from '@tldraw/tldraw';
import type { PersonRecord } from '../../shared/drawing/tldraw-schema.ts';

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
 * Who moves somebody sees them renamed, who writes a name sees another symbol; who draws or stretches keeps everything.
 */
export function asInHand(editor: Editor, other: TLShape): TLShape {
  const own = editor.getShape(other.id);
  if (own === undefined) return other;
  if (editor.getEditingShapeId() !== null) {
    if (isPerson(editor, own) && isPerson(editor, other)) {
      return { ...other, props: { ...other.props, name: own.props.name } };
    }
    const { x, y, rotation, index } = other;
    return { ...own, x, y, rotation, index };
  }
  return editor.isIn('select.translating') ? { ...own, props: other.props } : own;
}

const isPerson = (editor: Editor, shape: TLShape): shape is PersonRecord =>
  editor.isShapeOfType<PersonRecord>(shape, 'person');

/** tldraw's own state while a stroke is drawn. */
type Drawing = NonNullable<ReturnType<Editor['getStateDescendant']>> & {
  readonly initialShape?: { readonly id: string };
};
