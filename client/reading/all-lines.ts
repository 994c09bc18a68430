import type { ShownBoard, ShownLine } from './shown-line.ts';

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
