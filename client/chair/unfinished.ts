import type { ConferenceView } from '../../shared/conference/view.ts';
import { countNew } from '../handed-in/count-new.ts';

/** Something that is open when the chair wants to close. */
export type Unfinished =
  | 'part-not-held'
  | 'no-decision'
  | 'no-dates'
  | 'agreement-open'
  | 'scale-open'
  | 'views-open'
  | 'alert-open'
  | 'no-danger'
  | 'no-goal'
  | 'action-open'
  | 'grey-open'
  | 'handed-in'
  | 'waiting'
  | 'not-saved';

interface Standing {
  readonly view: Pick<
    ConferenceView,
    'decision' | 'dates' | 'scales' | 'waiting' | 'parts' | 'agencyViews' | 'handedIn' | 'agreement'
  >;
  readonly dangers: number;
  /** Danger statements without a safety goal. */
  readonly dangersWithoutGoal: number;
  /** Actions nobody has taken on, or without a date. */
  readonly openActions: number;
  /** Things we do not know that no action answers and nobody has settled. */
  readonly openGreys?: number;
  /** Something on this page is not on the server's disk. */
  readonly isUnsaved: boolean;
}

/** What is not finished, the most important first. The chair may close all the same: each is only shown. */
export function listUnfinished(standing: Standing): Unfinished[] {
  const { view } = standing;
  const open: [Unfinished, boolean][] = [
    ['not-saved', standing.isUnsaved],
    ['part-not-held', (view.parts ?? []).some(({ opened }) => !opened)],
    // What a child or a parent wrote would otherwise never be heard.
    ['handed-in', countNew(view) > 0],
    ['no-decision', view.decision === null],
    ['scale-open', view.scales.some((scale) => scale.standing === 'asking')],
    ['views-open', (view.agencyViews ?? []).some(({ standing: round }) => round === 'asking')],
    ['agreement-open', isAgreementOpen(view)],
    ['alert-open', view.scales.some(({ alert }) => alert?.open === true)],
    ['no-danger', standing.dangers === 0],
    ['no-goal', standing.dangersWithoutGoal > 0],
    ['action-open', standing.openActions > 0],
    ['grey-open', (standing.openGreys ?? 0) > 0],
    ['no-dates', view.dates.length === 0],
    ['waiting', (view.waiting ?? []).length > 0],
  ];
  return open.filter(([, isOpen]) => isOpen).map(([what]) => what);
}

/** There is a plan, and nobody was asked, or somebody was not: it was agreed with whom? */
function isAgreementOpen({ agreement, decision }: Standing['view']): boolean {
  if (agreement === undefined || agreement.length === 0) {
    return decision?.children.some(({ outcome }) => outcome === 'plan') === true;
  }
  return agreement.some(({ asked, answers }) =>
    asked.some((id) => answers.every(({ person }) => person !== id)),
  );
}
