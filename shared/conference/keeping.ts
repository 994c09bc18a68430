import type { Instant } from '../protocol/ids.ts';
import type { Conference } from './conference.ts';

/** The council's setting: boards are destroyed so many days after the typed outcomes were issued. */
export interface KeepRule {
  readonly days: number;
  /** When it was last changed: nothing goes sooner than a week after that. */
  readonly since: Instant;
  /** What it was before, the oldest first: who agreed then agreed to no earlier day. Missing where it never changed. */
  readonly earlier?: readonly { readonly days: number; readonly until: Instant }[] | undefined;
}

/** As much of a conference as says when it is destroyed; lists keep it beside what they show. */
export interface Kept {
  /** When the newest outcomes were issued; null unless the conference is closed. */
  readonly issued: Instant | null;
  readonly held: boolean;
  /** The accounts of the two who want it destroyed. */
  readonly asked: string | null;
  readonly agreed: { readonly account: string; readonly at: Instant } | null;
  readonly destroyed: Instant | null;
}

const dayMs = 24 * 3_600_000;
/** Between the second person's yes and the destruction: time to notice a mistake. */
export const secondThoughtsMs = 7 * dayMs;
/** From so long before the date on, people are reminded. */
export const noticeMs = 14 * dayMs;

export const keptOf = ({ progress, issues, retention }: Conference): Kept => ({
  issued: progress === 'closed' ? (issues.at(-1)?.at ?? null) : null,
  held: retention.hold !== null,
  asked: retention.asked?.account ?? null,
  agreed: retention.agreed && { account: retention.agreed.account, at: retention.agreed.at },
  destroyed: retention.destroyed,
});

/** From when on a closed conference is to be destroyed; null while there is nothing to count from. */
export const destroyFrom = (
  { issued, agreed }: Pick<Kept, 'issued' | 'agreed'>,
  rule: KeepRule,
): Instant | null =>
  issued === null
    ? null
    : Math.max(issued + daysFor(agreed, rule) * dayMs, rule.since + secondThoughtsMs);

/** Whoever sets a shorter time does it alone, and brings nothing nearer that two people agreed to before. */
function daysFor(agreed: Kept['agreed'], { days, earlier = [] }: KeepRule): number {
  const then = agreed === null ? undefined : earlier.find(({ until }) => agreed.at <= until);
  return Math.max(days, then?.days ?? 0);
}

/** The rule with another time from now on. */
export const withDays = (rule: KeepRule, days: number, now: Instant): KeepRule => ({
  days,
  since: now,
  earlier: bounded([...(rule.earlier ?? []), { days: rule.days, until: now }]),
});

const mostEarlier = 100;

/** The oldest two as one, which is the longer of them. */
function bounded(earlier: NonNullable<KeepRule['earlier']>): NonNullable<KeepRule['earlier']> {
  const [first, second, ...others] = earlier;
  if (earlier.length <= mostEarlier || first === undefined || second === undefined) return earlier;
  return [{ days: Math.max(first.days, second.days), until: second.until }, ...others];
}

/** When the server destroys it by itself, as things stand; null where somebody must still do something. */
export function destroyedAt(kept: Kept, rule: KeepRule): Instant | null {
  const from = destroyFrom(kept, rule);
  if (from === null || kept.agreed === null || kept.held) return null;
  return Math.max(from, kept.agreed.at + secondThoughtsMs);
}

/** Is its date near, or over with nobody, or only one, having agreed? */
export function needsLook(kept: Kept, rule: KeepRule, now: Instant): boolean {
  const date = destroyedAt(kept, rule) ?? destroyFrom(kept, rule);
  return date !== null && !kept.held && kept.destroyed === null && now >= date - noticeMs;
}
