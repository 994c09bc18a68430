import type { PlanNeeded } from '../../shared/board/plan-needed.ts';
import type { PersonView, ScaleView } from '../../shared/conference/view.ts';
import { voiceOf } from '../../shared/outcomes/voices.ts';
import type { Voice } from '../../shared/outcomes/voices.ts';

/** One person's number on a revealed scale, with the words for who they are. */
export interface ShownAnswer {
  readonly name: string;
  /** "Health visitor", "Mother". */
  readonly title: string;
  readonly voice: Voice;
  /** 0 to 10, or null for "I would rather not give a number". */
  readonly score: number | null;
  readonly reason: string;
  readonly oneHigher: string;
  /** Where professionals were asked whether a plan is needed. */
  readonly planNeeded?: PlanNeeded | undefined;
  /** In a second round: their number in the one before, or null where they gave none. */
  readonly before?: number | null | undefined;
  /** Who wrote it down for them; null when they gave it themselves. */
  readonly writtenBy: string | null;
  /** That is their advocate, who speaks for them. */
  readonly isSpoken?: boolean | undefined;
}

/** 0 to 10. */
export const scores: readonly number[] = Array.from({ length: 11 }, (_, score) => score);

/** The answers that are shown in words, in the order people were asked; beside them those of the round before. */
export function showAnswers(
  { answers = [], again }: Pick<ScaleView, 'answers' | 'again'>,
  people: readonly Pick<PersonView, 'id' | 'name' | 'title' | 'role'>[],
  scales: readonly Pick<ScaleView, 'id' | 'answers'>[] = [],
): ShownAnswer[] {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? null;
  const first = scales.find((scale) => scale.id === again)?.answers;
  return answers.map(({ person: id, score, reason, oneHigher, planNeeded, recordedBy }) => {
    const person = people.find((one) => one.id === id);
    return {
      name: person?.name ?? '',
      title: person?.title ?? '',
      voice: voiceOf(person?.role ?? 'professional'),
      score,
      reason,
      oneHigher,
      planNeeded,
      before: first && (first.find((answer) => answer.person === id)?.score ?? null),
      writtenBy: recordedBy === id ? null : nameOf(recordedBy),
      isSpoken: people.find((one) => one.id === recordedBy)?.role === 'advocate',
    };
  });
}

/** The spread as values; null when nobody gave a number. Never an average: it hides the child's 2. */
export function spreadOf(
  answers: readonly Pick<ShownAnswer, 'score'>[],
): { low: number; high: number } | null {
  const given = answers.flatMap(({ score }) => (score === null ? [] : [score]));
  return given.length === 0 ? null : { low: Math.min(...given), high: Math.max(...given) };
}

/** Every place of the number line, 0 to 10, with the people who stand there, in the order they were asked. */
export function stacksOf<Answer extends Pick<ShownAnswer, 'score'>>(
  answers: readonly Answer[],
): readonly { score: number; answers: readonly Answer[] }[] {
  return scores.map((score) => ({
    score,
    answers: answers.filter((answer) => answer.score === score),
  }));
}

/** How many of those who were asked say that a plan is needed, that none is, and that they are not sure. */
export function planCounts(
  answers: readonly Pick<ShownAnswer, 'planNeeded'>[],
): Record<PlanNeeded, number> | null {
  const said = answers.flatMap(({ planNeeded = null }) => planNeeded ?? []);
  if (said.length === 0) return null;
  const count = (value: PlanNeeded) => said.filter((one) => one === value).length;
  return { yes: count('yes'), no: count('no'), 'not-sure': count('not-sure') };
}

/** The newest first; what was put in one go stays in the order it was put. */
export function inSets<Scale extends Pick<ScaleView, 'id' | 'set'>>(
  scales: readonly Scale[],
): Scale[] {
  const sets = Map.groupBy(scales, ({ id, set }) => set ?? id);
  return [...sets.values()].toReversed().flat();
}
