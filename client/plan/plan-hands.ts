import { createContext, use } from 'react';
import type { Code } from '../../shared/board/codes.ts';
import type { Line } from '../../shared/board/line.ts';
import type { Template } from '../../shared/conference/template.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { templateOf } from '../reading/template-of.ts';
import { usualAudience } from '../reading/who-sees.ts';

export type Send = BoardStore['send'];

/** Fields of the plan that whoever writes may set. */
export type PlanFields = Partial<
  Pick<
    Line,
    | 'owner'
    | 'with'
    | 'by'
    | 'howWeWillKnow'
    | 'goal'
    | 'achievable'
    | 'realistic'
    | 'timely'
    | 'does'
  >
>;

/** What this person can do to the plan, and whom it can name. */
export interface PlanHands {
  readonly view: ConferenceView;
  readonly template: Template;
  /** What an action can answer, in words: goals, danger statements, what we do not know. */
  readonly targets: readonly { readonly id: string; readonly words: string }[];
  /** How a new line gets on the board: by the pen, sent whole, or not at all. */
  readonly adds: 'pen' | 'sends' | 'no';
  /** True once it is on the board or on its way; else what was typed stays. */
  readonly add: (code: Code, text: string, fields?: PlanFields) => Promise<boolean>;
  readonly set: (line: string, fields: PlanFields) => void;
  readonly agree: (line: string, agrees: boolean, person?: string) => Promise<void>;
  /** Why the last thing could not be done, in words the server gave; null when it could. */
  readonly problem: string | null;
}

/** Over the provider: by the pen where this person holds it, else by commands. */
export function planHands(
  view: ConferenceView,
  store: BoardStore,
  targets: PlanHands['targets'],
  [problem, setProblem]: readonly [string | null, (problem: string | null) => void],
): PlanHands {
  const audience = usualAudience(view) ?? view.writesTo ?? '';
  const pen = store.pen(audience);
  const adds = pen === null ? (view.may.includes('addLine') ? 'sends' : 'no') : 'pen';
  const send = async (command: Parameters<BoardStore['send']>[0]): Promise<boolean> => {
    const answer = await store.send(command);
    setProblem(answer.ok ? null : answer.problem.message);
    return answer.ok;
  };
  return {
    view,
    template: templateOf(view.conference),
    targets,
    adds,
    add: async (code, text, fields = {}) => {
      if (pen !== null) {
        const made = pen.newLine({ code, after: null, saidBy: [], text, fields });
        setProblem(made.ok ? null : made.problem);
        return made.ok;
      }
      const saidBy = view.you.id;
      return send({ kind: 'addLine', audience, code, text, saidBy, about: null });
    },
    set: (line, fields) => {
      const own = store.penFor(line);
      for (const field of settable) {
        const value = fields[field];
        if (value !== undefined) own?.setField(line, field, value);
      }
    },
    agree: async (line, agrees, person) => {
      await send({ kind: 'agreeLine', line, person: person ?? null, agrees });
    },
    problem,
  };
}

const settable = [
  'owner',
  'with',
  'by',
  'howWeWillKnow',
  'goal',
  'achievable',
  'realistic',
  'timely',
  'does',
] as const satisfies readonly (keyof PlanFields)[];

const context = createContext<PlanHands | null>(null);

export const PlanHandsProvider = context.Provider;

/** The hands of the page this stands on. */
export function usePlanHands(): PlanHands {
  const hands = use(context);
  if (hands === null) throw new Error('part of the plan stands outside of its page');
  return hands;
}
