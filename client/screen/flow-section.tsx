import { useRef } from 'react';
import type { ReactNode } from 'react';
import './flow-section.css';
import { useFlowPages } from './use-flow-pages.ts';
import { usePages } from './use-pages.ts';
import type { Report } from './use-column-pages.ts';

interface FlowSectionProps {
  id: string;
  heading: string;
  page: number;
  report: Report;
  children: ReactNode;
}

/** Words that run in columns as high as the screen, page after page. */
export function FlowSection({ id, heading, page, report, children }: FlowSectionProps) {
  const root = useRef<HTMLDivElement>(null);
  const { pages, width } = useFlowPages(root);
  usePages(id, pages, report);
  const away = Math.min(page, Math.max(0, pages - 1)) * width;
  return (
    <div className="flow-section">
      <h2 dir="auto">{heading}</h2>
      <div className="flow-window">
        <div className="flow-text" ref={root} style={{ insetInlineStart: -away }}>
          {children}
        </div>
      </div>
    </div>
  );
}
