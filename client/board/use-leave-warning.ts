import { useEffect } from 'react';
import { isLeavingQuickly } from '../ui/quick-exit.tsx';

/** Asks before the page is left, only while something on it is not safe yet. */
export function useLeaveWarning(wouldLose: () => boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (wouldLose() && !isLeavingQuickly()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wouldLose]);
}
