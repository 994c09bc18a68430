import { useEffect, useState } from 'react';

/** How long it stays in sight that something was copied, in milliseconds. */
const shownMs = 6000;

/** What was copied last, or could not be and has to be copied by hand. */
export interface Copying {
  readonly copied: string | null;
  readonly byHand: string | null;
  /** `what` is said when it is done: "the link of Kezia". */
  readonly copy: (text: string, what: string) => Promise<void>;
  readonly closeByHand: () => void;
}

export function useCopy(): Copying {
  // A new object each time: what is copied once more stays in sight as long as the first time.
  const [copied, setCopied] = useState<{ readonly what: string } | null>(null);
  const [byHand, setByHand] = useState<string | null>(null);
  useEffect(() => {
    if (copied === null) return undefined;
    const timer = setTimeout(() => setCopied(null), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);
  return {
    copied: copied?.what ?? null,
    byHand,
    copy: async (text, what) => {
      try {
        await navigator.clipboard.writeText(text);
        setCopied({ what });
      } catch {
        setByHand(text);
      }
    },
    closeByHand: () => setByHand(null),
  };
}
