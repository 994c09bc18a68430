import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The room a screen has: in pixels, and in letters of the body's size. */
export interface Stage {
  readonly height: number;
  readonly widthEm: number;
  readonly heightEm: number;
}

/** Measures the stage, again whenever the window or the projector changes. */
export function useStage(root: RefObject<HTMLElement | null>): Stage {
  const [stage, setStage] = useState<Stage>({ height: 0, widthEm: 0, heightEm: 0 });
  useLayoutEffect(() => {
    const box = root.current;
    if (box === null) return undefined;
    const look = () => {
      const em = Number.parseFloat(getComputedStyle(box).fontSize);
      const now = {
        height: box.clientHeight,
        widthEm: box.clientWidth / em,
        heightEm: box.clientHeight / em,
      };
      setStage((before) =>
        before.height === now.height &&
        before.widthEm === now.widthEm &&
        before.heightEm === now.heightEm
          ? before
          : now,
      );
    };
    const watch = new ResizeObserver(look);
    watch.observe(box);
    look();
    return () => watch.disconnect();
  }, [root]);
  return stage;
}
