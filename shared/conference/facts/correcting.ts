import type { AudienceId, ChildId, CopyId, LineId, PersonId } from '../../protocol/ids.ts';
import type { Addendum, Correction } from '../corrections.ts';

/**
 * What readers say of their copies, and what is added afterwards. Each names the line it is about in `lines` (none or one), so that
 * redacting that line destroys its words too.
 */
export type CorrectingFact =
  | {
      kind: 'correctionProposed';
      correction: string;
      /** The chair's: what is asked is between the reader and the chair. */
      audience: AudienceId;
      person: PersonId;
      sentBy: PersonId;
      copy: CopyId;
      says: Correction['kind'];
      lines: readonly LineId[];
      /** Where that line stood, and about whom. */
      stood: { audience: AudienceId; children: readonly ChildId[] } | null;
      words?: { about: string; text: string };
    }
  | {
      kind: 'correctionAnswered';
      correction: string;
      /** The chair's. */
      audience: AudienceId;
      lines: readonly LineId[];
      how: 'changed' | 'added' | 'not-changed';
      words?: { text: string };
    }
  | {
      kind: 'addendumAdded';
      addendum: string;
      addition: Addendum['kind'];
      writer: PersonId;
      audience: AudienceId;
      children: readonly ChildId[];
      lines: readonly LineId[];
      words?: { text: string };
    }
  /** The words of that addendum are destroyed with it. */
  | { kind: 'addendumTakenBack'; addendum: string; audience: AudienceId };
