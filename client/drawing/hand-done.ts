import type { FromCanvas } from '../canvas/messages.ts';
import { shapeOf } from '../../shared/drawing/shape.ts';
import type { Shape } from '../../shared/drawing/shape.ts';

/** Something as the canvas says it lies on the page. */
export type Said = Extract<FromCanvas, { kind: 'change' }>['put'][number];

/** A shape as the canvas says it, as one of ours. */
export const shapeFrom = ({ id, place, props, segments = [] }: Said): Shape =>
  shapeOf(id, place, props, segments);

interface HandDone {
  readonly said: Shape;
  /** What the canvas showed of it before; undefined: it is new. */
  readonly before: Shape | undefined;
  /** What the page shows of it now. */
  readonly on: Shape | undefined;
}

/**
 * What of a shape this hand has changed, on what the page shows now: whoever moves somebody does not give them back the
 * name they had when the hand took hold of them.
 */
export function handDone({ said, before, on }: HandDone): Shape {
  if (before === undefined || on === undefined) return said;
  const place = isSame(said.place, before.place) ? on.place : said.place;
  const isOnlyMoved = isSame(said.props, before.props) && !('segments' in said);
  const done = isOnlyMoved ? { ...on, place } : { ...said, place };
  return isSame(done, said) ? said : done;
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
