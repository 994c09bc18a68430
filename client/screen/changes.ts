import type { ScreenView } from '../../shared/conference/view.ts';
import type { ShownDocument } from '../provider/shown.ts';

/** Something on the screen that can change: a line, a scale, the agencies' views, the decision, the dates. */
export interface Subject {
  readonly kind: 'line' | 'scale' | 'views' | 'decision' | 'dates';
  readonly id: string;
}

/** Everything on the screen, each with a text that is another when it has changed. */
export type Standing = ReadonlyMap<string, { readonly subject: Subject; readonly text: string }>;

export function standingOf(
  {
    scales,
    agencyViews = [],
    decision,
    dates,
  }: Pick<ScreenView, 'scales' | 'agencyViews' | 'decision' | 'dates'>,
  documents: readonly Pick<ShownDocument, 'lines'>[],
): Standing {
  const entry = (kind: Subject['kind'], id: string, value: unknown) =>
    [`${kind} ${id}`, { subject: { kind, id }, text: JSON.stringify(value) }] as const;
  return new Map([
    ...documents.flatMap(({ lines }) =>
      // Where a line stands is not what it says: moving others' lines calls nobody.
      lines.map((line) => entry('line', line.id, { ...line, order: '', after: '' })),
    ),
    ...scales.map(({ id, standing, shown }) => entry('scale', id, [standing, shown])),
    ...agencyViews.map(({ id, standing }) => entry('views', id, standing)),
    ...(decision === null ? [] : [entry('decision', '', decision)]),
    ...(dates.length === 0 ? [] : [entry('dates', '', dates)]),
  ]);
}

/** What is new or says something else now; null when nothing is, or when everything has only just arrived. */
export function changeBetween(before: Standing, now: Standing): Subject | null {
  if (before.size === 0) return null;
  const changed = [...now].filter(([key, { text }]) => before.get(key)?.text !== text);
  return changed.at(-1)?.[1].subject ?? null;
}
