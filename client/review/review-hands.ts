import { createContext, use } from 'react';
import type { Became } from '../../shared/board/became.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { allLines } from '../reading/all-lines.ts';
import type { ShownBoard, ShownLine } from '../reading/shown-line.ts';

/** What this person can do on the page of what has changed. */
export interface ReviewHands {
  readonly view: ConferenceView;
  readonly mark: (line: ShownLine, became: Became | null) => void;
  /** Says beneath a line what has changed; true once it is on the board. */
  readonly say: ((line: ShownLine, text: string) => Promise<boolean>) | null;
  /** Writes a danger statement anew beside the old one, which stays as it was; true once it is there. */
  readonly reword: (line: ShownLine, text: string) => boolean;
  /** What is being written about a line: it stays while the line moves to what has become of it. */
  readonly drafts: ReadonlyMap<string, ReviewDraft>;
  readonly setDraft: (line: string, draft: ReviewDraft | null) => void;
  /** Why the last thing could not be done; null when it could. */
  readonly problem: string | null;
}

export interface ReviewDraft {
  readonly what: 'say' | 'reword';
  readonly text: string;
}

/** Over the provider: marks by the pen, words as everyone sends them. */
export function reviewHands(
  view: ConferenceView,
  board: ShownBoard,
  store: BoardStore,
  [problem, setProblem]: readonly [string | null, (problem: string | null) => void],
  { drafts, setDraft }: Pick<ReviewHands, 'drafts' | 'setDraft'>,
): ReviewHands {
  const mark: ReviewHands['mark'] = ({ id }, became) => {
    const done = store.penFor(id)?.setField(id, 'became', became);
    setProblem(done === undefined || done.ok ? null : done.problem);
  };
  return {
    view,
    problem,
    drafts,
    setDraft,
    mark,
    say: view.may.includes('addLine')
      ? async ({ id, audience }, text) => {
          const saidBy = view.you.id;
          const comment = { kind: 'addLine', code: 'comment', audience, about: id } as const;
          const answer = await store.send({ ...comment, saidBy, text });
          setProblem(answer.ok ? null : answer.problem.message);
          return answer.ok;
        }
      : null,
    reword: (line, text) => {
      const { saidBy, children } = line.fields;
      const made = store.pen(line.audience)?.newLine({
        code: line.code,
        after: line.id,
        saidBy,
        text,
        fields: children === undefined ? {} : { children },
      });
      if (made === undefined || !made.ok) {
        setProblem(made?.problem ?? null);
        return false;
      }
      // What answered the old words answers the new ones.
      for (const { id, fields } of allLines(board)) {
        if (fields.goal === line.id) store.penFor(id)?.setField(id, 'goal', made.value);
      }
      mark(line, 'reworded');
      return true;
    },
  };
}

const context = createContext<ReviewHands | null>(null);

export const ReviewHandsProvider = context.Provider;

export function useReviewHands(): ReviewHands {
  const hands = use(context);
  if (hands === null) throw new Error('there is no page of what has changed around this');
  return hands;
}
