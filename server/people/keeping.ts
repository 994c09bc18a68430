import * as z from 'zod/mini';
import type { KeepRule } from '../../shared/conference/keeping.ts';
import { withDays } from '../../shared/conference/keeping.ts';
import type { Instant } from '../../shared/protocol/ids.ts';
import type { Store } from '../store/store.ts';
import { takingTurns } from './taking-turns.ts';

/** How long the council keeps closed conferences. */
export interface Keeping {
  rule(): Promise<KeepRule>;
  change(days: number): Promise<void>;
}

/** Until the council says otherwise: the outcomes are in its own case system long before (days). */
const usualDays = 90;

const key = 'keeping';
const ruleSchema = z.object({
  days: z.int(),
  since: z.number(),
  earlier: z.optional(z.array(z.object({ days: z.int(), until: z.number() }))),
});

export function createKeeping(store: Store, now: () => Instant): Keeping {
  const oneAtATime = takingTurns();
  const rule = async (): Promise<KeepRule> => {
    const kept = ruleSchema.safeParse(await store.readRecord('setting', key));
    return kept.success ? kept.data : { days: usualDays, since: 0 };
  };
  return {
    rule,
    change: (days) =>
      oneAtATime(key, async () =>
        store.putRecord('setting', key, withDays(await rule(), days, now())),
      ),
  };
}
