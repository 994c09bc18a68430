import { meSchema } from '../../shared/protocol/http.ts';

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
    if (!answer.ok || !me.success || me.data.as === 'staff') return true;
    return 'conference' in me.data && me.data.as !== 'reading' && me.data.conference === conference;
  } catch {
    return true;
  }
}
