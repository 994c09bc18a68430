import { useState } from 'react';
import type { ScaleView } from '../../shared/conference/view.ts';
import type { BoardStore } from '../provider/board-store.ts';
import type { Refused } from '../provider/send-command.ts';
import { emptyScore } from '../ui/score-fields.tsx';
import type { ScoreDraft } from '../ui/score-fields.tsx';

/** One person's number on this device: what is being filled in, and what was saved. */
export interface OwnAnswer {
  readonly draft: ScoreDraft;
  readonly saved: ScoreDraft | null;
  /** open: being filled in. saved-now: the form has just given way to what was saved. */
  readonly standing: 'open' | 'saved' | 'saved-now';
}

export interface Answers {
  readonly of: (person: string) => OwnAnswer;
  readonly change: (person: string, draft: ScoreDraft) => void;
  /** Back to the form, with what was saved in it. */
  readonly reopen: (person: string) => void;
  /** Resolves with why it was not saved, or null once it is. */
  readonly save: (person: string) => Promise<Refused | null>;
  /** What was typed and is not saved, person by person. */
  readonly unsaved: readonly ScoreDraft[];
}

/** The numbers given on this device to one question. They stay while the question is shown, whoever's is chosen. */
export function useAnswers(scale: ScaleView, send: BoardStore['send']): Answers {
  const [answers, setAnswers] = useState<ReadonlyMap<string, OwnAnswer>>(new Map());
  const of = (person: string) => answers.get(person) ?? given(scale, person);
  const put = (person: string, part: Partial<OwnAnswer>) =>
    setAnswers((before) => {
      const now = before.get(person) ?? given(scale, person);
      return new Map(before).set(person, { ...now, ...part });
    });
  return {
    of,
    change: (person, draft) => put(person, { draft }),
    reopen: (person) => put(person, { standing: 'open' }),
    save: async (person) => {
      const { draft } = of(person);
      const answer = await send({
        kind: 'answerScale',
        scale: scale.id,
        person,
        score: typeof draft.score === 'number' ? draft.score : null,
        reason: draft.reason.trim(),
        oneHigher: draft.oneHigher.trim(),
        ...(draft.planNeeded === null ? {} : { planNeeded: draft.planNeeded }),
      });
      if (!answer.ok) return answer.problem;
      put(person, { saved: draft, standing: 'saved-now' });
      return null;
    },
    unsaved: [...answers.values()].flatMap(({ draft, saved }) =>
      hasWords(draft) && draft !== saved ? [draft] : [],
    ),
  };
}

/** As the server has it: a page that is loaded again goes on where it was. */
function given({ mine }: ScaleView, person: string): OwnAnswer {
  if (mine?.person !== person) return { draft: emptyScore, saved: null, standing: 'open' };
  const { score, reason, oneHigher, planNeeded = null } = mine;
  const saved: ScoreDraft = { score: score ?? 'no-number', reason, oneHigher, planNeeded };
  return { draft: saved, saved, standing: 'saved' };
}

const hasWords = ({ reason, oneHigher }: ScoreDraft): boolean =>
  reason.trim() !== '' || oneHigher.trim() !== '';
