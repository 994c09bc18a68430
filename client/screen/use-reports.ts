import { useCallback, useState } from 'react';
import type { ColumnPages, Report } from './use-column-pages.ts';

/** What each section has measured of itself. */
export function useReports(): { reports: ReadonlyMap<string, ColumnPages>; report: Report } {
  const [reports, setReports] = useState<ReadonlyMap<string, ColumnPages>>(new Map());
  const report = useCallback<Report>((section, pages) => {
    setReports((before) =>
      before.get(section) === pages ? before : new Map(before).set(section, pages),
    );
  }, []);
  return { reports, report };
}

/** For columns that stand somewhere a second time. */
export const noReport: Report = () => undefined;
