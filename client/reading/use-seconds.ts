import { useEffect, useState } from 'react';

/** Whole seconds until then, counted down while it is shown; 0 once it is reached, or where nothing runs. */
export function useSeconds(until: number | null): number {
  const [now, setNow] = useState(Date.now);
  const isOver = until === null || now >= until;
  useEffect(() => {
    if (until === null) return undefined;
    const look = () => setNow(Date.now());
    const first = setTimeout(look);
    const timer = setInterval(look, 500);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [until]);
  return isOver ? 0 : Math.ceil((until - now) / 1000);
}

/** "4:05". */
export const clockOf = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
