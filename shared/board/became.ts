import type { Code } from './codes.ts';
import type { Line } from './line.ts';

/** What can be said at a review of a line that stood there last time. */
export type Became = NonNullable<Line['became']>;

const ofLines = ['better', 'same', 'worse', 'answered'] as const;
const ofActions = ['done', 'partly-done', 'late', 'not-done'] as const;
const ofStatements = ['kept', 'reworded', 'closed'] as const;
const nothing = [] as const;

/** A statement that is over, or stands in new words: nothing is asked of it any more. */
export const isOver = ({ became }: { readonly became?: Line['became'] }): boolean =>
  became === 'reworded' || became === 'closed';

/** What can be said at a review of a line of this kind that stood there last time, in the order it is offered. */
export function becamesFor(code: Code): readonly Became[] {
  switch (code) {
    case 'comment':
    case 'child-view':
      return nothing;
    case 'action':
      return ofActions;
    case 'danger-statement':
    case 'bottom-line':
    case 'step-in':
    case 'contingency':
    case 'early-review':
      return ofStatements;
    default:
      return ofLines;
  }
}
