import type { PlanOutcome } from '../../shared/conference/conference.ts';
import type { ConferenceView, DecisionView } from '../../shared/conference/view.ts';
import type { NewCommand } from '../provider/send-command.ts';

/** What is decided for one child, while it is filled in. */
export interface ChildDraft {
  readonly child: string;
  readonly outcome: PlanOutcome | null;
  readonly category: string;
  readonly also: readonly string[];
  /** Why, for this child. */
  readonly reason: string;
  /** Why otherwise than most agencies said. */
  readonly differs: string;
}

/** Somebody whose view was another one. */
export interface DissentDraft {
  readonly key: string;
  readonly person: string;
  readonly children: readonly string[];
  readonly outcome: PlanOutcome | '';
  readonly reason: string;
  /** To be looked at by the council's rules on differences. */
  readonly formal: boolean;
}

/** What a parent said about the decision. */
export interface ViewDraft {
  readonly key: string;
  readonly person: string;
  readonly words: string;
}

export interface DecisionDraft {
  /** The version this one was begun over; 0 for the first. */
  readonly over: number;
  readonly children: readonly ChildDraft[];
  readonly reasons: string;
  readonly dissent: readonly DissentDraft[];
  readonly parentsViews: readonly ViewDraft[];
}

/** The recorded decision to change, or one empty entry for each child. */
export function startDecision(
  children: ConferenceView['conference']['children'],
  decision: DecisionView | null,
): DecisionDraft {
  return {
    over: decision?.version ?? 0,
    children: children.map(({ id }) => startChild(id, decision)),
    reasons: decision?.reasons ?? '',
    dissent: (decision?.dissent ?? []).map((one, at) => ({
      ...one,
      formal: one.formal === true,
      key: String(at),
    })),
    parentsViews: (decision?.parentsViews ?? []).map((one, at) => ({ ...one, key: String(at) })),
  };
}

function startChild(child: string, decision: DecisionView | null): ChildDraft {
  const made = decision?.children.find((one) => one.child === child);
  return {
    child,
    outcome: made?.outcome ?? null,
    category: made?.category ?? '',
    also: made?.alsoCategories ?? [],
    reason: made?.reason ?? '',
    differs: made?.differs ?? '',
  };
}

/** The command, once nothing is missing; rows in which nothing was written do not count. */
export function decisionCommand(draft: DecisionDraft): NewCommand {
  return {
    kind: 'recordDecision',
    over: draft.over,
    reasons: draft.reasons,
    children: draft.children.flatMap(({ child, outcome, category, also, reason, differs }) => {
      if (outcome === null) return [];
      const isPlan = outcome === 'plan';
      const alsoCategories = isPlan ? also.filter((id) => id !== category) : [];
      const words = {
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        ...(differs.trim() === '' ? {} : { differs: differs.trim() }),
      };
      return [{ child, outcome, category: isPlan ? category : null, alsoCategories, ...words }];
    }),
    dissent: draft.dissent.flatMap(({ person, children, outcome, reason, formal }) =>
      person === '' || outcome === ''
        ? []
        : [
            {
              person,
              children: [...children],
              outcome,
              reason,
              ...(formal ? { formal } : {}),
            },
          ],
    ),
    parentsViews: draft.parentsViews
      .filter(({ person }) => person !== '')
      .map(({ person, words }) => ({ person, words })),
  };
}

/** What was written since: if the form goes away before it is recorded, these words go to their writer. */
export const wordsAdded = (start: DecisionDraft, draft: DecisionDraft): string[] => {
  const before = new Set(textsOf(start));
  return textsOf(draft).filter((text) => text.trim() !== '' && !before.has(text));
};

const textsOf = ({ reasons, children, dissent, parentsViews }: DecisionDraft): string[] => [
  reasons,
  ...children.flatMap(({ reason, differs }) => [reason, differs]),
  ...dissent.map(({ reason }) => reason),
  ...parentsViews.map(({ words }) => words),
];
