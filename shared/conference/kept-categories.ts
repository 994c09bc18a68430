import type { Conference } from './conference.ts';
import type { Template } from './template.ts';

/**
 * Another format for this conference, with the categories that only the one before has: once it has begun, one of them
 * may have been decided, and keeps its word. All of them come along, whatever was decided: everyone has the format, and
 * must not learn from it what was decided about a child they may not hear about.
 */
export function withCategoriesBefore(
  { progress, template }: Pick<Conference, 'progress' | 'template'>,
  next: Template,
): Template {
  const known = new Set(next.categories.map(({ id }) => id));
  const missing = template.categories.filter(({ id }) => !known.has(id));
  const comeAlong = progress !== 'planned' && missing.length > 0;
  return comeAlong ? { ...next, categories: [...next.categories, ...missing] } : next;
}
