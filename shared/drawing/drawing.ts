/** What a drawing page begins as. Three Houses was made by Nicki Weld and Maggie Greening. */
export const drawingKinds = ['family-tree', 'three-houses', 'safety-circles', 'blank'] as const;

export type DrawingKind = (typeof drawingKinds)[number];

export type DrawingId = string;

/** Limits of a drawing: a child's busiest page times ten, and nothing that takes a phone a second to draw. */
export const drawingLimits = {
  drawingsPerConference: 40,
  /** Everything ever put on the page, what was erased too: its place is kept. */
  shapes: 2000,
  /** Points of one stroke; a longer one goes on as the next. tldraw begins a new shape after as many. */
  strokePoints: 400,
  strokeText: 8000,
  /** Length of a stroke's straight segments together: tldraw makes a point of every sixteen units. Six pages wide. */
  strokeStraight: 10_000,
  wordsText: 500,
  /** Of one field as JSON writes it: all its words, each letter as long as it can be written, and the rest. */
  fieldText: 4000,
  nameText: 80,
  /** Of the whole page: what it shows, in words. */
  description: 4000,
  /** How far from the middle something may lie, and how large it may be, in the page's own units. */
  reach: 20_000,
} as const;
