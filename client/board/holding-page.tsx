import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import './holding-page.css';

/** In the conference and not at the board: before it starts, or while others talk among themselves. Nothing to do. */
export function HoldingPage({
  why,
  children,
}: {
  why: 'not-started' | 'apart';
  children?: ReactNode;
}) {
  const t = useTexts();
  return (
    <main className="holding">
      <Icon name="clock" size={56} />
      <h1>{t(`board.holding.${why}.heading`)}</h1>
      <p>{t(`board.holding.${why}.words`)}</p>
      {children}
    </main>
  );
}
