import { expect, test } from 'vitest';
import type { Shape } from '../../../shared/drawing/shape.ts';
import { fromRecord, toRecord, validateRecord } from '../../../shared/drawing/tldraw-schema.ts';
import { free, person, place, stroke, wrote } from '../../support/drawn.ts';

const outline: Shape = {
  id: 'shape:outline',
  place: { ...place, x: 3.5, rotation: 0.25 },
  props: { type: 'geo', geo: 'ellipse', w: 120, h: 80, color: 'green', size: 'l' },
};

const all: readonly Shape[] = [
  outline,
  person('nana', { symbol: 'circle', died: true, note: 'lives in Derby', home: 'Derby' }),
  wrote('tooth', 'My tooth hurts.\nStill.'),
  stroke('line', [
    free([
      [0, 0],
      [12.5, 3],
    ]),
  ]),
];

test.each(all)(
  '[K6] $props.type: tldraw takes it, and what it makes of it reads the same',
  (shape) => {
    const record = toRecord(shape);
    validateRecord(record);
    expect(fromRecord(record)).toEqual(shape);
  },
);

test('[K6] of tldraw’s record nothing else comes along, and what is outside the limits is nothing', () => {
  const record = toRecord(outline);
  const filled = {
    ...record,
    opacity: 0.2,
    isLocked: true,
    props: { ...record.props, fill: 'solid' },
  };
  expect(fromRecord(filled)).toEqual(outline);
  expect(fromRecord({ ...record, x: 20_001 })).toBeNull();
  expect(fromRecord({ ...record, type: 'embed' })).toBeNull();
  expect(fromRecord({ ...record, props: { ...record.props, w: 0 } })).toBeNull();
});
