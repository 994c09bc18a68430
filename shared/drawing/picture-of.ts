import type { DrawingKind } from './drawing.ts';
import type { DrawingLabels } from './page-words.ts';
import type { Picture, PicturePart } from './picture.ts';
import { boxOfParts } from './picture-box.ts';
import { homesOf } from './picture-homes.ts';
import { partsOfShape } from './picture-shape.ts';
import { templateOf } from './picture-template.ts';
import { tiesOf } from './picture-ties.ts';
import type { DrawingPage } from './shape.ts';

/**
 * The page as a picture, the same for whoever watches, the room's screen and every paper: the template and what follows
 * people beneath, and above it what lies on the page, from the bottom up.
 */
export function pictureOf(kind: DrawingKind, page: DrawingPage, labels: DrawingLabels): Picture {
  const parts = [...backgroundOf(kind, page, labels), ...page.shapes.flatMap(partsOfShape)];
  return { ...boxOfParts(kind, parts), parts };
}

/** What nobody moves: the template, the homes, and the lines between people, which follow them. */
export const backgroundOf = (
  kind: DrawingKind,
  page: DrawingPage,
  labels: DrawingLabels,
): PicturePart[] => [...templateOf(kind, labels), ...homesOf(page), ...tiesOf(page)];
