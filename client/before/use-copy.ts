import { useState } from 'react';

/** What was copied last, or could not be and has to be copied by hand. */
export interface Copying {
  readonly copied: string | null;
  readonly byHand: string | null;
  /** `what` is said when it is done: "the link of Kezia". */
  readonly copy: (text: string, what: string) => Promise<void>;
  readonly closeByHand: () => void;
}

export function useCopy(): Copying {
  const [copied, setCopied] = useState<string | null>(null);
  const [byHand, setByHand] = useState<string | null>(null);
  return {
    copied,
    byHand,
    copy: async (text, what) => {
      try {
        await navigator.clipboard.writeText(text);
        setCopied(what);
      } catch {
        setByHand(text);
      }
    },
    closeByHand: () => setByHand(null),
  };
}
