import type { TLPointerEventInfo, TLShape } from '@tldraw/tldraw';
import { createShapeId, StateNode } from '@tldraw/tldraw';
import { personWidth, symbolSize } from '../../shared/drawing/person-box.ts';
import type { PersonRecord, WordsRecord } from '../../shared/drawing/tldraw-schema.ts';
import { wordSizes } from '../../shared/drawing/words-box.ts';
import { wordsWidth } from './words-util.tsx';

/** A press puts something there and its words can be written at once; on one that is there already, its words. */
abstract class WritingTool extends StateNode {
  /** Two fingers begin as one: nothing is made before it is let go. */
  private isPressed = false;

  protected abstract readonly made: 'words' | 'person';

  /** Makes it round this point of the page. */
  protected abstract make(id: TLShape['id'], at: { x: number; y: number }): void;

  override onEnter() {
    this.isPressed = false;
    this.editor.setCursor({ type: 'cross', rotation: 0 });
  }

  override onPointerDown() {
    this.isPressed = true;
  }

  override onInterrupt() {
    this.isPressed = false;
  }

  override onCancel() {
    this.editor.setCurrentTool('select');
  }

  override onPointerUp(info: TLPointerEventInfo) {
    if (!this.isPressed) return;
    this.isPressed = false;
    this.write(this.pressed() ?? this.put(), info);
  }

  private pressed(): TLShape | undefined {
    return this.editor.getShapeAtPoint(this.editor.inputs.currentPagePoint, {
      hitInside: true,
      filter: ({ type }) => type === this.made,
    });
  }

  private put(): TLShape | undefined {
    const id = createShapeId();
    this.editor.markHistoryStoppingPoint('put there');
    this.make(id, this.editor.inputs.originPagePoint);
    return this.editor.getShape(id);
  }

  private write(shape: TLShape | undefined, info: TLPointerEventInfo): void {
    // As many as there may be: it was not made, and the page is told.
    if (shape === undefined) return;
    this.editor.select(shape.id);
    this.editor.setEditingShape(shape.id);
    this.editor.setCurrentTool('select.editing_shape', { ...info, target: 'shape', shape });
  }
}

export class WordsTool extends WritingTool {
  static override id = 'words';
  protected override readonly made = 'words';

  protected override make(id: TLShape['id'], { x, y }: { x: number; y: number }) {
    const height = wordSizes.m * 1.3;
    // On a small screen a box of the usual width would run off it.
    const room = this.editor.getViewportPageBounds().maxX - x - 16;
    const w = Math.round(Math.min(wordsWidth, Math.max(wordsWidth / 2, room)));
    this.editor.createShape<WordsRecord>({ id, type: 'words', x, y: y - height / 2, props: { w } });
  }
}

export class PersonTool extends WritingTool {
  static override id = 'person';
  protected override readonly made = 'person';

  protected override make(id: TLShape['id'], { x, y }: { x: number; y: number }) {
    this.editor.createShape<PersonRecord>({
      id,
      type: 'person',
      x: x - personWidth / 2,
      y: y - symbolSize / 2,
    });
  }
}
