import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import { isInTheMiddle, regionOf, regionsOf } from '../../shared/drawing/regions.ts';
import type { RegionId } from '../../shared/drawing/regions.ts';
import type { DrawingPage, PersonShape, Shape, WordsShape } from '../../shared/drawing/shape.ts';
import { isPerson } from '../../shared/drawing/shape.ts';

export type Where = RegionId | 'in-the-middle' | 'outside';

/** What lies in one house or ring. */
export interface Section {
  readonly where: Where;
  readonly people: readonly PersonShape[];
  readonly written: readonly WordsShape[];
  /** How many lines and shapes are drawn there by hand. */
  readonly lines: number;
}

/**
 * A page as its list has it: the middle, each house or ring in turn, and what lies beside them where anything does. A page
 * without houses and rings is one section. Who was there first stands first, so that nothing moves under one's hands;
 * nor does who `stays`, whose row is open, wherever they are put meanwhile.
 */
export function sectionsOf(
  kind: DrawingKind,
  shapes: readonly Shape[],
  stays: ReadonlyMap<string, Where> = new Map(),
): Section[] {
  const regions = regionsOf(kind);
  if (regions.length === 0) return [sectionOf('outside', shapes)];
  const groups = Map.groupBy(shapes, (shape) => stays.get(shape.id) ?? whereIs(kind, shape));
  const section = (where: Where) => sectionOf(where, groups.get(where) ?? []);
  const has = (where: Where) => (groups.has(where) ? [section(where)] : []);
  return [...has('in-the-middle'), ...regions.map(({ id }) => section(id)), ...has('outside')];
}

/** In which house or ring something lies. */
export function whereIs(kind: DrawingKind, shape: Shape): Where {
  return regionOf(kind, shape) ?? (isInTheMiddle(kind, shape) ? 'in-the-middle' : 'outside');
}

/** A family tree on which nobody belongs to anybody yet: why few or nobody is on it has to be said. [W24] */
export const isBare = (kind: DrawingKind, { ties }: Pick<DrawingPage, 'ties'>): boolean =>
  kind === 'family-tree' && ties.length === 0;

const sectionOf = (where: Where, shapes: readonly Shape[]): Section => {
  const people = shapes.filter(isPerson);
  const written = shapes.filter(isWords);
  return { where, people, written, lines: shapes.length - people.length - written.length };
};

const isWords = (shape: Shape): shape is WordsShape => shape.props.type === 'words';
