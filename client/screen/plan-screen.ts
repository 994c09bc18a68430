import type { ScaleView, ScreenView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';
import type { ShownBoard } from '../reading/shown-line.ts';
import type { Subject } from './changes.ts';
import { groupsOf } from './groups-of.ts';
import { headingColumns } from './heading-columns.tsx';
import type { PagedColumn } from './paged-columns.tsx';
import { pageOf } from './paginate.ts';
import { bandColumns } from './screen-band.tsx';
import type { Place, Section } from './tour.ts';
import type { ColumnPages } from './use-column-pages.ts';
import type { Stage } from './use-stage.ts';

/** A part of what the screen shows. Its pages are counted once it has been laid out. */
export type Plan =
  | {
      readonly kind: 'columns';
      readonly of: 'band' | 'headings';
      readonly id: string;
      readonly columns: readonly PagedColumn[];
      /** What stands above these columns: nothing, the whole band, or a line for each danger statement. */
      readonly above: 'nothing' | 'band' | 'slim';
      /** Laid out only to be measured: the whole band stands above the headings. */
      readonly isElsewhere: boolean;
    }
  | {
      readonly kind: 'asked' | 'picture' | 'reasons';
      readonly id: string;
      readonly scale: ScaleView;
    }
  | { readonly kind: 'decision'; readonly id: string };

export type Reports = ReadonlyMap<string, ColumnPages>;

/** More of the screen's height than this, and the band has pages of its own. */
const bandAtMost = 0.36;
/** A column needs as many letters side by side as this, in em of the body; more than three are too many to follow. */
const columnEm = 18;
const columnsAtMost = 3;
/** The statements need twice that, with their goals beside them. */
const bandEm = 2 * columnEm;

/** The section in which the band is measured as a whole. */
export const wholeBand = 'band-0';

export const bandOf = (t: Say, { band }: ShownBoard): PagedColumn[] => bandColumns(t, band);

/** Everything the screen has to show, in the order it goes round: the band, the headings, the scales, the decision. */
export function planScreen(
  t: Say,
  view: Pick<ScreenView, 'scales' | 'decision' | 'dates'>,
  board: ShownBoard,
  stage: Stage,
  reports: Reports,
): Plan[] {
  if (stage.height === 0) return [];
  const band = bandOf(t, board);
  const isWhole = heightOf(reports.get(wholeBand)) <= stage.height * bandAtMost;
  const bands = groupsOf(band, stage.widthEm < bandEm ? 1 : 2);
  const isInline = isWhole && bands.length === 1;
  const above = band.length === 0 ? 'nothing' : isInline ? 'band' : 'slim';
  const headings = groupsOf(
    board.headings,
    Math.min(columnsAtMost, Math.max(1, Math.floor(stage.widthEm / columnEm))),
  );
  return [
    ...bands.map((columns, at) => ({
      kind: 'columns' as const,
      of: 'band' as const,
      id: `band-${String(at)}`,
      columns,
      above: 'nothing' as const,
      isElsewhere: isInline,
    })),
    ...headings.map(
      (group, at) =>
        ({
          kind: 'columns' as const,
          of: 'headings' as const,
          id: `headings-${String(at)}`,
          columns: headingColumns(group),
          above,
          isElsewhere: false,
        }) as const,
    ),
    ...view.scales.flatMap(scalePlans),
    ...(view.decision === null && view.dates.length === 0
      ? []
      : [{ kind: 'decision' as const, id: 'decision' }]),
  ];
}

/** How high these columns would stand if all of their lines were shown. */
export const heightOf = (measured: ColumnPages | undefined): number =>
  measured === undefined
    ? 0
    : measured.around +
      Math.max(0, ...measured.heights.map((lines) => lines.reduce((sum, one) => sum + one, 0)));

function scalePlans(scale: ScaleView): Plan[] {
  if (scale.standing === 'asking') return [{ kind: 'asked', id: `asked-${scale.id}`, scale }];
  const hasReasons = scale.answers?.some(({ reason, oneHigher }) => reason + oneHigher !== '');
  return [
    { kind: 'picture', id: `picture-${scale.id}`, scale },
    ...(hasReasons === true
      ? [{ kind: 'reasons' as const, id: `reasons-${scale.id}`, scale }]
      : []),
  ];
}

/** The plans with their pages, as the tour goes through them. */
export const sectionsOf = (plans: readonly Plan[], reports: Reports): Section[] =>
  plans.map((plan) => ({
    id: plan.id,
    pages:
      plan.kind === 'columns' && plan.isElsewhere ? 0 : (reports.get(plan.id)?.pages.length ?? 0),
  }));

/** Where something stands now; null when it is nowhere. */
export function placeOf(plans: readonly Plan[], reports: Reports, subject: Subject): Place | null {
  if (subject.kind === 'line') return placeOfLine(plans, reports, subject.id);
  const section = plans.find((plan) =>
    subject.kind === 'scale'
      ? (plan.kind === 'asked' || plan.kind === 'picture') && plan.scale.id === subject.id
      : plan.kind === 'decision',
  );
  return section === undefined ? null : { section: section.id, page: 0 };
}

function placeOfLine(plans: readonly Plan[], reports: Reports, line: string): Place | null {
  for (const plan of plans) {
    if (plan.kind !== 'columns' || plan.isElsewhere) continue;
    for (const [column, { lines }] of plan.columns.entries()) {
      const at = lines.findIndex(({ holds }) => holds.includes(line));
      if (at === -1) continue;
      const page = pageOf(reports.get(plan.id)?.pages ?? [], column, at);
      return { section: plan.id, page: page ?? 0 };
    }
  }
  return null;
}
