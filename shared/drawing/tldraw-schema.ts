import {
  createTLSchema,
  DefaultColorStyle,
  defaultShapeSchemas,
  DefaultSizeStyle,
  toRichText,
} from '@tldraw/tlschema';
import type { TLBaseShape, TLShape, TLShapeId } from '@tldraw/tlschema';
import { T } from '@tldraw/validate';
import { placeSchema, storedPropsSchema, symbols } from './shape.ts';
import type { PersonShape, Shape, WordsShape } from './shape.ts';

/**
 * What tldraw knows of a page. Only the gate and the canvas may import this: it brings tldraw's schema along, which the
 * board's own page never loads.
 */

/** Words in a box of a fixed width: tldraw's own text is rich text, with links. */
export const wordsProps = {
  text: T.string,
  w: T.nonZeroNumber,
  color: DefaultColorStyle,
  size: DefaultSizeStyle,
};

/** Somebody of the family, or who helps. */
export const personProps = {
  name: T.string,
  symbol: T.literalEnum(...symbols),
  died: T.boolean,
  note: T.string,
  home: T.string,
};

export type WordsRecord = TLBaseShape<'words', Omit<WordsShape['props'], 'type'>>;
export type PersonRecord = TLBaseShape<'person', Omit<PersonShape['props'], 'type'>>;

/** tldraw's own schema with the four shapes there are on a page, and nothing that embeds, links or loads. */
export const drawingSchema = createTLSchema({
  shapes: {
    draw: defaultShapeSchemas.draw,
    geo: defaultShapeSchemas.geo,
    words: { props: wordsProps },
    person: { props: personProps },
  },
  bindings: {},
});

/** The one page there is in tldraw's store. */
const tldrawPage = 'page:page';

/** The whole record tldraw wants for a shape: what never varies is here and nowhere else. */
export function toRecord(shape: Shape): TLShape {
  const { id, place, props } = shape;
  const { type, ...own } = props;
  return {
    id: id as TLShapeId,
    typeName: 'shape',
    type,
    ...place,
    parentId: tldrawPage,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: { ...own, ...fixedProps(shape) },
  } as unknown as TLShape;
}

function fixedProps(shape: Shape): object {
  switch (shape.props.type) {
    case 'draw':
      return { ...plain, segments: 'segments' in shape ? shape.segments : [] };
    case 'geo':
      return { ...plain, ...noLabel };
    default:
      return {};
  }
}

/** Drawn as it is, without a filling, a pattern or dashes. */
const plain = { fill: 'none', dash: 'solid', scale: 1 };

const noLabel = {
  url: '',
  growY: 0,
  labelColor: 'black',
  font: 'sans',
  align: 'middle',
  verticalAlign: 'middle',
  richText: toRichText(''),
};

/** Of tldraw's whole record what varies; null: it is nothing that lies on our pages, or is outside the limits. */
export function fromRecord(record: TLShape): Shape | null {
  const { id, x, y, rotation, index } = record;
  const own: Record<string, unknown> = { ...record.props, type: record.type };
  const place = placeSchema.safeParse({ x, y, rotation, index });
  const props = storedPropsSchema.safeParse(own);
  if (!place.success || !props.success) return null;
  const known = { id, place: place.data, props: props.data };
  return (known.props.type === 'draw' ? { ...known, segments: own['segments'] } : known) as Shape;
}

/** Throws unless tldraw itself takes it. */
export function validateRecord(record: TLShape): void {
  drawingSchema.types.shape.validate(record);
}
