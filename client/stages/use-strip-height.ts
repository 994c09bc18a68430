import { useEffect } from 'react';
import type { RefObject } from 'react';

/** On a phone the strip stays at the top while one reads on: what stays in sight below it begins where it ends. */
export function useStripHeight(strip: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const held = strip.current;
    const around = held?.parentElement;
    if (!held || !around) return undefined;
    const look = () => {
      const stays = getComputedStyle(held).position === 'sticky';
      around.style.setProperty('--strip-height', `${String(stays ? held.offsetHeight : 0)}px`);
    };
    const watch = new ResizeObserver(look);
    watch.observe(held);
    return () => {
      watch.disconnect();
      around.style.removeProperty('--strip-height');
    };
  });
}
