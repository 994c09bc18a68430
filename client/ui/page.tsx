import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import './page.css';

interface PageProps {
  /** For the tab and the browser's history: neutral, never a name. */
  title: string;
  heading: string;
  lead?: string;
  /** Beside heading and lead where there is room. */
  picture?: ReactNode;
  width?: 'narrow' | 'medium' | 'wide';
  children?: ReactNode;
}

/** A page with one heading, which takes the focus when the person comes from another page. */
export function Page({ title, heading, lead, picture, width = 'medium', children }: PageProps) {
  const top = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);
  useEffect(() => {
    if (document.activeElement === document.body) top.current?.focus();
  }, []);
  return (
    <main className={joinClasses('page', `page-${width}`)} id="main">
      <div className="page-inside">
        <div className="page-top">
          <div className="page-top-words">
            <h1 tabIndex={-1} ref={top}>
              {heading}
            </h1>
            {lead !== undefined && <p className="page-lead">{lead}</p>}
          </div>
          {picture}
        </div>
        {children}
      </div>
    </main>
  );
}

/** Names the tab while the page is shown. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
