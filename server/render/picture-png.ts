import { Resvg } from '@resvg/resvg-js';
import { families } from './pdf/font-files.ts';

/** A picture in points, for programs that cannot draw lines: sharp on paper, and never more than so many across. */
const pointsAPixel = 2;
const mostAcross = 2000;

/** The SVG in points, on white, with our own fonts and none of the machine's: the same picture is the same bytes. */
export function picturePng(svg: string, { width }: { readonly width: number }): Buffer {
  const drawn = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: Math.min(width * pointsAPixel, mostAcross) },
    font: {
      fontFiles: families.flatMap(({ files }) => files),
      loadSystemFonts: false,
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Noto Sans',
    },
  });
  return drawn.render().asPng();
}
