import { createContext, useContext } from 'react';
import type { Letters } from './use-letters.ts';

/** What this person writes to the chair, kept above every page that comes and goes. */
export const SharedLetters = createContext<Letters | null>(null);

/** Throws outside a conference's page. */
export function useSharedLetters(): Letters {
  const letters = useContext(SharedLetters);
  if (letters === null) throw new Error('letters are kept by the page of a conference');
  return letters;
}
