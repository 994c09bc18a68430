import * as fc from 'fast-check';
import { drawingKinds, type DrawingKind } from '../../../shared/drawing/drawing.ts';
import { whos, type Who } from './cast.ts';

/** What a hand does on a page. */
export const drawnThings = [
  'stroke',
  'person',
  'words',
  'move',
  'rename',
  'tie',
  'erase',
  'describe',
] as const;

export type DrawnThing = (typeof drawnThings)[number];

type Page = 'nameDrawing' | 'putDrawingAway' | 'bringDrawingBack' | 'redactDrawing';

/** What people want to do with pages to draw on. `page` counts among those there are. */
export type Drawn =
  | {
      do: 'makeDrawing';
      who: Who;
      in: number;
      kind: DrawingKind;
      child: number | null;
      drawers: readonly Who[];
      wordless: boolean;
    }
  | { do: 'draw'; who: Who; page: number; what: DrawnThing; at: number }
  | { do: 'changeDrawing'; who: Who; page: number; what: Page; wild: boolean }
  | { do: 'setDrawers'; page: number; people: readonly Who[] }
  | { do: 'releaseDrawing'; page: number; to: number }
  | { do: 'showDrawing'; page: number | null };

const guests = whos.filter((who) => who !== 'chair');
const number = fc.nat(12);
const one = <Do extends string>(...kinds: Do[]) => fc.constantFrom(...kinds);
const keeper = one<Who>('chair', 'chair', 'minuteTaker');
const hands = one<Who>('chair', 'chair', 'minuteTaker', 'girl', 'advocate', ...guests);
const drawers = fc.subarray<Who>(['mother', 'father', 'girl', 'advocate', 'police'], {
  maxLength: 2,
});

export const drawn: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<Drawn>])[] = [
  [
    5,
    fc.record({
      do: one('makeDrawing'),
      who: keeper,
      in: number,
      kind: fc.constantFrom(...drawingKinds),
      child: fc.option(fc.nat(1), { nil: null }),
      drawers,
      wordless: fc.nat(3).map((n) => n === 0),
    }),
  ],
  [
    12,
    fc.record({
      do: one('draw'),
      who: hands,
      page: number,
      what: fc.constantFrom(...drawnThings),
      at: number,
    }),
  ],
  [
    2,
    fc.record({
      do: one('changeDrawing'),
      who: keeper,
      page: number,
      what: one<Page>('nameDrawing', 'putDrawingAway', 'bringDrawingBack', 'redactDrawing'),
      wild: fc.boolean(),
    }),
  ],
  [2, fc.record({ do: one('setDrawers'), page: number, people: drawers })],
  [3, fc.record({ do: one('releaseDrawing'), page: number, to: number })],
  [2, fc.record({ do: one('showDrawing'), page: fc.option(number, { nil: null, freq: 4 }) })],
];
