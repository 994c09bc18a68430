import { useRef } from 'react';
import type { ReactNode } from 'react';
import { joinClasses } from '../ui/join-classes.ts';
import './paged-columns.css';
import { offsetOf } from './paginate.ts';
import { useColumnPages } from './use-column-pages.ts';
import type { Report } from './use-column-pages.ts';

export interface PagedColumn {
  readonly id: string;
  readonly className?: string;
  readonly heading: ReactNode;
  /** Shown in place of lines while there are none. */
  readonly empty?: ReactNode;
  readonly lines: readonly PagedLine[];
}

interface PagedLine {
  readonly id: string;
  /** The ids of everything that stands here: the line, its answers, the goals beside it. */
  readonly holds: readonly string[];
  readonly content: ReactNode;
}

interface PagedColumnsProps {
  /** The section's id, for the report. */
  id: string;
  columns: readonly PagedColumn[];
  page: number;
  /** The line that has just changed. */
  touched: string | null;
  report: Report;
  className?: string | undefined;
  /** As high as this, in pixels, in place of all there is. */
  height?: number;
}

/**
 * Columns side by side that show one page of their lines. All lines are laid out all the time, so that what is measured
 * is what is shown; those of other pages stand outside the window and are hidden from everyone.
 */
export function PagedColumns({
  id: section,
  columns,
  page,
  touched,
  report,
  className,
  height,
}: PagedColumnsProps) {
  const root = useRef<HTMLDivElement>(null);
  const { heights, pages } = useColumnPages(root, section, report);
  const shown = pages[Math.min(page, pages.length - 1)];
  return (
    <div
      className={joinClasses('paged-columns', className)}
      ref={root}
      style={height === undefined ? {} : { blockSize: height }}
    >
      {columns.map(({ id, className: looks, heading, empty, lines }, at) => {
        const slice = shown?.[at] ?? { from: 0, to: 0, skip: 0 };
        return (
          <section
            key={id}
            className={joinClasses('paged-column', looks)}
            data-count={lines.length}
          >
            <div className="paged-head">
              {heading}
              {lines.length > slice.to - slice.from && slice.to > 0 && (
                <span className="paged-range" aria-hidden="true">
                  {`${rangeOf(slice)} / ${String(lines.length)}`}
                </span>
              )}
            </div>
            <div className="paged-window" data-window="">
              <ol style={{ translate: `0 ${String(-offsetOf(heights[at] ?? [], slice))}px` }}>
                {lines.map((line, index) => (
                  <li
                    key={line.id}
                    className={joinClasses(
                      touched !== null && line.holds.includes(touched) && 'paged-touched',
                    )}
                    data-away={index < slice.from || index >= slice.to || undefined}
                  >
                    {line.content}
                  </li>
                ))}
              </ol>
              {lines.length === 0 && empty}
            </div>
          </section>
        );
      })}
    </div>
  );
}

/** "6–10", or "6" alone. */
const rangeOf = ({ from, to }: { from: number; to: number }): string =>
  to - from === 1 ? String(to) : `${String(from + 1)}–${String(to)}`;
