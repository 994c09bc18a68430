import type { AudienceId, ChildId, LineId, PersonId, WaitingId } from '../../protocol/ids.ts';
import type { ChildPage, HandedIn } from '../preparation.ts';

/** What was handed in, and what the chair did with it. Its words are sealed with the chair's. */
export type HandingInFact =
  | {
      kind: 'handedIn';
      handedIn: string;
      /** The chair's. */
      audience: AudienceId;
      what: HandedIn['kind'];
      person: PersonId | null;
      from: PersonId | null;
      waiting: WaitingId | null;
      to: HandedIn['to'];
      child: ChildId | null;
      voice: HandedIn['voice'];
      words?: { text: string; toWhom: string; childName: string };
    }
  | { kind: 'handedInReleased'; handedIn: string; line: LineId; readOutBy: PersonId | null }
  | { kind: 'handedInSetAside'; handedIn: string; aside: boolean }
  | {
      kind: 'childPageKept';
      /** The chair's, whose words the note is. */
      audience: AudienceId;
      page: Omit<ChildPage, 'note'>;
      words?: { note: string };
    };
