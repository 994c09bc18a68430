import type { Say } from '../language/language.ts';
import type { ShownBand } from '../reading/shown-line.ts';
import { groupsOf } from './groups-of.ts';
import type { PagedColumn } from './paged-columns.tsx';
import { childrenColumn, statementsColumn } from './screen-band.tsx';
import type { ColumnPages } from './use-column-pages.ts';
import type { Stage } from './use-stage.ts';

/** Columns of lines that turn their pages together. */
export interface ColumnsPlan {
  readonly kind: 'columns';
  readonly of: 'band' | 'headings';
  readonly id: string;
  readonly columns: readonly PagedColumn[];
  /** What stands above these columns: nothing, the whole band, or a line for each danger statement. */
  readonly above: 'nothing' | 'band' | 'slim';
  /** Laid out only to be measured. */
  readonly isElsewhere: boolean;
}

/** More of the screen's height than this, and the band has pages of its own. */
const bandAtMost = 0.36;
/** The statements need twice a column's width, with their goals beside them. */
const bandEm = 36;

/** The section in which the band is measured as a whole. */
export const wholeBand = 'band';

/** The band as it stands above the headings: the statements, and beside them what the children say. */
export const bandColumns = (t: Say, band: ShownBand): PagedColumn[] =>
  [
    statementsColumn(t, band),
    childrenColumn(t('screen.band.children'), band.childrensWords),
  ].filter(({ lines }) => lines.length > 0);

/**
 * The band stands above the headings while it is low enough; else the statements have pages as wide as the screen, so
 * that as many as can be are seen together, and each child's words a column of their own.
 */
export function planBand(
  t: Say,
  band: ShownBand,
  stage: Stage,
  measured: ColumnPages | undefined,
  columnsAtMost: number,
): { plans: ColumnsPlan[]; above: ColumnsPlan['above'] } {
  const columns = bandColumns(t, band);
  if (columns.length === 0) return { plans: [], above: 'nothing' };
  const whole = planOf(wholeBand, columns, true);
  if (stage.widthEm >= bandEm && heightOf(measured) <= stage.height * bandAtMost) {
    return { plans: [whole], above: 'band' };
  }
  const statements = [statementsColumn(t, band)].filter(({ lines }) => lines.length > 0);
  const children = groupsOf(childColumns(t, band), columnsAtMost);
  return {
    plans: [
      whole,
      ...statements.map((column) => planOf('statements', [column])),
      ...children.map((group, at) => planOf(`children-${String(at)}`, group)),
    ],
    above: 'slim',
  };
}

const planOf = (id: string, columns: PagedColumn[], isElsewhere = false): ColumnsPlan => ({
  kind: 'columns',
  of: 'band',
  id,
  columns,
  above: 'nothing',
  isElsewhere,
});

function childColumns(t: Say, { childrensWords }: ShownBand): PagedColumn[] {
  const byChild = Map.groupBy(childrensWords, ({ childsWords }) => childsWords ?? '');
  return [...byChild].map(([name, lines]) =>
    childrenColumn(name === '' ? t('screen.band.children') : name, lines),
  );
}

/** How high these columns would stand if all of their lines were shown. */
export const heightOf = (measured: ColumnPages | undefined): number =>
  measured === undefined
    ? 0
    : measured.around +
      Math.max(0, ...measured.heights.map((lines) => lines.reduce((sum, one) => sum + one, 0)));
