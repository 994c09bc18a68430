import type { Ink } from './picture.ts';
import type { Size } from './shape.ts';

/**
 * The colours of a page, in this one place. Lines stand out from white by 3 to 1 at least and words by 4.5 to 1, so a
 * line's yellow is deeper than paint and a word's deeper still. What fills a space of the template is pale.
 */
export const inks: Readonly<Record<Ink, { line: string; words: string; fill: string }>> = {
  black: { line: '#1f2a33', words: '#1f2a33', fill: '#1f2a33' },
  grey: { line: '#6b7681', words: '#5a6570', fill: '#6b7681' },
  red: { line: '#a8322d', words: '#a8322d', fill: '#a8322d' },
  orange: { line: '#c05c12', words: '#a84c08', fill: '#c05c12' },
  yellow: { line: '#b38600', words: '#856200', fill: '#b38600' },
  green: { line: '#2f7d4f', words: '#2a7247', fill: '#2f7d4f' },
  blue: { line: '#2462a8', words: '#2462a8', fill: '#2462a8' },
  violet: { line: '#6b4aa3', words: '#6b4aa3', fill: '#6b4aa3' },
  background: { line: '#7b8a97', words: '#566472', fill: '#f1f4f6' },
  paper: { line: '#ffffff', words: '#ffffff', fill: '#ffffff' },
};

/** How thick a line is: tldraw's own, so the canvas and our picture of it look alike. */
export const lineWidths: Readonly<Record<Size, number>> = { s: 3, m: 4.5, l: 6, xl: 11 };
