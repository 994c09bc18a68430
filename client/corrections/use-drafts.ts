import { useState } from 'react';
import type { Correction } from '../../shared/conference/corrections.ts';
import { newId } from '../provider/new-id.ts';

/** What somebody is about to tell the chair; the same opId for the same words, so that they arrive once. */
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
  /** The chair has these words; what was typed meanwhile stays. */
  readonly drop: (place: string, sent: Pick<CorrectionDraft, 'opId' | 'text'>) => void;
  /** All their words. */
  readonly words: readonly string[];
}

/** One draft for each line and one for the whole copy, in memory, for as long as the page is there. */
export function useCorrectionDrafts(): CorrectionDrafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, CorrectionDraft>>(new Map());
  return {
    draftOf: (place: string): CorrectionDraft => drafts.get(place) ?? emptyDraft(),
    change: (place: string, draft: CorrectionDraft) =>
      setDrafts((before) => new Map(before).set(place, { ...draft, opId: newId() })),
    drop: (place, sent) =>
      setDrafts((before) => {
        const now = before.get(place);
        const rest = now === undefined || now.opId === sent.opId ? '' : behind(sent.text, now.text);
        if (now !== undefined && rest !== '')
          return new Map(before).set(place, { ...now, text: rest });
        return new Map([...before].filter(([one]) => one !== place));
      }),
    words: [...drafts.values()].map(({ text }) => text),
  };
}

/** What stands behind the words that were sent, or all where they were replaced. */
const behind = (sent: string, now: string): string =>
  now.startsWith(sent) ? now.slice(sent.length).trim() : now.trim();

const emptyDraft = (): CorrectionDraft => ({
  opId: newId(),
  kind: 'correction',
  text: '',
  person: '',
});
