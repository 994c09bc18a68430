import { meSchema, refusedSchema } from '../../shared/protocol/http.ts';
import { recordSchema } from '../../shared/protocol/staff.ts';

interface Asking {
  readonly origin: string;
  readonly conference: string;
  readonly as?: 'screen';
  readonly fetch: typeof fetch;
}

/** How long the server may think about it, in milliseconds. */
const patienceMs = 5000;

/** damaged: it cannot be opened by anybody before somebody has mended what the server keeps. */
export type AtDoor = 'welcome' | 'over' | 'damaged';

/**
 * Does this browser still belong to the conference? A socket that is refused before it opens looks to a browser just
 * like a lost connection, so somebody who was sent out while asleep would wait for ever. Welcome when nobody can tell.
 */
export async function askDoor({ origin, conference, as, fetch }: Asking): Promise<AtDoor> {
  try {
    const query = as === undefined ? '' : `?as=${as}`;
    const answer = await fetch(`${origin}/api/me${query}`, {
      signal: AbortSignal.timeout(patienceMs),
    });
    const said: unknown = await answer.json();
    const me = meSchema.safeParse(said);
    if (!answer.ok || !me.success) return isDamaged(said) ? 'damaged' : 'welcome';
    if (me.data.as === 'staff') return await askForStaff({ origin, conference, fetch });
    const isOf =
      'conference' in me.data && me.data.as !== 'reading' && me.data.conference === conference;
    return isOf ? 'welcome' : 'over';
  } catch {
    return 'welcome';
  }
}

/** Staff have open what they chair; once it is closed, only with a reason. */
async function askForStaff({ origin, conference, fetch }: Asking): Promise<AtDoor> {
  const answer = await fetch(`${origin}/api/conferences/${conference}/record`, {
    signal: AbortSignal.timeout(patienceMs),
  });
  const said: unknown = await answer.json();
  if (answer.status >= 500) return isDamaged(said) ? 'damaged' : 'welcome';
  const record = recordSchema.safeParse(said);
  const isOpen = record.success && record.data.you === 'chair' && record.data.at !== 'needs-reason';
  return isOpen ? 'welcome' : 'over';
}

const isDamaged = (said: unknown): boolean => {
  const refused = refusedSchema.safeParse(said);
  return refused.success && refused.data.refused.kind === 'damaged';
};
