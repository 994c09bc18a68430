import type { NotifiedKind } from '../../shared/conference/notifications.ts';
import type { NotificationsView } from '../../shared/conference/view/schemas/notifying.ts';
import { listInWords } from '../language/list-in-words.ts';
import type { Say } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';

export type Send = BoardStore['send'];
export type Notified = NotificationsView['list'][number];

/** An entry while it is filled in; `notification` is the one that is changed. */
export interface NotifiedDraft {
  readonly notification: string | null;
  readonly whom: NotifiedKind;
  readonly to: string;
  readonly what: string;
  readonly toldOn: string;
  readonly how: string;
}

/** Somebody who is not among those most councils tell. */
export const emptyDraft: NotifiedDraft = {
  notification: null,
  whom: 'other',
  to: '',
  what: '',
  toldOn: '',
  how: '',
};

/** With what is known of them: who it seems to be, and about which children. */
export const startDraft = (
  t: Say,
  lang: string,
  { kind, to, children }: NotificationsView['suggested'][number],
): NotifiedDraft => ({
  ...emptyDraft,
  whom: kind,
  to,
  what: t('notifying.offer.what', { children: listInWords(children, lang) }),
});
