import { becamesFor } from '../../shared/board/became.ts';
import type { Became } from '../../shared/board/became.ts';
import { allLines } from '../reading/all-lines.ts';
import type { ShownBoard, ShownLine } from '../reading/shown-line.ts';

/** What has changed since the last conference, of the lines a reader has on their board. */
export interface ChangesShown {
  /** Worries and what works, from last time, in the order of the board. */
  readonly lines: ChangedGroup;
  readonly actions: ChangedGroup;
  readonly dangers: ChangedGroup;
  /** What stands on the board for the first time; answers stand beneath their lines. */
  readonly fresh: readonly ShownLine[];
  /** How many lines of last time there are, and how many something was said of. */
  readonly all: number;
  readonly said: number;
}

/** Those nothing was said of yet first, then by what became of them. */
export interface ChangedGroup {
  readonly open: readonly ShownLine[];
  readonly by: readonly { readonly became: Became; readonly lines: readonly ShownLine[] }[];
}

/** Pure. Struck lines stay on the board only. */
export function changesShown(board: ShownBoard): ChangesShown {
  const lines = allLines(board).filter(
    ({ struck, code, text }) => !struck && code !== 'comment' && text.trim() !== '',
  );
  const earlier = lines.filter(({ since, code }) => since && becamesFor(code).length > 0);
  const isAction = ({ code }: ShownLine) => code === 'action';
  const isStatement = ({ code }: ShownLine) => becamesFor(code).includes('kept');
  return {
    actions: groupOf(earlier.filter(isAction)),
    dangers: groupOf(earlier.filter(isStatement)),
    lines: groupOf(earlier.filter((line) => !isAction(line) && !isStatement(line))),
    fresh: lines.filter(({ since }) => !since),
    all: earlier.length,
    said: earlier.filter(({ became }) => became).length,
  };
}

function groupOf(lines: readonly ShownLine[]): ChangedGroup {
  const order = [...new Set(lines.flatMap(({ code }) => becamesFor(code)))];
  return {
    open: lines.filter(({ became }) => !became),
    by: order.flatMap((became) => {
      const those = lines.filter((line) => line.became === became);
      return those.length === 0 ? [] : [{ became, lines: those }];
    }),
  };
}

/** Its day is over and nobody has said what became of it: a question, no reproach. */
export const isDue = ({ action, became, since }: ShownLine, day: string): boolean =>
  Boolean(since) && !became && action !== null && action.by !== '' && action.by < day;
