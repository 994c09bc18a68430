import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import type { DrawingPage, PersonShape, WordsShape } from '../../shared/drawing/shape.ts';
import type { DrawingHands } from '../provider/drawing-hands.ts';

/** What every row of the list works with: the page as it is now, the hands on it, and who hears what was done. */
export interface ListHands {
  readonly kind: DrawingKind;
  readonly page: DrawingPage;
  readonly hands: DrawingHands;
  /** What a house or ring is called. */
  readonly whereWords: (where: string) => string;
  /** Shown and read out. */
  readonly say: (words: string) => void;
  /** An open row stays where it is until it is closed, wherever on the page that is put meanwhile. */
  readonly isOpen: (shape: string) => boolean;
  readonly open: (shape: PersonShape | WordsShape) => void;
  readonly close: (shape: PersonShape | WordsShape) => void;
  /** Off the page, with a way back. */
  readonly takeOff: (shape: PersonShape | WordsShape, name: string) => void;
}
