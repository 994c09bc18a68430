import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOf, overlap } from '../../../shared/drawing/box-of.ts';
import { plainLabels, plainPageWords } from '../../../shared/drawing/page-words.ts';
import {
  freePlaceIn,
  houses,
  isInTheMiddle,
  regionAt,
  regionOf,
  rings,
} from '../../../shared/drawing/regions.ts';
import { sayPage } from '../../../shared/drawing/say-page.ts';
import type { DrawingPage, Shape } from '../../../shared/drawing/shape.ts';
import { widthOfWords, wrapWords } from '../../../shared/drawing/words-box.ts';
import { free, person, stroke, tie, wrote } from '../../support/drawn.ts';

const page = (shapes: readonly Shape[], ties: DrawingPage['ties'] = []): DrawingPage => ({
  shapes,
  ties,
  description: '',
});
const say = (kind: Parameters<typeof sayPage>[0], drawn: DrawingPage) =>
  sayPage(kind, drawn, plainLabels, plainPageWords);

describe('where something lies', () => {
  test('[D15] which house or ring follows from the place, and nothing else', () => {
    expect([
      regionAt('three-houses', 300, 600),
      regionAt('three-houses', 840, 600),
      regionAt('three-houses', 1380, 600),
    ]).toEqual(houses);
    expect([
      regionAt('three-houses', 300, 200),
      regionAt('three-houses', 70, 60),
      regionAt('three-houses', 570, 600),
    ]).toEqual(['worries', null, null]);
    expect([
      regionAt('safety-circles', 615, 380),
      regionAt('safety-circles', 615, 222),
      regionAt('safety-circles', 615, 90),
    ]).toEqual(rings);
    expect([
      regionAt('safety-circles', 615, 615),
      regionAt('safety-circles', 5, 5),
      regionAt('blank', 1, 1),
    ]).toEqual([null, null, null]);
  });

  test('[D15] the place for something new lies in its house or ring, on nobody who is there', () => {
    for (const [kind, regions, most] of [
      ['safety-circles', rings, 6],
      ['three-houses', houses, 6],
    ] as const) {
      for (const region of regions) {
        const shapes: Shape[] = [];
        for (let count = 0; count < most; count += 1) {
          const at = freePlaceIn(kind, region, shapes);
          const next =
            kind === 'three-houses'
              ? wrote(`w${count}`, 'A dog', at, { w: 360 })
              : person(`p${count}`, { name: 'Nana Bett', note: 'rings' }, at);
          expect(regionOf(kind, next)).toBe(region);
          expect(shapes.some((shape) => overlap(boxOf(shape), boxOf(next)))).toBe(false);
          shapes.push(next);
        }
      }
    }
  });

  test.each([...rings, ...houses])(
    '[D15] full as it may be, the next place in the %s lies in it, and exactly on no other',
    (region) => {
      const isRing = rings.some((ring) => ring === region);
      const kind = isRing ? 'safety-circles' : 'three-houses';
      const shapes: Shape[] = [];
      for (let count = 0; count < 150; count += 1) {
        const at = freePlaceIn(kind, region, shapes);
        shapes.push(isRing ? person(`p${count}`, {}, at) : wrote(`w${count}`, 'A dog', at));
      }
      expect(new Set(shapes.map((shape) => regionOf(kind, shape)))).toEqual(new Set([region]));
      expect(new Set(shapes.map(({ place: { x, y } }) => `${x} ${y}`)).size).toBe(shapes.length);
    },
  );

  test('[D15] a page without a template has a place for everybody', () => {
    expect(isInTheMiddle('safety-circles', person('c', {}, { x: 535, y: 585 }))).toBe(true);
    const tree: Shape[] = [];
    for (let count = 0; count < 30; count += 1) {
      const next = person(`p${count}`, {}, freePlaceIn('family-tree', null, tree));
      expect(tree.some((shape) => overlap(boxOf(shape), boxOf(next)))).toBe(false);
      tree.push(next);
    }
  });
});

