import type { TLPointerEventInfo, TLShape, TLStateNodeConstructor } from '@tldraw/tldraw';
import { createShapeId, StateNode } from '@tldraw/tldraw';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import { personWidth, symbolSize } from '../../shared/drawing/person-box.ts';
import { regionAt, regionsOf } from '../../shared/drawing/regions.ts';
import type { PersonRecord, WordsRecord } from '../../shared/drawing/tldraw-schema.ts';
import { lineHeight, wordSizes } from '../../shared/drawing/words-box.ts';
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

/** Writes words on a page of this kind. In a house they are no wider than what is left of it. */
export function wordsToolOn(kind: DrawingKind): TLStateNodeConstructor {
  return class WordsTool extends WritingTool {
    static override id = 'words';
    protected override readonly made = 'words';

    protected override make(id: TLShape['id'], at: { x: number; y: number }) {
      const right = Math.min(edgeOf(kind, at), this.editor.getViewportPageBounds().maxX) - margin;
      const w = Math.round(Math.min(wordsWidth, Math.max(wordsWidth / 3, right - at.x)));
      const place = { x: Math.min(at.x, right - w), y: at.y - (wordSizes.m * lineHeight) / 2 };
      this.editor.createShape<WordsRecord>({ id, type: 'words', ...place, props: { w } });
    }
  };
}

const margin = 20;

/** Where the house ends in which this point lies. */
function edgeOf(kind: DrawingKind, { x, y }: { x: number; y: number }): number {
  const id = regionAt(kind, x, y);
  const region = regionsOf(kind).find((one) => one.id === id);
  return region?.is === 'house' ? region.box.x + region.box.width : Infinity;
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
