import type { Stage } from './use-stage.ts';

/** Where the words stand: beside a picture that leaves room there, in a wide or a narrow column, else beneath it. */
export type WordsPlace = 'wide-beside' | 'beside' | 'beneath' | 'nowhere';

/** A line is read with ease from this many letters' widths on. */
const besideEm = 17;
const wideBesideEm = 26;
/** How much of the stage the words take beneath the picture: it keeps more than half of the height. */
export const beneathShare = 0.3;

/** The picture is as large as it can be either way, so words go beside it only where they cost it nothing. */
export function placeWords(
  picture: { readonly width: number; readonly height: number },
  { widthEm, heightEm }: Pick<Stage, 'widthEm' | 'heightEm'>,
): Exclude<WordsPlace, 'nowhere'> {
  const wide = heightEm * (picture.width / picture.height);
  const roomEm = widthEm - wide;
  if (roomEm >= wideBesideEm) return 'wide-beside';
  return roomEm >= besideEm ? 'beside' : 'beneath';
}
