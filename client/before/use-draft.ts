import { useEffect, useState } from 'react';
import { newDraft } from './draft.ts';
import type { Draft } from './draft.ts';

/** Kept in memory while this tab is open, so that a look at another page loses nothing; never on disk. */
let kept: Draft | null = null;

/** The conference that is being filled in. Closing or reloading the tab asks first. */
export function useDraft(): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => kept ?? newDraft());
  useEffect(() => {
    const askFirst = (event: BeforeUnloadEvent) => {
      if (kept !== null) event.preventDefault();
    };
    window.addEventListener('beforeunload', askFirst);
    return () => window.removeEventListener('beforeunload', askFirst);
  }, []);
  const keep = (changed: Draft) => {
    kept = changed;
    setDraft(changed);
  };
  return [draft, keep];
}

/** It has become a conference. */
export function forgetDraft(): void {
  kept = null;
}
