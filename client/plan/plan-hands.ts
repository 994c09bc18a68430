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

/** What an action can answer. */
export interface Target {
  readonly id: string;
  readonly words: string;
  readonly audience: string;
}

/** What this person can do to the plan, and whom it can name. */
export interface PlanHands {
  readonly view: ConferenceView;
  readonly template: Template;
  /** What an action can answer, in words: goals, danger statements, what we do not know. */
  readonly targets: readonly Target[];
  /** How a new line gets on the board: by the pen, sent whole, or not at all. */
  readonly adds: 'pen' | 'sends' | 'no';
  /** Whose board a new line goes to: that of this part, or of the fewer people who read what it answers. */
  readonly goesTo: (answers?: Pick<Target, 'audience'>) => string;
  /** True once it is on the board or on its way; else what was typed stays. */
  readonly add: (line: NewPlanLine) => Promise<boolean>;
  readonly set: (line: string, fields: PlanFields) => void;
  readonly agree: (line: string, agrees: boolean, person?: string) => Promise<void>;
  /** Why the last thing could not be done: the pen's reason, or the server's words; null when it could. */
  readonly problem: string | null;
}

export interface NewPlanLine {
  readonly code: Code;
  readonly text: string;
  readonly fields?: PlanFields;
  readonly audience: string;
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
    goesTo: (answers) =>
      answers === undefined || mayName(view, audience, answers.audience)
        ? audience
        : answers.audience,
    add: async ({ code, text, fields = {}, audience: to }) => {
      if (adds === 'pen') {
        const made = store.pen(to)?.newLine({ code, after: null, saidBy: [], text, fields });
        setProblem(made?.ok === true ? null : (made?.problem ?? 'no-pen'));
        return made?.ok === true;
      }
      const saidBy = view.you.id;
      return send({ kind: 'addLine', audience: to, code, text, saidBy, about: null });
    },
    set: (line, fields) => {
      const own = store.penFor(line);
      for (const field of settable) {
        const value = fields[field];
        if (value === undefined) continue;
        const done = own?.setField(line, field, value);
        setProblem(done?.ok === true ? null : (done?.problem ?? 'no-pen'));
      }
    },
    agree: async (line, agrees, person) => {
      await send({ kind: 'agreeLine', line, person: person ?? null, agrees });
    },
    problem,
  };
}

/** A line may name those of its own board, and of boards that all its readers have. */
export const mayName = (
  { documents }: Pick<ConferenceView, 'documents'>,
  from: string,
  to: string,
): boolean =>
  from === to || documents.find(({ audience }) => audience === from)?.wider.includes(to) === true;

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
