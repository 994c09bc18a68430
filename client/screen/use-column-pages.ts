import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { paginate } from './paginate.ts';
import type { Page } from './paginate.ts';

/** Columns of lines as they really stand, and the pages they are cut into. */
export interface ColumnPages {
  /** The height of each line of each column, in pixels. */
  readonly heights: readonly (readonly number[])[];
  readonly pages: readonly Page[];
  /** What stands above the lists, in pixels. */
  readonly around: number;
}

export type Report = (section: string, pages: ColumnPages) => void;

const nothingYet: ColumnPages = { heights: [], pages: [], around: 0 };

/**
 * Measures the lists in `root` (each in a `[data-window]` as high as a page) after every layout, and cuts them into
 * pages. `report` hears of it when something came out differently.
 */
export function useColumnPages(
  root: RefObject<HTMLElement | null>,
  section: string,
  report: Report,
): ColumnPages {
  const [measured, setMeasured] = useState(nothingYet);
  useLayoutEffect(() => {
    const box = root.current;
    if (box === null) return undefined;
    const look = () =>
      setMeasured((before) => {
        const now = measure(box);
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    const watch = new ResizeObserver(look);
    for (const element of [box, ...box.querySelectorAll('[data-window], [data-window] > *')]) {
      watch.observe(element);
    }
    look();
    return () => watch.disconnect();
  });
  useLayoutEffect(() => report(section, measured), [report, section, measured]);
  return measured;
}

function measure(box: HTMLElement): ColumnPages {
  const windows = [...box.querySelectorAll<HTMLElement>('[data-window]')];
  const heights = windows.map((window) =>
    [...(window.firstElementChild?.children ?? [])].map(
      (line) => Math.round(line.getBoundingClientRect().height * 100) / 100,
    ),
  );
  const height = Math.min(...windows.map(({ clientHeight }) => clientHeight));
  const lineHeight = Number.parseFloat(getComputedStyle(box).lineHeight);
  const pages = height > 0 ? paginate(heights, { height, overlap: lineHeight }) : [];
  return { heights, pages, around: box.clientHeight - height };
}
