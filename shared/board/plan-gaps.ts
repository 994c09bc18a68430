import { isOver } from './became.ts';
import type { Line } from './line.ts';

/** What an action still wants before it is ready: somebody who does it, and a day that is still to come. */
export type ActionGap = 'nobody' | 'no-date' | 'date-past' | 'with-oneself';

/** What is missing or cannot be meant, the most important first; `day` is the conference's own (ISO date). */
export function gapsOf(
  { owner, by, with: helpers = [], became }: Pick<Line, 'owner' | 'by' | 'with' | 'became'>,
  day: string,
): ActionGap[] {
  // What was done since the last conference wants nothing any more.
  if (became === 'done') return [];
  const gaps: [ActionGap, boolean][] = [
    ['nobody', !owner],
    ['no-date', !by],
    ['date-past', Boolean(by) && (by ?? '') < day],
    ['with-oneself', Boolean(owner) && helpers.includes(owner ?? '')],
  ];
  return gaps.filter(([, isSo]) => isSo).map(([gap]) => gap);
}

/** Where something we do not know stands: open until an action answers it or somebody says that it is settled. */
export type GreyStanding = 'open' | 'action' | 'settled';

/** Of every grey area among these lines, by its id. */
export function greyStandings(lines: readonly Line[]): ReadonlyMap<string, GreyStanding> {
  const answered = new Set(
    lines.filter(({ code, struck }) => code === 'action' && !struck).map(({ goal }) => goal),
  );
  return new Map(
    lines
      .filter(({ code, struck }) => code === 'grey-area' && !struck)
      .map(({ id, became }) => [
        id,
        became === 'answered' || became === 'closed'
          ? 'settled'
          : answered.has(id)
            ? 'action'
            : 'open',
      ]),
  );
}

/** What may be looked at again before danger statements and goals are called done. */
export type DangerNote =
  | { readonly kind: 'too-many'; readonly count: number; readonly most: number }
  /** The statements with this number (from 1) have no goal, or more than one. */
  | { readonly kind: 'no-goal' | 'many-goals'; readonly number: number }
  /** Goals that answer no statement. */
  | { readonly kind: 'loose-goals'; readonly count: number };

interface Statement {
  readonly statement: { readonly struck: boolean; readonly became?: Line['became'] };
  readonly goals: readonly { readonly struck: boolean }[];
}

/** One statement, one goal; struck ones count for nothing. */
export function dangerNotes(
  {
    dangers,
    goals,
  }: {
    readonly dangers: readonly Statement[];
    readonly goals: readonly { readonly struck: boolean }[];
  },
  most: number,
): DangerNote[] {
  const standing = dangers.filter(({ statement }) => stands(statement));
  const loose = goals.filter(({ struck }) => !struck);
  const isOver = most > 0 && standing.length > most;
  return [
    ...(isOver ? [{ kind: 'too-many', count: standing.length, most } as const] : []),
    ...dangers.flatMap(({ statement, goals: own }, at): DangerNote[] => {
      const count = own.filter(({ struck }) => !struck).length;
      if (!stands(statement) || count === 1) return [];
      return [{ kind: count === 0 ? 'no-goal' : 'many-goals', number: at + 1 }];
    }),
    ...(standing.length > 0 && loose.length > 0
      ? [{ kind: 'loose-goals', count: loose.length } as const]
      : []),
  ];
}

/** At a review a statement that is over, or stands in new words, asks for no goal. */
const stands = ({ struck, became }: Statement['statement']): boolean =>
  !struck && !isOver({ became });
