import { useEffect } from 'react';

/** Asks the computer not to put the room's screen to sleep; where it cannot be asked, nothing happens. */
export function useWakeLock(): void {
  useEffect(() => {
    let held: WakeLockSentinel | null = null;
    let isOver = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        const lock = await navigator.wakeLock.request('screen');
        if (isOver) await lock.release();
        else held = lock;
      } catch {
        // The battery is low or the browser says no: the screen's own settings count then.
      }
    };
    const askAgain = () => void ask();
    askAgain();
    // The lock is lost whenever the page is hidden.
    document.addEventListener('visibilitychange', askAgain);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', askAgain);
      void held?.release();
    };
  }, []);
}
