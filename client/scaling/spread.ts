/** One person's number on a revealed scale, with the words for who they are. */
export interface ShownAnswer {
  readonly person: string;
  readonly name: string;
  /** "Health visitor", "Mother". */
  readonly title: string;
  readonly family: boolean;
  readonly child: boolean;
  /** 0 to 10, or null for "I would rather not give a number". */
  readonly score: number | null;
  readonly reason: string;
  readonly oneHigher: string;
  /** Who wrote it down for them; null when they gave it themselves. */
  readonly writtenBy: string | null;
}

/** The spread as values; null when nobody gave a number. Never an average: it hides the child's 2. */
export function spreadOf(
  answers: readonly Pick<ShownAnswer, 'score'>[],
): { low: number; high: number } | null {
  const scores = answers.flatMap(({ score }) => (score === null ? [] : [score]));
  return scores.length === 0 ? null : { low: Math.min(...scores), high: Math.max(...scores) };
}

/** Every place of the number line, 0 to 10, with the people who stand there, in the order they were asked. */
export function stacksOf(
  answers: readonly ShownAnswer[],
): readonly { score: number; answers: readonly ShownAnswer[] }[] {
  return scores.map((score) => ({
    score,
    answers: answers.filter((answer) => answer.score === score),
  }));
}

/** 0 to 10. */
export const scores: readonly number[] = Array.from({ length: 11 }, (_, score) => score);
