import { useEffect } from 'react';

/** Asks before the page is left, only while something on it is not safe yet. */
export function useLeaveWarning(wouldLose: () => boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (wouldLose()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wouldLose]);
}
