import { useEffect, useState } from 'react';
import { meSchema } from '../../shared/protocol/http.ts';
import { get } from '../provider/request.ts';

/** How it stands with the half hour of reading. soon: within two minutes it is over. */
export type HalfHour = 'open' | 'soon' | 'over';

/** How often the server is asked while the page is looked at, and how early it is said (milliseconds). */
const askEveryMs = 10_000;
const soonMs = 120_000;

/**
 * Is this browser still the reader of this copy? Over when the time is, when the link was stopped, or when another copy
 * was opened beside it; a lost connection ends nothing before its time.
 */
export function useHalfHour(conference: string, copy: string): HalfHour {
  const [standing, setStanding] = useState<HalfHour>('open');
  useEffect(() => {
    let endsAt = Infinity;
    let isOn = true;
    const look = () => {
      if (isOn) setStanding(standingOf(endsAt - Date.now()));
    };
    const ask = async () => {
      const me = await get('/api/me', meSchema);
      if (me.ok) endsAt = Date.now() + 1000 * secondsOf(me.value, { conference, copy });
      look();
    };
    const askWhileSeen = () => {
      look();
      if (!document.hidden) void ask();
    };
    askWhileSeen();
    const asking = setInterval(askWhileSeen, askEveryMs);
    const looking = setInterval(look, 1000);
    document.addEventListener('visibilitychange', askWhileSeen);
    return () => {
      isOn = false;
      clearInterval(asking);
      clearInterval(looking);
      document.removeEventListener('visibilitychange', askWhileSeen);
    };
  }, [conference, copy]);
  return standing;
}

function standingOf(leftMs: number): HalfHour {
  if (leftMs <= 0) return 'over';
  return leftMs <= soonMs ? 'soon' : 'open';
}

function secondsOf(
  me: ReturnType<typeof meSchema.parse>,
  { conference, copy }: { conference: string; copy: string },
): number {
  const isThis = me.as === 'reading' && me.conference === conference && me.copy === copy;
  return isThis ? me.secondsLeft : 0;
}
