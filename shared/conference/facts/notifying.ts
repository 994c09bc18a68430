import type { AudienceId, PartId, PersonId } from '../../protocol/ids.ts';
import type { Notification, NotifiedKind } from '../notifications.ts';

/** Who is told of the decision besides those who were there, and which of the council's own papers were opened. */
export type NotifyingFact =
  | {
      kind: 'notificationPut';
      notification: string;
      /** The chair's. */
      audience: AudienceId;
      whom: NotifiedKind;
      toldOn: string;
      words?: Pick<Notification, 'to' | 'what' | 'how'>;
    }
  | { kind: 'notificationDropped'; notification: string }
  | {
      kind: 'restrictionSet';
      part: PartId;
      /** The part's own. */
      audience: AudienceId;
      reviewOn: string;
      words?: { why: string };
    }
  /** A paper that is no copy of anybody. */
  | {
      kind: 'paperRead';
      paper: StaffPaper;
      /** Whose restricted part, or which child. */
      about: string | null;
      person: PersonId | null;
      account: string | null;
    };

/** What there is beside the readers' own papers. */
export type StaffPaper = 'annex' | 'notifications' | 'case-data' | 'child-page';
