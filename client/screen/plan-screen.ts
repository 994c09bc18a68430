import type { ScaleView, ScreenView, ViewRoundView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';
import type { ShownBoard } from '../reading/shown-line.ts';
import type { Subject } from './changes.ts';
import { groupsOf } from './groups-of.ts';
import { headingColumns } from './heading-columns.tsx';
import { pageOf } from './paginate.ts';
import { planBand, wholeBand } from './plan-band.ts';
import type { ColumnsPlan } from './plan-band.ts';
import type { Place, Section } from './tour.ts';
import type { ColumnPages } from './use-column-pages.ts';
import type { Stage } from './use-stage.ts';

/** A part of what the screen shows. Its pages are counted once it has been laid out. */
export type Plan =
  | ColumnsPlan
  | {
      readonly kind: 'asked' | 'picture' | 'reasons';
      readonly id: string;
      readonly scale: ScaleView;
    }
  | { readonly kind: 'views'; readonly id: string; readonly round: ViewRoundView }
  | { readonly kind: 'decision'; readonly id: string };

export type Reports = ReadonlyMap<string, ColumnPages>;

/** A column needs as many letters side by side as this, in em of the body; more than three are too many to follow. */
const columnEm = 18;
const columnsAtMost = 3;

/** Everything the screen has to show, in the order it goes round: the band, the headings, the scales, the decision. */
export function planScreen(
  t: Say,
  view: Pick<ScreenView, 'scales' | 'agencyViews' | 'decision' | 'dates'>,
  board: ShownBoard,
  stage: Stage,
  reports: Reports,
): Plan[] {
  if (stage.height === 0) return [];
  const atMost = Math.min(columnsAtMost, Math.max(1, Math.floor(stage.widthEm / columnEm)));
  const band = planBand(t, board.band, stage, reports.get(wholeBand), atMost);
  return [
    ...band.plans,
    ...groupsOf(board.headings, atMost).map(
      (group, at) =>
        ({
          kind: 'columns' as const,
          of: 'headings' as const,
          id: `headings-${String(at)}`,
          columns: headingColumns(group),
          above: band.above,
          isElsewhere: false,
        }) as const,
    ),
    ...view.scales.flatMap(scalePlans),
    // The newest of them: older ones are on everyone's own device.
    ...(view.agencyViews ?? [])
      .slice(-1)
      .map((round) => ({ kind: 'views' as const, id: `views-${round.id}`, round })),
    ...(view.decision === null && view.dates.length === 0
      ? []
      : [{ kind: 'decision' as const, id: 'decision' }]),
  ];
}

function scalePlans(scale: ScaleView): Plan[] {
  const isSeen = scale.standing === 'revealed' || (scale.answers ?? []).length > 0;
  if (!isSeen) return [{ kind: 'asked', id: `asked-${scale.id}`, scale }];
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
  const section = plans.find((plan) => {
    if (subject.kind === 'views') return plan.kind === 'views' && plan.round.id === subject.id;
    return subject.kind === 'scale'
      ? (plan.kind === 'asked' || plan.kind === 'picture') && plan.scale.id === subject.id
      : plan.kind === 'decision';
  });
  return section === undefined ? null : { section: section.id, page: 0 };
}

function placeOfLine(plans: readonly Plan[], reports: Reports, line: string): Place | null {
  const all = plans.filter((plan) => plan.kind === 'columns');
  const places = all.flatMap((plan) =>
    plan.columns.flatMap(({ lines }, column): Place[] => {
      const at = lines.findIndex(({ holds }) => holds.includes(line));
      if (at === -1) return [];
      // The whole band stands above every page of the headings.
      if (plan.isElsewhere) return [{ section: all.find(isHeadings)?.id ?? '', page: 0 }];
      return [
        { section: plan.id, page: pageOf(reports.get(plan.id)?.pages ?? [], column, at) ?? 0 },
      ];
    }),
  );
  // In pages of its own the band is measured first and found last.
  return places.at(-1) ?? null;
}

const isHeadings = (plan: ColumnsPlan): boolean => plan.of === 'headings';
