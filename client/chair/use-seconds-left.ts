import { useEffect, useState } from 'react';

/** Whole seconds until then, counted down as long as it is shown; 0 once it is reached. */
export function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(Date.now);
  const isOver = now >= until;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isOver]);
  return secondsLeft(until, now);
}

/** Never more than a minute: a clock that goes wrong must not promise the chair more time than there is. */
export const secondsLeft = (until: number, now: number): number =>
  Math.min(60, Math.max(0, Math.ceil((until - now) / 1000)));
