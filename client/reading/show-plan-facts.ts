import type { Line } from '../../shared/board/line.ts';
import type { GreyStanding } from '../../shared/board/plan-gaps.ts';
import { isAgreedBefore } from '../../shared/board/words-mark.ts';
import type { ReadableLine } from './shown-line.ts';

/** What must be known of the whole board to say where one line of the plan stands. */
export interface PlanAround {
  readonly nameOf: (person: string) => string | undefined;
  readonly grey: ReadonlyMap<string, GreyStanding>;
  readonly textOf: (line: string) => string | undefined;
}

type PlanFacts = Pick<
  ReadableLine,
  'action' | 'stepIn' | 'agreedBy' | 'agreedBefore' | 'grey' | 'answersGrey'
>;

/** Who does it by when, who steps in, who agreed, and whether what we do not know is still open. */
export function planFacts(line: Line, { nameOf, grey, textOf }: PlanAround): PlanFacts {
  const who = line.owner ? (nameOf(line.owner) ?? null) : null;
  return {
    action: line.code === 'action' ? actionOf(line, who, nameOf) : null,
    stepIn: line.code === 'step-in' ? { who, does: line.does ?? '' } : null,
    agreedBy: (line.agreedBy ?? []).flatMap((id) => nameOf(id) ?? []),
    agreedBefore: isAgreedBefore(line),
    grey: grey.get(line.id) ?? null,
    answersGrey: grey.has(line.goal ?? '') ? (textOf(line.goal ?? '') ?? null) : null,
  };
}

const actionOf = (
  line: Line,
  who: string | null,
  nameOf: PlanAround['nameOf'],
): ReadableLine['action'] => ({
  who,
  with: (line.with ?? []).flatMap((id) => nameOf(id) ?? []),
  by: line.by ?? '',
  howWeWillKnow: line.howWeWillKnow ?? '',
  achievable: line.achievable ?? '',
  realistic: line.realistic ?? '',
  timely: line.timely ?? '',
});
