import type { ConferenceView } from '../../shared/conference/view.ts';

type Earlier = NonNullable<ConferenceView['earlier']>;
export type EarlierScale = Earlier['scales'][number];
type Scale = ConferenceView['scales'][number];

/** A question of last time, and the same one of today where its numbers are shown. */
export interface Compared {
  readonly before: EarlierScale;
  readonly now: Scale | null;
}

/**
 * Pure: by what they are about and who sees them; of several rounds today the newest. One put to other people than last
 * time (together now, in parts then) is taken where it is nobody else's.
 */
export function comparedScales({
  earlier,
  scales,
}: Pick<ConferenceView, 'earlier' | 'scales'>): Compared[] {
  const all = earlier?.scales ?? [];
  const shown = scales.filter(({ answers }) => answers !== undefined && answers.length > 0);
  return all.map((before) => {
    const same = shown.filter(({ danger }) => danger === before.danger);
    const others = all.filter(({ danger }) => danger === before.danger);
    const now =
      same.findLast(({ audience }) => audience === before.audience) ??
      same.findLast(({ audience }) => others.every((other) => other.audience !== audience));
    return { before, now: now ?? null };
  });
}
