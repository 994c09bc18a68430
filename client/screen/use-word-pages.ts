import { useEffect, useLayoutEffect, useState } from 'react';
import { beneathShare } from './place-words.ts';
import type { WordsPlace } from './place-words.ts';
import type { Stage } from './use-stage.ts';

/** How long each page of the words stands, in milliseconds: long enough to read it aloud. */
const pageMs = 25_000;

interface WordPages {
  /** Which page this is, and of how many. */
  readonly page: number;
  readonly of: number;
  /** The height of the window the words stand in, and how far up they are moved, in pixels. */
  readonly shownPx: number;
  readonly movedPx: number;
}

/** Words that are longer than their place stand in pages of whole rows, one after another. */
export function useWordPages(text: HTMLElement | null, where: WordsPlace, stage: Stage): WordPages {
  const [measured, setMeasured] = useState({ rows: 0, rowPx: 1 });
  const [turned, setTurned] = useState(0);
  useLayoutEffect(() => {
    if (text === null) return undefined;
    const look = () => {
      const rowPx = Number.parseFloat(getComputedStyle(text).lineHeight);
      const rows = Math.round(text.offsetHeight / rowPx);
      setMeasured((before) =>
        before.rows === rows && before.rowPx === rowPx ? before : { rows, rowPx },
      );
    };
    const watch = new ResizeObserver(look);
    watch.observe(text);
    look();
    return () => watch.disconnect();
  }, [text]);
  const roomPx = stage.height * (where === 'beneath' ? beneathShare : besideShare);
  const { rows, rowPx } = measured;
  const { perPage, of } = pagesOfRows(rows, Math.floor(roomPx / rowPx));
  const page = turned % of;
  useEffect(() => {
    if (of === 1) return undefined;
    const timer = setInterval(() => setTurned((before) => before + 1), pageMs);
    return () => clearInterval(timer);
  }, [of]);
  return {
    page: page + 1,
    of,
    shownPx: Math.min(rows, perPage) * rowPx,
    movedPx: page * perPage * rowPx,
  };
}

/** Beside the picture they have its height, which begins beneath the name. */
const besideShare = 0.85;

/** As many rows on each page as there are, evenly: no page with a row alone. */
export function pagesOfRows(rows: number, room: number): { perPage: number; of: number } {
  const of = Math.max(1, Math.ceil(rows / Math.max(1, room)));
  return { perPage: Math.max(1, Math.ceil(rows / of)), of };
}
