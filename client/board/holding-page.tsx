import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import './holding-page.css';

export interface HoldingPageProps {
  why: 'not-started' | 'apart' | 'copies-coming' | 'in-office' | 'no-copy';
  /** This person's own words that nobody has yet. */
  kept?: ReactNode;
  children?: ReactNode;
}

const icons = {
  'not-started': 'clock',
  apart: 'clock',
  'copies-coming': 'mail',
  'in-office': 'place',
  'no-copy': 'check',
} as const;

/**
 * In the conference and not at the board: before it starts, while others talk among themselves, or after the close until
 * one's own copy comes. Nothing to do.
 */
export function HoldingPage({ why, kept, children }: HoldingPageProps) {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Where they were is gone from the page: whoever listens to it hears where they are now.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <main className="holding" id="main">
      <div className="holding-calm">
        <Icon name={icons[why]} size={56} />
        <h1 tabIndex={-1} ref={heading}>
          {t(`board.holding.${why}.heading`)}
        </h1>
        <p>{t(`board.holding.${why}.words`)}</p>
        {why === 'apart' && <p className="soft">{t('board.holding.apart.unseen')}</p>}
      </div>
      {kept}
      {children}
    </main>
  );
}
