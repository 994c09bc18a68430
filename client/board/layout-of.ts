import type { Layout } from './rove.ts';
import type { ShownBoard, ShownLine } from '../reading/shown-line.ts';

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

/** Every line of the board, wherever it stands. */
export function allLines({ band, headings }: ShownBoard): ShownLine[] {
  const top = [
    ...band.dangers.flatMap(({ statement, goals }) => [statement, ...goals]),
    ...band.goals,
    ...band.childrensWords,
    ...headings.flatMap(({ lines }) => lines),
  ];
  return top.flatMap((line) => [line, ...line.comments]);
}

/** The lines that a line stands among, itself included. */
export function siblingsOf({ band, headings }: ShownBoard, id: string): readonly ShownLine[] {
  const groups = [
    band.dangers.map(({ statement }) => statement),
    ...band.dangers.map(({ goals }) => goals),
    band.goals,
    band.childrensWords,
    ...headings.map(({ lines }) => lines),
  ];
  return groups.find((lines) => lines.some((line) => line.id === id)) ?? [];
}
