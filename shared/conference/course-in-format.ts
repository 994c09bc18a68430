import type { Course } from './course.ts';
import type { Stage, Template } from './template.ts';

/**
 * A part's course when another format is chosen: at the stage of the same id, else at the first that shows the same,
 * else before the first. What ran stays, as far as the other format has it.
 */
export function courseIn(next: Template, course: Course, before: Template): Course {
  const found = (id: string) => stageLike(next.stages, id, before.stages);
  const stage = course.stage === null ? null : found(course.stage);
  const visited = [...new Set(course.visited.flatMap((id) => found(id) ?? []))];
  return { ...course, stage, visited };
}

function stageLike(next: readonly Stage[], id: string, before: readonly Stage[]): string | null {
  if (next.some((stage) => stage.id === id)) return id;
  const shows = before.find((stage) => stage.id === id)?.shows;
  return next.find((stage) => stage.shows === shows)?.id ?? null;
}