describe('words in a box', () => {
  test('[D16] lines break at spaces and at the ends people wrote, and inside a word that is wider than the box', () => {
    expect(wrapWords('Everybody having tea and nobody cross', 300, 24)).toEqual([
      'Everybody having tea and',
      'nobody cross',
    ]);
    expect(wrapWords('My tooth\n\nFootball', 300, 24)).toEqual(['My tooth', '', 'Football']);
    expect(wrapWords('Donaudampfschiff', 60, 24).length).toBeGreaterThan(2);
    expect([wrapWords('', 300, 24), wrapWords('abc', 1, 24)]).toEqual([[''], ['a', 'b', 'c']]);
  });

  test('[D16] no letter is lost and no line is wider than the box, but for a single letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.integer({ min: 1, max: 500 }),
        (text, width) => {
          const lines = wrapWords(text, width, 24);
          expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
          for (const line of lines) {
            const letters = Array.from(line.replaceAll(/[\p{M}\p{Cf}\p{Cc}]/gu, ''));
            if (letters.length > 1)
              expect(widthOfWords(line, 24)).toBeLessThanOrEqual(width + 1e-6);
          }
        },
      ),
    );
  });
});

describe('a page in words', () => {
  test('[D17] one sentence says who somebody is, and one each how they belong to the others', () => {
    const drawn = page(
      [
        person('k', { name: 'Kezia', symbol: 'circle', home: 'Elm Road' }),
        person('r', { name: 'Rowan', symbol: 'square', note: 'lives in Derby' }, { x: 300 }),
        person('o', { name: 'Otis', home: 'Elm Road' }, { y: 300 }),
        person('w', { name: 'Wren', died: true }, { x: 300, y: 300 }),
      ],
      [
        tie('separated', 'k', 'r'),
        tie('parent', 'k', 'o'),
        tie('parent', 'k', 'w'),
        tie('parent', 'r', 'o'),
        tie('looks-after', 'k', 'nobody'),
        tie('close', 'w', 'w'),
      ],
    );
    expect(say('family-tree', drawn)).toEqual([
      'Kezia, a woman or girl. Separated from Rowan. Parent of Otis and Wren. Lives with Otis.',
      'Rowan, a man or boy. lives in Derby. Separated from Kezia. Parent of Otis.',
      'Otis. Child of Kezia and Rowan. Lives with Kezia.',
      'Wren, has died. Child of Kezia.',
    ]);
  });

  test('[D17] of many in one home some are named and the others counted', () => {
    const home = (count: number) =>
      page(
        Array.from({ length: count }, (_, at) =>
          person(`p${at}`, { name: `N${at}`, home: 'Elm Road' }, { x: at * 150 }),
        ),
      );
    const [first] = say('family-tree', home(200));
    const twenty = Array.from({ length: 20 }, (_, at) => `N${at + 1}`).join(', ');
    expect(first).toBe(`N0. Lives with ${twenty} and 179 more.`);
    expect(say('family-tree', home(21))[0]).toContain('N19 and N20.');
  });

  test('[D17] words are said by house, people by ring, and lines are counted', () => {
    const line = (id: string) =>
      stroke(
        id,
        [
          free([
            [0, 0],
            [9, 9],
          ]),
        ],
        { x: 300, y: 600 },
      );
    expect(
      say(
        'three-houses',
        page([
          line('a'),
          wrote('b', 'My\n tooth', { x: 200, y: 500 }),
          line('c'),
          wrote('d', 'A dog', { x: 1300, y: 500 }),
          wrote('e', '  ', { x: 300, y: 500 }),
        ]),
      ),
    ).toEqual([
      'House of worries: My tooth',
      'House of worries: 2 lines are drawn.',
      'House of dreams: A dog',
    ]);
    expect(
      say(
        'safety-circles',
        page([
          person('o', { name: 'Otis' }, { x: 535, y: 585 }),
          person('b', { name: 'Bett' }, { x: 535, y: 345 }),
          person('z', { name: '' }, { x: 1300, y: 20 }),
        ]),
      ),
    ).toEqual([
      'In the middle: Otis.',
      'Closest to us: Bett.',
      'Beside it: Somebody without a name here.',
    ]);
    expect(say('blank', page([]))).toEqual([]);
  });

  test('[D17] braces in a name are letters, and everything on a page is said somewhere', () => {
    expect(
      say(
        'family-tree',
        page(
          [person('a', { name: '{others}' }), person('b', { name: 'B' }, { x: 300 })],
          [tie('couple', 'a', 'b')],
        ),
      ),
    ).toEqual(['{others}. In a couple with B.', 'B. In a couple with {others}.']);
  });
});
