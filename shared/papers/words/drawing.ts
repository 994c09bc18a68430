import type { DrawingKind } from '../../drawing/drawing.ts';

/** The words beside a drawing. */
export interface DrawingPaperWords {
  /** In place of the picture, for whoever does not see it. */
  readonly alt: (name: string) => string;
  readonly pageOf: (child: string) => string;
  readonly redrawn: string;
  readonly shows: string;
  readonly onIt: string;
  /** Who made the template, where it has to be said. */
  readonly credits: Readonly<Partial<Record<DrawingKind, string>>>;
  /** On a child's own page. */
  readonly yours: string;
}

export const englishDrawing: DrawingPaperWords = {
  alt: (name) => `Drawing: ${name}. What it shows is written below it.`,
  pageOf: (child) => `This is ${child}’s page`,
  redrawn: 'Changed in this version',
  shows: 'What it shows',
  onIt: 'What is on it',
  credits: { 'three-houses': 'Three Houses was made by Nicki Weld and Maggie Greening.' },
  yours: 'Your drawings',
};
