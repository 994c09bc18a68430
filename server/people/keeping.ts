import * as z from 'zod/mini';
import type { KeepRule } from '../../shared/conference/keeping.ts';
import type { Instant } from '../../shared/protocol/ids.ts';
import type { Store } from '../store/store.ts';

/** How long the council keeps closed conferences. */
export interface Keeping {
  rule(): Promise<KeepRule>;
  change(days: number): Promise<void>;
}

/** Until the council says otherwise: the outcomes are in its own case system long before (days). */
const usualDays = 90;

const key = 'keeping';
const ruleSchema = z.object({ days: z.int(), since: z.number() });

export function createKeeping(store: Store, now: () => Instant): Keeping {
  return {
    rule: async () => {
      const kept = ruleSchema.safeParse(await store.readRecord('setting', key));
      return kept.success ? kept.data : { days: usualDays, since: 0 };
    },
    change: (days) => store.putRecord('setting', key, { days, since: now() }),
  };
}
