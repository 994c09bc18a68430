import type { KeepRule, Kept } from '../../shared/conference/keeping.ts';
import { destroyedAt, destroyFrom, needsLook } from '../../shared/conference/keeping.ts';
import type { Instant } from '../../shared/protocol/ids.ts';
import type { WhenDestroyed } from '../../shared/protocol/keeping.ts';

/** What staff are shown of when a closed conference is destroyed; null while it is not closed. */
export function keptFacts(
  kept: Kept | undefined,
  rule: KeepRule,
  now: Instant,
): WhenDestroyed | null {
  const from = kept === undefined ? null : destroyFrom(kept, rule);
  if (kept === undefined || from === null) return null;
  const at = destroyedAt(kept, rule);
  return {
    from,
    at,
    held: kept.held,
    agreed: Number(kept.asked !== null) + Number(kept.agreed !== null),
    near: needsLook(kept, rule, now),
    over: !kept.held && now >= (at ?? from),
  };
}
