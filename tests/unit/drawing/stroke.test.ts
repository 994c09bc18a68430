import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawingLimits } from '../../../shared/drawing/drawing.ts';
import type { StrokeSegment } from '../../../shared/drawing/shape.ts';
import { readStroke, writeStroke } from '../../../shared/drawing/stroke.ts';
import { free } from '../../support/drawn.ts';

const hundredths = (most: number) =>
  fc.integer({ min: -most * 100, max: most * 100 }).map((n) => n / 100);
const points = fc.array(
  fc.record({
    x: hundredths(900),
    y: hundredths(900),
    z: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
  }),
  { minLength: 1, maxLength: 60 },
);
const segments: fc.Arbitrary<StrokeSegment[]> = fc.array(
  fc.record({ type: fc.constantFrom('free' as const, 'straight' as const), points }),
  { minLength: 1, maxLength: 5 },
);

test('[D1] a stroke reads as it was written', () => {
  fc.assert(
    fc.property(segments, (drawn) => {
      expect(readStroke(writeStroke(drawn))).toEqual(drawn);
    }),
  );
});

test('[D1] a stroke is written as few letters', () => {
  expect(
    writeStroke([
      free([
        [0, 0],
        [1.499_9, 2],
        [-0.001, 4.1],
      ]),
      { type: 'straight', points: [{ x: 5, y: 5, z: 0.25 }] },
    ]),
  ).toBe('f0,0 1.5,2 0,4.1/s5,5,0.25');
});

test.each([
  ['', 'f', 'f ', 'x0,0', '0,0', 'f0', 'f0,', 'f0,0 ', 'f0,0  1,1', 'f0,0/', '/f0,0', 'f0,0,0.5,1'],
  [
    'fNaN,0',
    'fInfinity,0',
    'f1e308,0',
    'f1e3,0',
    'f0x10,0',
    'f+1,0',
    'f1.234,0',
    'f.5,0',
    'f1.,0',
    'f20001,0',
  ],
  ['f0,0,2', 'f0,0,-1', 'f0,0\n1,1', 'f０,０', '<script>', 'F0,0', 'f0,0 s1,1'],
])('[D1] what is no stroke is read as none: %s, %s, …', (...texts) => {
  expect(texts.map(readStroke)).toEqual(texts.map(() => null));
});

test('[D1] a stroke has no more points and letters than one may have', () => {
  const many = (count: number) => `f${Array.from({ length: count }, () => '1,1').join(' ')}`;
  expect(readStroke(many(drawingLimits.strokePoints))).not.toBeNull();
  expect(readStroke(many(drawingLimits.strokePoints + 1))).toBeNull();
  expect(readStroke(`${many(200)}/${many(201)}`)).toBeNull();
  expect(readStroke(many(50_000))).toBeNull();
  expect(
    readStroke(`f${Array.from({ length: 390 }, () => '-10000.25,-10000.25').join(' ')}`),
  ).not.toBeNull();
  expect(
    readStroke(`f${Array.from({ length: 399 }, () => '-10000.25,-10000.25,0').join(' ')}`),
  ).toBeNull();
});

test('[D1] the straight lines of one stroke are together no longer than one may be', () => {
  const across = (times: number) => Array.from({ length: times }, () => 's0,0 5000,0').join('/');
  expect(readStroke(across(2))).not.toBeNull();
  expect(readStroke(across(3))).toBeNull();
  // Two hundred lines from corner to corner were seven hundred thousand points on every screen.
  expect(
    readStroke(Array.from({ length: 200 }, () => 's-20000,-20000 20000,20000').join('/')),
  ).toBeNull();
  // What is drawn by hand has its points counted already.
  expect(readStroke('f-20000,0 20000,0')).not.toBeNull();
});
