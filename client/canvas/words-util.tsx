import type { Geometry2d, TLResizeInfo } from '@tldraw/tldraw';
import { Rectangle2d, ShapeUtil, useIsEditing } from '@tldraw/tldraw';
import { drawingLimits } from '../../shared/drawing/drawing.ts';
import { inks } from '../../shared/drawing/inks.ts';
import type { WordsRecord } from '../../shared/drawing/tldraw-schema.ts';
import { wordsProps } from '../../shared/drawing/tldraw-schema.ts';
import { heightOfLines, wordSizes, wrapWords } from '../../shared/drawing/words-box.ts';
import { Parts } from './parts.tsx';
import { partsAtZero } from './parts-at-zero.ts';
import { TypingBox } from './typing-box.tsx';

/** How narrow a box of words may be made by hand, and how wide a new one is. */
const narrowest = 60;
export const wordsWidth = 360;
/** Between words and the frame round them while they are chosen. */
export const beside = 10;

const heightOf = ({ text, w, size }: WordsRecord['props']): number =>
  heightOfLines(wrapWords(text, w, wordSizes[size]).length, wordSizes[size]);

/** Words in a box that is made wider or narrower, and as high as they need. */
export class WordsUtil extends ShapeUtil<WordsRecord> {
  static override type = 'words' as const;
  static override props = wordsProps;

  override canEdit() {
    return true;
  }
  override hideRotateHandle() {
    return true;
  }

  override getDefaultProps(): WordsRecord['props'] {
    return { text: '', w: wordsWidth, color: 'black', size: 'm' };
  }

  override getGeometry({ props }: WordsRecord): Geometry2d {
    return new Rectangle2d({ width: props.w, height: heightOf(props), isFilled: true });
  }

  override onResize(_: WordsRecord, { initialShape, scaleX, handle }: TLResizeInfo<WordsRecord>) {
    const { x, y, props } = initialShape;
    const w = Math.max(narrowest, props.w * scaleX);
    // From its left edge the right one stays where it is, also when it will go no narrower.
    return { x: handle === 'left' ? x + props.w - w : x, y, props: { w } };
  }

  /** A box nobody wrote in is not left behind. */
  override onEditEnd({ id, props }: WordsRecord) {
    if (props.text.trim() === '') this.editor.deleteShapes([id]);
  }

  override component(shape: WordsRecord) {
    return <Words util={this} shape={shape} />;
  }

  override indicator({ props }: WordsRecord) {
    return (
      <rect x={-beside} y={-6} width={props.w + 2 * beside} height={heightOf(props) + 12} rx={4} />
    );
  }
}

function Words({ util: { editor }, shape }: { util: WordsUtil; shape: WordsRecord }) {
  const { text, w, size, color } = shape.props;
  if (!useIsEditing(shape.id)) return <Parts parts={partsAtZero(shape)} />;
  const letters = wordSizes[size];
  return (
    <TypingBox
      text={text}
      most={drawingLimits.wordsText}
      oneLine={false}
      label={editor.options.branding ?? ''}
      box={{
        x: 0,
        y: 0,
        width: w + 2,
        height: heightOf(shape.props),
        letters,
        color: inks[color].words,
      }}
      onText={(written) =>
        editor.updateShape<WordsRecord>({ id: shape.id, type: 'words', props: { text: written } })
      }
    />
  );
}
