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
  /** Who wrote it down for them; null when they gave it themselves. */
  readonly writtenBy: string | null;
}

/** 0 to 10. */
export const scores: readonly number[] = Array.from({ length: 11 }, (_, score) => score);

/** The answers of a revealed scale in words, in the order people were asked. */
export function showAnswers(
  answers: NonNullable<ScaleView['answers']>,
  people: readonly Pick<PersonView, 'id' | 'name' | 'title' | 'role'>[],
): ShownAnswer[] {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? null;
  return answers.map(({ person: id, score, reason, oneHigher, recordedBy }) => {
    const person = people.find((one) => one.id === id);
    return {
      name: person?.name ?? '',
      title: person?.title ?? '',
      voice: voiceOf(person?.role ?? 'professional'),
      score,
      reason,
      oneHigher,
      writtenBy: recordedBy === id ? null : nameOf(recordedBy),
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
