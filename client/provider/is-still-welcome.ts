import { meSchema } from '../../shared/protocol/http.ts';
import { recordSchema } from '../../shared/protocol/staff.ts';

interface Asking {
  readonly origin: string;
  readonly conference: string;
  readonly as?: 'screen';
  readonly fetch: typeof fetch;
}

/** How long the server may think about it, in milliseconds. */
const patienceMs = 5000;

/**
 * Does this browser still belong to the conference? A socket that is refused before it opens looks to a browser just
 * like a lost connection, so somebody who was sent out while asleep would wait for ever. True when nobody can tell.
 */
export async function isStillWelcome({ origin, conference, as, fetch }: Asking): Promise<boolean> {
  try {
    const query = as === undefined ? '' : `?as=${as}`;
    const answer = await fetch(`${origin}/api/me${query}`, {
      signal: AbortSignal.timeout(patienceMs),
    });
    const me = meSchema.safeParse(await answer.json());
    if (!answer.ok || !me.success) return true;
    if (me.data.as === 'staff') return await hasOpen({ origin, conference, fetch });
    return 'conference' in me.data && me.data.as !== 'reading' && me.data.conference === conference;
  } catch {
    return true;
  }
}

/** Staff have open what they chair; once it is closed, only with a reason. */
async function hasOpen({ origin, conference, fetch }: Asking): Promise<boolean> {
  const answer = await fetch(`${origin}/api/conferences/${conference}/record`, {
    signal: AbortSignal.timeout(patienceMs),
  });
  if (answer.status >= 500) return true;
  const record = recordSchema.safeParse(await answer.json());
  return record.success && record.data.you === 'chair' && record.data.at !== 'needs-reason';
}
