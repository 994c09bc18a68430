import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';
import { QuickExit } from '../ui/quick-exit.tsx';
import { Frame } from './frame.tsx';

/** Around the pages families see: with the way to leave them quickly. */
export function GuestFrame({ children }: { children: ReactNode }) {
  const t = useTexts();
  const exit = <QuickExit words={t('join.quick-exit')} hint={t('join.quick-exit-hint')} />;
  return (
    <Frame side={exit} width="narrow">
      {children}
    </Frame>
  );
}
