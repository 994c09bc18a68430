import { useEffect, useState } from 'react';
import type { LinkState } from '../provider/conference-link.ts';

/** How long the board stays in sight without word from the server, in milliseconds. */
export const keptMs = 30_000;

/**
 * Has the screen been without word from the server for so long that it cannot know any more who is in the room? People
 * go out and others come in; what stood there was for those who have gone.
 */
export function useLongLost({ standing, since }: Pick<LinkState, 'standing' | 'since'>): boolean {
  const [lostSince, setLostSince] = useState<number | null>(null);
  const isOpen = standing === 'open';
  useEffect(() => {
    if (isOpen) return undefined;
    const timer = setTimeout(() => setLostSince(since), Math.max(0, since + keptMs - Date.now()));
    return () => clearTimeout(timer);
  }, [isOpen, since]);
  return !isOpen && lostSince === since;
}
