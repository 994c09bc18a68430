import type { Instant, PersonId } from '../protocol/ids.ts';
import type { Result } from '../result.ts';
import type { Conference } from './conference.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';
import type { Stage } from './template.ts';

/**
 * How far one part has come in the running order. Each part has a course of its own, so that nobody of another part
 * learns from a stage what was done without them; a restricted part has none.
 */
export interface Course {
  /** The stage of the template that runs now; none before the chair begins with the first. */
  readonly stage: string | null;
  /** Those that ran so far, in the order they first did. */
  readonly visited: readonly string[];
  /** Whose turn it is to speak. */
  readonly turn: PersonId | null;
  /** Who had a turn at any time. */
  readonly spoke: readonly PersonId[];
  readonly timer: { readonly endsAt: Instant; readonly shown: boolean } | null;
  /** Nothing is scored and no view is given meanwhile: nobody changes their mind while the chair is out of the room. */
  readonly pause: Pause | null;
}

/** Why the part stands still for now. */
export interface Pause {
  readonly why: 'break' | 'chair-out';
  readonly since: Instant;
  /** When a break is meant to end. */
  readonly until: Instant | null;
}

export const noCourse: Course = {
  stage: null,
  visited: [],
  turn: null,
  spoke: [],
  timer: null,
  pause: null,
};

/** The same place in the running order, with nothing under way: nobody's turn, no timer, no break. */
export const atRest = (course: Course): Course => ({
  ...course,
  turn: null,
  timer: null,
  pause: null,
});

/** The stages that would be left out by going there now: those between that did not run yet. None on the way back. */
export function leftOut<Some extends Pick<Stage, 'id'>>(
  stages: readonly Some[],
  { stage, visited }: Pick<Course, 'stage' | 'visited'>,
  to: string,
): Some[] {
  const at = (id: string | null): number => stages.findIndex((one) => one.id === id);
  return stages.slice(at(stage) + 1, Math.max(0, at(to))).filter(({ id }) => !visited.includes(id));
}

/** How far the part that runs now has come. A restricted part has no course. */
export const courseNow = ({ courses, currentPart }: Conference): Course =>
  courses.get(currentPart) ?? noCourse;

/** Nobody gives a number or a view on a break or while the chair is out: what they are told; null when nothing is in their way. */
export function refusedByPause(conference: Conference): Result<never, Refusal> | null {
  const { pause } = courseNow(conference);
  if (pause === null) return null;
  return pause.why === 'break' ? duringBreak : whileChairIsOut;
}

const duringBreak = refuse('wrong-time', 'There is a break now.');
const whileChairIsOut = refuse('wrong-time', 'The chair is out of the room.');
