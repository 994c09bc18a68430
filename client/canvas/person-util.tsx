import type { Geometry2d } from '@tldraw/tldraw';
import { Rectangle2d, ShapeUtil, useIsEditing } from '@tldraw/tldraw';
import { drawingLimits } from '../../shared/drawing/drawing.ts';
import { inks } from '../../shared/drawing/inks.ts';
import {
  nameSize,
  personWidth,
  sizeOfPerson,
  symbolSize,
} from '../../shared/drawing/person-box.ts';
import type { PersonRecord } from '../../shared/drawing/tldraw-schema.ts';
import { personProps } from '../../shared/drawing/tldraw-schema.ts';
import { heightOfLines, wrapWords } from '../../shared/drawing/words-box.ts';
import { Parts } from './parts.tsx';
import { partsAtZero } from './parts-at-zero.ts';
import { TypingBox } from './typing-box.tsx';

/** Somebody of the family, or who helps: always of one size, and named where they stand. */
export class PersonUtil extends ShapeUtil<PersonRecord> {
  static override type = 'person' as const;
  static override props = personProps;

  override canEdit() {
    return true;
  }
  override canResize() {
    return false;
  }
  override hideResizeHandles() {
    return true;
  }
  override hideRotateHandle() {
    return true;
  }

  override getDefaultProps(): PersonRecord['props'] {
    return { name: '', symbol: 'diamond', died: false, note: '', home: '' };
  }

  override getGeometry({ props }: PersonRecord): Geometry2d {
    return new Rectangle2d({ ...sizeOfPerson({ ...props, type: 'person' }), isFilled: true });
  }

  override component(shape: PersonRecord) {
    return <Person util={this} shape={shape} />;
  }

  override indicator({ props }: PersonRecord) {
    const { width, height } = sizeOfPerson({ ...props, type: 'person' });
    return <rect x={-4} y={-8} width={width + 8} height={height + 14} rx={8} />;
  }
}

function Person({ util: { editor }, shape }: { util: PersonUtil; shape: PersonRecord }) {
  if (!useIsEditing(shape.id)) return <Parts parts={partsAtZero(shape)} />;
  const { name } = shape.props;
  const nameless = { ...shape, props: { ...shape.props, name: '', note: '' } };
  const lines = wrapWords(name, personWidth, nameSize, true).length + 1;
  return (
    <>
      <Parts parts={partsAtZero(nameless)} />
      <TypingBox
        text={name}
        most={drawingLimits.nameText}
        oneLine
        label={editor.options.branding ?? ''}
        box={{
          x: -20,
          y: symbolSize + 6,
          width: personWidth + 40,
          height: heightOfLines(lines, nameSize),
          letters: nameSize,
          color: inks.black.words,
        }}
        onText={(written) =>
          editor.updateShape<PersonRecord>({
            id: shape.id,
            type: 'person',
            props: { name: written },
          })
        }
      />
    </>
  );
}
