import { useEffect } from 'react';
import { useTexts } from '../language/language.ts';

/** Tells whoever listens to the page which part they are in, once for each part. */
export function usePartSaid(part: string, announce: (words: string) => void): void {
  const t = useTexts();
  useEffect(() => {
    if (part !== '') announce(t('board.top.part', { part }));
  }, [part, announce, t]);
}
