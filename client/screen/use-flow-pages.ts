import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/**
 * How many pages a text needs that the browser itself lays out in columns as high as the screen: what does not fit
 * goes on at the side, a page further. `width` is how far one page is from the next, in pixels.
 */
export function useFlowPages(root: RefObject<HTMLElement | null>): {
  pages: number;
  width: number;
} {
  const [measured, setMeasured] = useState({ pages: 0, width: 0 });
  useLayoutEffect(() => {
    const box = root.current;
    if (box === null) return undefined;
    const look = () => {
      const gap = Number.parseFloat(getComputedStyle(box).columnGap) || 0;
      const width = box.clientWidth + gap;
      const pages = Math.max(1, Math.round((box.scrollWidth + gap) / width));
      setMeasured((before) =>
        before.pages === pages && before.width === width ? before : { pages, width },
      );
    };
    const watch = new ResizeObserver(look);
    for (const element of [box, ...box.children]) watch.observe(element);
    look();
    return () => watch.disconnect();
  });
  return measured;
}
