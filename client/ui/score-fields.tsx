import { planNeededs } from '../../shared/board/plan-needed.ts';
import type { PlanNeeded } from '../../shared/board/plan-needed.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { RadioGroup } from './radio-group.tsx';
import { ScoreChoice } from './score-choice.tsx';
import type { Score } from './score-choice.tsx';
import { TextArea } from './text-area.tsx';

/** A number with its reason, while it is being filled in. */
export interface ScoreDraft {
  readonly score: Score;
  readonly reason: string;
  readonly oneHigher: string;
  /** Whether a plan is needed; null while it is not said, and where it is not asked. */
  readonly planNeeded: PlanNeeded | null;
}

export const emptyScore: ScoreDraft = {
  score: null,
  reason: '',
  oneHigher: '',
  planNeeded: null,
};

/** The words around the fields; `scoreWords` of the catalogues gives them. */
export interface ScoreWords {
  readonly number: string;
  readonly ten: string;
  readonly zero: string;
  readonly noNumber: string;
  readonly reason: string;
  readonly oneHigher: string;
  /** Professionals are asked whether a plan is needed; everyone else is not. */
  readonly plan: { readonly question: string } & Readonly<Record<PlanNeeded, string>>;
}

interface ScoreFieldsProps {
  words: ScoreWords;
  /** What was asked. */
  scale: { ten: string; zero: string };
  draft: ScoreDraft;
  onChange: (draft: ScoreDraft) => void;
  /** Also whether a plan is needed. */
  asksPlan: boolean;
  /** The ids of the number, of the plan and of the reason, for the error summary. */
  ids: { score: string; plan: string; reason: string };
  /** What is not right yet, by field. */
  wordsFor?: (field: string) => string | undefined;
}

/** The number, why, and what would make it one higher: for oneself, or for somebody without a device. */
export function ScoreFields({
  words,
  scale,
  draft,
  onChange,
  asksPlan,
  ids,
  wordsFor,
}: ScoreFieldsProps) {
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
      {asksPlan && (
        <RadioGroup
          id={ids.plan}
          legend={words.plan.question}
          inline
          value={draft.planNeeded}
          onChange={(planNeeded) => change({ planNeeded })}
          options={planNeededs.map((value) => ({ value, words: words.plan[value] }))}
          error={wordsFor?.(ids.plan)}
        />
      )}
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
