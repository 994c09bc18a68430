import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../language/language.ts';
import './app.css';
import { Mark } from './mark.tsx';

interface FrameProps {
  children: ReactNode;
  /** What belongs at the far side of the top. */
  side?: ReactNode;
  /** Where the name leads. */
  home?: string;
  /** As wide as the page below. */
  width?: 'narrow' | 'medium' | 'wide';
}

/** The top of every page but the board itself. */
export function Frame({ children, side, home = '/', width = 'medium' }: FrameProps) {
  const t = useTexts();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <header className="frame-top">
        <div className={`frame-top-inside page-${width}`}>
          <Link href={home} className="frame-name">
            <Mark />
            <span className="frame-name-words">{t('app.name')}</span>
          </Link>
          {side}
        </div>
      </header>
      {children}
    </>
  );
}
