import type { Place } from './board-verbs.ts';
import type { ShownHeading, ShownLine } from '../reading/shown-line.ts';

/** A way to move a line without dragging it. */
export interface Move {
  readonly kind: 'up' | 'down' | 'top' | 'heading';
  /** The heading's text, for a move to another one. */
  readonly heading: string;
  readonly to: Place;
}

type Sibling = Pick<ShownLine, 'id'>;
type MoveHeading = Pick<ShownHeading, 'text' | 'codes' | 'startsAs'> & {
  readonly lines: readonly Sibling[];
};

/** Every move a line can make: within its heading as far as there is room, then to each other heading. */
export function movesOf(
  line: Pick<ShownLine, 'id' | 'code'>,
  siblings: readonly Sibling[],
  headings: readonly MoveHeading[],
): Move[] {
  const others = siblings.filter(({ id }) => id !== line.id);
  const at = siblings.findIndex(({ id }) => id === line.id);
  const within = (kind: Move['kind'], goal: number): Move => ({
    kind,
    heading: '',
    to: { code: line.code, ...between(others, goal) },
  });
  return [
    ...(at > 0 ? [within('up', at - 1)] : []),
    ...(at >= 0 && at < others.length ? [within('down', at + 1)] : []),
    ...(at > 1 ? [within('top', 0)] : []),
    ...headings
      .filter(({ codes }) => !codes.includes(line.code))
      .map(({ text, startsAs, lines }) => ({
        kind: 'heading' as const,
        heading: text,
        to: { code: startsAs, ...between(lines, lines.length) },
      })),
  ];
}

/** Where a dragged line lands: before that line, or at the end of the heading. It keeps its kind within its own. */
export function placeUnder(
  line: Pick<ShownLine, 'id' | 'code'>,
  { codes, startsAs, lines }: MoveHeading,
  before: string | null,
): Place {
  const others = lines.filter(({ id }) => id !== line.id);
  const at = others.findIndex(({ id }) => id === before);
  const code = codes.includes(line.code) ? line.code : startsAs;
  return { code, ...between(others, at < 0 ? others.length : at) };
}

const between = (lines: readonly Sibling[], at: number): Omit<Place, 'code'> => ({
  after: lines[at - 1]?.id ?? null,
  before: lines[at]?.id ?? null,
});
