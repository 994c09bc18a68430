import type { Conference } from './conference.ts';
import type { Template } from './template.ts';

/**
 * Another format for this conference, with the categories that were decided already: a council's own word for one may
 * be missing there, and what was decided keeps its word.
 */
export function withDecidedCategories(
  { decision, decisions, template }: Pick<Conference, 'decision' | 'decisions' | 'template'>,
  next: Template,
): Template {
  const all = decision === null ? decisions : [...decisions, decision];
  const used = new Set(
    all.flatMap(({ children }) =>
      children.flatMap(({ category, alsoCategories }) => [category, ...alsoCategories]),
    ),
  );
  const known = new Set(next.categories.map(({ id }) => id));
  const missing = template.categories.filter(({ id }) => used.has(id) && !known.has(id));
  return missing.length === 0 ? next : { ...next, categories: [...next.categories, ...missing] };
}
