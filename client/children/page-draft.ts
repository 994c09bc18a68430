import type { ChildPageView } from '../../shared/conference/view/schemas/handing-in.ts';
import type { NewCommand } from '../provider/send-command.ts';

/** A child's page while the chair fills it in; an empty text: nothing chosen. */
export interface PageDraft {
  readonly forms: ChildPageView['forms'];
  readonly givenBy: string;
  readonly checkedOn: string;
  readonly audience: string;
  readonly participation: NonNullable<ChildPageView['participation']> | '';
  readonly person: string;
  readonly note: string;
}

export const pageDraft = (page: ChildPageView): PageDraft => ({
  forms: page.forms,
  givenBy: page.givenBy ?? '',
  checkedOn: page.checkedOn,
  audience: page.audience ?? '',
  participation: page.participation ?? '',
  person: page.person ?? '',
  note: page.note ?? '',
});

export const pageCommand = (child: string, draft: PageDraft): NewCommand => ({
  kind: 'keepChildPage',
  child,
  forms: [...draft.forms],
  givenBy: chosen(draft.givenBy),
  checkedOn: draft.checkedOn,
  audience: chosen(draft.audience),
  participation: draft.participation === '' ? null : draft.participation,
  person: chosen(draft.person),
  note: draft.note,
});

const chosen = (id: string): string | null => (id === '' ? null : id);
