import { useLayoutEffect, useMemo } from 'react';
import type { Report } from './use-column-pages.ts';

/** Reports a section that always needs so many pages. */
export function usePages(section: string, count: number, report: Report): void {
  const pages = useMemo(
    () => ({ heights: [], pages: Array.from({ length: count }, () => []), around: 0 }),
    [count],
  );
  useLayoutEffect(() => report(section, pages), [report, section, pages]);
}
