import type { PlanOutcome } from '../../shared/conference/conference.ts';
import type { ViewRoundView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';
import type { NewCommand } from '../provider/send-command.ts';
import type { FieldMistake } from '../ui/error-summary.tsx';

/** What one agency thinks of one child, while it is filled in. */
export interface ViewDraft {
  readonly child: string;
  readonly name: string;
  readonly outcome: PlanOutcome | null;
  readonly reason: string;
}

type Given = NonNullable<ViewRoundView['mine']>['given'];

/** One for each child, with what was said for the agency so far. */
export const startViews = (
  children: readonly { readonly id: string; readonly name: string }[],
  given: Given,
): ViewDraft[] =>
  children.map(({ id, name }) => {
    const said = given.find(({ child }) => child === id);
    return { child: id, name, outcome: said?.outcome ?? null, reason: said?.reason ?? '' };
  });

/** The field that a mistake leads to. */
export const fieldOf = (id: string, { child }: ViewDraft): string => `${id}-${child}`;

export const checkViews = (
  t: Say,
  id: string,
  drafts: readonly ViewDraft[],
): (FieldMistake | false)[] =>
  drafts.map(
    (draft) =>
      draft.outcome === null && {
        field: fieldOf(id, draft),
        words: t('deciding.mine.missing', { name: draft.name }),
      },
  );

/** The command, once nothing is missing. */
export const viewsCommand = (
  round: string,
  person: string,
  drafts: readonly ViewDraft[],
): NewCommand => ({
  kind: 'giveViews',
  round,
  person,
  views: drafts.flatMap(({ child, outcome, reason }) =>
    outcome === null ? [] : [{ child, outcome, reason: reason.trim() }],
  ),
});
