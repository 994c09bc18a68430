import { limits } from '../../shared/protocol/limits.ts';
import { ScoreChoice } from './score-choice.tsx';
import type { Score } from './score-choice.tsx';
import { TextArea } from './text-area.tsx';

/** A number with its reason, while it is being filled in. */
export interface ScoreDraft {
  readonly score: Score;
  readonly reason: string;
  readonly oneHigher: string;
}

export const emptyScore: ScoreDraft = { score: null, reason: '', oneHigher: '' };

/** The words around the fields; `scoreWords` of the catalogues gives them. */
export interface ScoreWords {
  readonly number: string;
  readonly ten: string;
  readonly zero: string;
  readonly noNumber: string;
  readonly reason: string;
  readonly oneHigher: string;
}

interface ScoreFieldsProps {
  words: ScoreWords;
  /** What was asked. */
  scale: { ten: string; zero: string };
  draft: ScoreDraft;
  onChange: (draft: ScoreDraft) => void;
  /** The ids of the number and of the reason, for the error summary. */
  ids: { score: string; reason: string };
  /** What is not right yet, by field. */
  wordsFor?: (field: string) => string | undefined;
}

/** The number, why, and what would make it one higher: for oneself, or for somebody without a device. */
export function ScoreFields({ words, scale, draft, onChange, ids, wordsFor }: ScoreFieldsProps) {
  const change = (part: Partial<ScoreDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <ScoreChoice
        id={ids.score}
        legend={words.number}
        ten={{ words: words.ten, means: scale.ten }}
        zero={{ words: words.zero, means: scale.zero }}
        noNumber={words.noNumber}
        value={draft.score}
        onChange={(score) => change({ score })}
        error={wordsFor?.(ids.score)}
      />
      <TextArea
        id={ids.reason}
        rows={2}
        label={words.reason}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        maxLength={limits.reasonText}
        error={wordsFor?.(ids.reason)}
      />
      <TextArea
        rows={2}
        label={words.oneHigher}
        value={draft.oneHigher}
        onChange={(oneHigher) => change({ oneHigher })}
        maxLength={limits.reasonText}
      />
    </>
  );
}
