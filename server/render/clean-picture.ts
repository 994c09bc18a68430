import type { Picture } from '../../shared/drawing/picture.ts';
import { cleanText } from './clean-text.ts';

/** The picture without what no paper may hold: bidi overrides, control characters, broken characters. */
export const cleanPicture = (picture: Picture): Picture => ({
  ...picture,
  parts: picture.parts.map((part) =>
    part.kind === 'words' ? { ...part, lines: part.lines.map((line) => cleanText(line)) } : part,
  ),
});
