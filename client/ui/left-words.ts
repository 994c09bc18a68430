import { createContext, useContext, useEffect, useRef } from 'react';

/** Where words go that stood unsent in a form which is taken from the page: to whoever keeps them for their writer. */
export const LeftWords = createContext<(words: string) => void>(() => undefined);

/**
 * Hands over what this person has typed and not sent when the form it stands in goes away. What it answers is called where
 * they let go of their words themselves, just before it goes.
 */
export function useLeaveWords(words: readonly string[]): () => void {
  const leave = useContext(LeftWords);
  const latest = useRef({ words, leave });
  useEffect(() => {
    latest.current = { words, leave };
  });
  useEffect(
    () => () => {
      const { words: left, leave: to } = latest.current;
      for (const one of left) if (one.trim() !== '') to(one);
    },
    [],
  );
  return () => {
    latest.current = { words: [], leave };
  };
}
