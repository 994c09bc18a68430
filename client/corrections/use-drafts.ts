import { useState } from 'react';
import type { Correction } from '../../shared/conference/corrections.ts';
import { newId } from '../provider/new-id.ts';

/** What somebody is about to tell the chair; the same opId until it is sent, so that it arrives once. */
export interface CorrectionDraft {
  readonly opId: string;
  readonly kind: Correction['kind'];
  readonly text: string;
  /** Whose words; empty: their own. */
  readonly person: string;
}

/** What somebody has typed and not sent, by the line it is about. */
export interface CorrectionDrafts {
  readonly draftOf: (place: string) => CorrectionDraft;
  readonly change: (place: string, draft: CorrectionDraft) => void;
  readonly drop: (place: string) => void;
  /** All their words. */
  readonly words: readonly string[];
}

/** One draft for each line and one for the whole copy, in memory, for as long as the page is there. */
export function useCorrectionDrafts(): CorrectionDrafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, CorrectionDraft>>(new Map());
  return {
    draftOf: (place: string): CorrectionDraft => drafts.get(place) ?? emptyDraft(),
    change: (place: string, draft: CorrectionDraft) =>
      setDrafts((before) => new Map(before).set(place, draft)),
    drop: (place: string) =>
      setDrafts((before) => new Map([...before].filter(([one]) => one !== place))),
    words: [...drafts.values()].map(({ text }) => text),
  };
}

const emptyDraft = (): CorrectionDraft => ({
  opId: newId(),
  kind: 'correction',
  text: '',
  person: '',
});
