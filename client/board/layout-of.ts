import type { ShownBoard, ShownLine } from '../reading/shown-line.ts';
import type { Layout } from './rove.ts';

/** Every line one can walk to, as it stands: danger statements, goals, the children's words, then the headings. */
export function layoutOf({ band, headings }: ShownBoard): Layout {
  return [
    band.dangers.flatMap(({ statement }) => idsOf([statement])),
    [...band.dangers.flatMap(({ goals }) => idsOf(goals)), ...idsOf(band.goals)],
    idsOf(band.childrensWords),
    ...headings.map(({ lines }) => idsOf(lines)),
  ];
}

/** A line, then the answers beneath it. */
const idsOf = (lines: readonly ShownLine[]): string[] =>
  lines.flatMap(({ id, comments }) => [id, ...comments.map((comment) => comment.id)]);
