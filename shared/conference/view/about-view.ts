import type { Conference } from '../conference.ts';
import type { ScreenView } from '../view.ts';

/** What conference this is. */
export function aboutView({
  id,
  details,
  progress,
  children,
}: Conference): ScreenView['conference'] {
  const { kind, date, time, place, template } = details;
  const names = children.map((child) => ({ id: child.id, name: child.name }));
  return { id, kind, progress, date, time, place, template, children: names };
}
