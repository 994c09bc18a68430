import type { ConferenceView, ScaleView } from '../../shared/conference/view.ts';

/** The same question as it was put to different people, one entry for each board. */
export interface SameQuestion {
  readonly question: string;
  readonly scales: readonly ScaleView[];
}

/**
 * Questions that were put on more than one board: the same words, the same ends, the same danger statement. Numbers on
 * scales with other ends are never set beside one another. Of a board the newest counts.
 */
export function sameQuestions({
  scales,
  variants,
}: Pick<ConferenceView, 'scales' | 'variants'>): SameQuestion[] {
  const rootOf = (line: string | null) =>
    variants.find((variant) => variant.line === line)?.of ?? line;
  const byWords = Map.groupBy(scales, ({ question, ten, zero, danger }) =>
    JSON.stringify([...[question, ten, zero].map((words) => words.trim()), rootOf(danger)]),
  );
  return [...byWords.values()].flatMap((same) => {
    const newest = [...new Map(same.map((scale) => [scale.audience, scale])).values()];
    return newest.length < 2 ? [] : [{ question: newest[0]?.question ?? '', scales: newest }];
  });
}
