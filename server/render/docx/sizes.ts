import type { PaperSize } from '../../../shared/papers/paper.ts';

/** Of letters, in half points as Word counts them; in large print none is below 16 points. */
export interface Letters {
  readonly title: number;
  readonly headings: readonly [number, number, number];
  readonly body: number;
  readonly small: number;
}

export const letters: Readonly<Record<PaperSize, Letters>> = {
  standard: { title: 44, headings: [30, 26, 23], body: 22, small: 20 },
  large: { title: 56, headings: [44, 40, 37], body: 36, small: 32 },
};

/** A4 with margins of 2 cm, in twentieths of a point. */
export const sheet = { width: 11_906, height: 16_838, margin: 1134 } as const;

/** What is left between the margins. */
export const textWidth = sheet.width - 2 * sheet.margin;

/** For a picture, in pixels of 96 to the inch: within the margins and never cut, and no larger than this times its own size. */
export const pictureRoom = { width: 642, height: 820, mostTimes: 1 } as const;

/** Dark enough on white and on the tints (at least 7 to 1). */
export const inks = { text: '1D2A30', soft: '44525A', accent: '0B5563', rule: '8FA3A8' } as const;
