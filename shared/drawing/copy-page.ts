import type { DrawingPage } from './shape.ts';

/**
 * The same page for other readers: what lies on it has ids of its own, in the same order, for those of a page that began
 * with the people of the conference are theirs. Pure.
 */
export function copyPage({ shapes, ties, description }: DrawingPage): DrawingPage {
  const ids = new Map(shapes.map(({ id }, at) => [id, `shape:${numbered(at)}`]));
  const copied = (id: string): string => ids.get(id) ?? id;
  return {
    description,
    shapes: shapes.map((shape) => ({ ...shape, id: copied(shape.id) })),
    // One whose people are gone ties nobody.
    ties: ties
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map((tie, at) => ({
        ...tie,
        id: `tie:${numbered(at)}`,
        from: copied(tie.from),
        to: copied(tie.to),
      })),
  };
}

const numbered = (at: number): string => `copied-${String(at).padStart(4, '0')}`;
