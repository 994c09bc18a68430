import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../language/language.ts';
import './app.css';
import { Mark } from './mark.tsx';

/** The top of every page but the board itself, with what belongs on its far side. */
export function Frame({ children, side }: { children: ReactNode; side?: ReactNode }) {
  const t = useTexts();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <header className="frame-top">
        <div className="frame-top-inside">
          <Link href="/" className="frame-name">
            <Mark />
            {t('app.name')}
          </Link>
          {side}
        </div>
      </header>
      {children}
    </>
  );
}
