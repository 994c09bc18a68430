import type { Geometry2d, TLDrawShape, TLGeoShape, TLResizeInfo } from '@tldraw/tldraw';
import {
  DrawShapeUtil,
  Ellipse2d,
  geoShapeMigrations,
  geoShapeProps,
  Rectangle2d,
  resizeBox,
  ShapeUtil,
  toRichText,
} from '@tldraw/tldraw';
import { Parts } from './parts.tsx';
import { partsAtZero } from './parts-at-zero.ts';

/** A stroke: tldraw's own, so that it looks the same in the hand and when it is done. It is moved, never stretched. */
export class StrokeUtil extends DrawShapeUtil {
  // Of its own a stroke may have 400 points: a longer one goes on as the next before that.
  override options = { maxPointsPerShape: 300 };

  override canResize() {
    return false;
  }
  override hideResizeHandles() {
    return true;
  }
  override hideRotateHandle() {
    return true;
  }

  /** The patterns of fillings, which tldraw paints as images: there are no fillings here. */
  override getCanvasSvgDefs() {
    return [];
  }

  override getDefaultProps(): TLDrawShape['props'] {
    return { ...super.getDefaultProps(), dash: 'solid', fill: 'none' };
  }
}

/** A box or a round, without a word in it: tldraw's own brings an editor for rich text, with links. */
export class OutlineUtil extends ShapeUtil<TLGeoShape> {
  static override type = 'geo' as const;
  static override props = geoShapeProps;
  static override migrations = geoShapeMigrations;

  override hideRotateHandle() {
    return true;
  }

  override getDefaultProps(): TLGeoShape['props'] {
    return {
      geo: 'rectangle',
      w: 100,
      h: 100,
      color: 'black',
      size: 'm',
      fill: 'none',
      dash: 'solid',
      scale: 1,
      growY: 0,
      url: '',
      labelColor: 'black',
      font: 'sans',
      align: 'middle',
      verticalAlign: 'middle',
      richText: toRichText(''),
    };
  }

  override getGeometry({ props }: TLGeoShape): Geometry2d {
    const size = { width: props.w, height: props.h, isFilled: false };
    return props.geo === 'ellipse' ? new Ellipse2d(size) : new Rectangle2d(size);
  }

  override onResize(shape: TLGeoShape, info: TLResizeInfo<TLGeoShape>) {
    return resizeBox(shape, info, { minWidth: 8, minHeight: 8 });
  }

  override component(shape: TLGeoShape) {
    return <Parts parts={partsAtZero(shape)} />;
  }

  override indicator({ props: { geo, w, h } }: TLGeoShape) {
    return geo === 'ellipse' ? (
      <ellipse cx={w / 2} cy={h / 2} rx={w / 2} ry={h / 2} />
    ) : (
      <rect width={w} height={h} />
    );
  }
}
