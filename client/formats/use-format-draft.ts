import { useState } from 'react';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';
import type { FormatDraft } from './format-draft.ts';

/** Kept in memory while this tab is open, so that a look at another page loses nothing; never on disk. */
let kept: FormatDraft | null = null;

/** The format that is being changed, or null. Closing or reloading the tab asks first. */
export function useFormatDraft(): [FormatDraft | null, (draft: FormatDraft | null) => void] {
  const [draft, setDraft] = useState(kept);
  useLeaveWarning(() => kept !== null);
  const keep = (changed: FormatDraft | null) => {
    kept = changed;
    setDraft(changed);
  };
  return [draft, keep];
}
