import type { Code } from '../board/codes.ts';
import type { MoreWords } from '../board/line.ts';
import type { DrawingId } from '../drawing/drawing.ts';
import type {
  AudienceId,
  ChildId,
  CopyId,
  DocumentId,
  Instant,
  LineId,
  PartId,
  PersonId,
  ScaleId,
  WaitingId,
} from '../protocol/ids.ts';
import type { Quorum } from './agency-views.ts';
import type {
  Attendance,
  Details,
  Members,
  NextDate,
  PlanOutcome,
  Progress,
  Screen,
  Settings,
  Where,
} from './conference.ts';
import type { AgencyViewFact } from './facts/agency-views.ts';
import type { CourseFact } from './facts/course.ts';
import type { DrawingFact } from './facts/drawing.ts';
import type { EarlierFact } from './facts/earlier.ts';
import type { HandingInFact } from './facts/handing-in.ts';
import type { GivingOutFact } from './facts/giving-out.ts';
import type { CorrectingFact } from './facts/correcting.ts';
import type { AgreeingFact } from './facts/agreeing.ts';
import type { NotifyingFact } from './facts/notifying.ts';
import type { PlanFact } from './facts/plan.ts';
import type { PreparingFact } from './facts/preparing.ts';
import type { ScalingFact } from './facts/scaling.ts';
import type { Role } from './roles.ts';
import type { Template } from './template.ts';

/**
 * What was decided. A fact holds ids; names and free text lie in `words`, which the store seals apart under the key
 * of `audience` (the conference's own key where there is none), so that they can be destroyed and the journal still
 * verifies. `evolve` must therefore fold a fact whose words are gone.
 */
export type Fact = FactBody & {
  readonly at: Instant;
  /** Who did it: a person, "door", "server", or "staff" (an account that is not of the conference). */
  readonly by: PersonId | 'door' | 'server' | 'staff';
};

/** What goes with a line into another audience besides its text. */
export interface ReleasedFields {
  readonly code: Code;
  readonly saidBy: readonly PersonId[];
  readonly children: readonly ChildId[];
  readonly evidence?: string;
  readonly about?: LineId;
  readonly goal?: LineId;
  readonly owner?: PersonId;
  readonly with?: readonly PersonId[];
  readonly by?: string;
  readonly lang?: string;
  readonly agreedBy?: readonly PersonId[];
  readonly became?: string;
  readonly voice?: string;
}

interface Named {
  readonly name: string;
  readonly title: string;
  readonly agency: string;
}

export type FactBody =
  | CourseFact
  | PreparingFact
  | HandingInFact
  | PlanFact
  | AgencyViewFact
  | EarlierFact
  | ScalingFact
  | GivingOutFact
  | CorrectingFact
  | AgreeingFact
  | NotifyingFact
  | DrawingFact
  | {
      kind: 'made';
      account: string;
      details: Omit<Details, 'place'>;
      children: readonly ChildId[];
      audiences: readonly {
        id: AudienceId;
        name: string;
        members: Members;
        document: DocumentId;
      }[];
      part: { id: PartId; audience: AudienceId };
      /** Missing in conferences of the first release. */
      settings?: Settings;
      /** The format as it was then; missing in conferences of the first releases, which have the one of that id. */
      template?: Template;
      words?: {
        place: string;
        children: Record<ChildId, string>;
        part: string;
        born?: Record<ChildId, string>;
      };
    }
  | {
      kind: 'detailsChanged';
      details: Omit<Details, 'place'>;
      children: readonly ChildId[];
      /** Where another format was chosen. */
      template?: Template;
      words?: {
        place: string;
        children: Record<ChildId, string>;
        born?: Record<ChildId, string>;
      };
    }
  | {
      kind: 'invited';
      person: PersonId;
      role: Role;
      where: Where;
      device: boolean;
      pen: boolean;
      words?: Named;
    }
  | {
      kind: 'personChanged';
      person: PersonId;
      role: Role;
      where: Where;
      device: boolean;
      pen: boolean;
      attendance: Attendance;
      speaksFor: readonly PersonId[];
      words?: Named;
    }
  | { kind: 'uninvited'; person: PersonId }
  | { kind: 'rightsSet'; person: PersonId; adds: boolean; scores: boolean }
  | { kind: 'hearingSet'; person: PersonId; hears: 'all' | readonly ChildId[] }
  /** Holds both ways: the others' lists follow. */
  | { kind: 'keptApart'; person: PersonId; from: readonly PersonId[] }
  | { kind: 'settingsChanged'; settings: Settings }
  | { kind: 'staffAssigned'; deputy: string | null; assigned: readonly string[] }
  | { kind: 'takeOverAsked'; account: string; words?: { name: string } }
  | { kind: 'takeOverRefused' }
  /** The new chair's person; the old chair stays as a professional who has left. */
  | { kind: 'takenOver'; account: string; person: PersonId; words?: { name: string } }
  /** A member of staff opened the closed conference, and why. */
  | { kind: 'openedAfterwards'; account: string; words?: { name: string; reason: string } }
  | {
      kind: 'partAdded';
      part: PartId;
      restricted: boolean;
      people: readonly PersonId[];
      audience: AudienceId;
      document: DocumentId;
      words?: { name: string };
    }
  | {
      kind: 'partChanged';
      part: PartId;
      audience: AudienceId;
      people: readonly PersonId[];
      words?: { name: string };
    }
  | { kind: 'partRemoved'; part: PartId }
  /** `documents`: a new address for each document that a restricted part freezes; older ones lead nowhere. */
  | {
      kind: 'partOpened';
      part: PartId;
      documents: readonly { audience: AudienceId; document: DocumentId }[];
      /** Likewise each drawing page; missing in older journals. */
      drawings?: readonly { drawing: DrawingId; document: DocumentId }[];
    }
  | {
      kind: 'audienceMade';
      audience: AudienceId;
      document: DocumentId;
      members: Members;
      children: readonly ChildId[];
      of: AudienceId | null;
      words?: { name: string };
    }
  | { kind: 'screenGiven'; audiences: readonly AudienceId[] }
  /** A new line with a new id and no history, for another audience. The fields are those of a line of the board. */
  | {
      kind: 'lineReleased';
      line: LineId;
      /** Null where the older one is taken away (narrowed). */
      root: LineId | null;
      from: AudienceId;
      audience: AudienceId;
      variant: boolean;
      /** Whose words they are, where they stand as they were contributed. */
      lockedFor: PersonId | null;
      recordedBy: PersonId;
      fields: ReleasedFields;
      words?: { text: string } & MoreWords;
    }
  /** Its words are emptied and it is shown nowhere: it went to a narrower audience. */
  | { kind: 'lineTaken'; line: LineId; audience: AudienceId; to: LineId; into: AudienceId }
  | { kind: 'spareLinksAdded'; links: readonly string[] }
  | { kind: 'linkRenewed'; person: PersonId }
  | {
      kind: 'knocked';
      waiting: WaitingId;
      role: Role;
      where: Where;
      via: 'link' | 'code' | 'spare';
      person: PersonId | null;
      spareLink: string | null;
      words?: { name: string };
    }
  | { kind: 'wentAway'; waiting: WaitingId }
  /** `person` is the id they have from now on, an invited person's or a new one. */
  | {
      kind: 'admitted';
      waiting: WaitingId;
      person: PersonId;
      role: Role;
      where: Where;
      pen: boolean;
      words?: Named;
    }
  | { kind: 'turnedAway'; waiting: WaitingId }
  | { kind: 'codeRenewed' }
  | { kind: 'attendanceChanged'; person: PersonId; attendance: Attendance; device: boolean }
  | { kind: 'removed'; person: PersonId }
  | { kind: 'penGiven'; person: PersonId }
  | { kind: 'penTaken'; person: PersonId }
  | {
      kind: 'progressed';
      progress: Progress;
      date: string | null;
      time: string | null;
      words?: { reason: string };
    }
  | { kind: 'screenShows'; shows: Screen['shows'] }
  | {
      kind: 'lineAdded';
      line: LineId;
      audience: AudienceId;
      code: Code;
      saidBy: PersonId;
      about: LineId | null;
      evidence?: string;
      children?: readonly ChildId[];
      voice?: string;
      words?: { text: string };
    }
  | { kind: 'lineChanged'; line: LineId; audience: AudienceId; words?: { text: string } }
  | { kind: 'lineStruck'; line: LineId; audience: AudienceId }
  | { kind: 'lineRestored'; line: LineId; audience: AudienceId }
  | {
      kind: 'decisionRecorded';
      /** Missing in conferences of the first release: everyone. */
      audience?: AudienceId;
      version: number;
      children: readonly {
        child: ChildId;
        outcome: PlanOutcome;
        category: string | null;
        alsoCategories: readonly string[];
      }[];
      dissent: readonly {
        person: PersonId;
        children: readonly ChildId[];
        outcome: PlanOutcome;
        formal?: boolean;
      }[];
      parentsViews: readonly PersonId[];
      /** The agencies' views it was held against, and who was here. Missing in conferences of the first releases. */
      rounds?: readonly string[];
      quorum?: Quorum;
      words?: {
        reasons: string;
        /** For each child: why, and why otherwise than most agencies said. */
        each?: readonly { reason: string; differs: string }[];
        dissent: readonly string[];
        parentsViews: readonly string[];
      };
    }
  | {
      kind: 'datesSet';
      dates: readonly (Omit<NextDate, 'label' | 'place' | 'audience'> & {
        audience?: AudienceId;
      })[];
      words?: { labels: readonly string[]; places: readonly string[] };
    }
  /**
   * Words taken away for good, with every copy issued so far. `documents`: a new address for each document one of the
   * lines stood in, written anew without them. One that keeps its address is sealed anew only: they stood there
   * once (`before`), and were taken from its readers when they went to fewer people.
   */
  | {
      kind: 'linesRedacted';
      lines: readonly { line: LineId; audience: AudienceId }[];
      before?: readonly { line: LineId; audience: AudienceId }[];
      scales?: readonly { scale: ScaleId; audience: AudienceId }[];
      documents: readonly { audience: AudienceId; document: DocumentId }[];
    }
  /** A backup was put back: what browsers still hold of the time after it leads nowhere. */
  | {
      kind: 'addressesRenewed';
      documents: readonly { audience: AudienceId; document: DocumentId }[];
      /** Missing in older journals. */
      drawings?: readonly { drawing: DrawingId; document: DocumentId }[];
    }
  /** Somebody opened a copy of the outcomes: a person of the conference, or an account of the council's staff. */
  | { kind: 'copyRead'; copy: CopyId; person: PersonId | null; account: string | null }
  /** It must not be destroyed before somebody ends this: a complaint, a court case, a preservation order. */
  | { kind: 'held'; account: string; words?: { name: string; reason: string } }
  | { kind: 'holdEnded'; account: string; words?: { name: string; reason: string } }
  /** Two different accounts: one asks, another agrees; either may call it off until it is done. */
  | { kind: 'destructionAsked'; account: string; words?: { name: string } }
  | { kind: 'destructionAgreed'; account: string; words?: { name: string } }
  | { kind: 'destructionCalledOff'; account: string; words?: { name: string } }
  /** The last fact of a conference: after it the store destroys its keys. */
  | { kind: 'destroyed' }
  | {
      kind: 'outcomesIssued';
      /** They wait until they are given out; missing in conferences of the first releases, whose copies went out at once. */
      held?: true;
      /** They are new copies for those of an addendum, and not of a close. */
      addendum?: string;
      version: number;
      copies: readonly { person: PersonId; copy: CopyId }[];
      /** Why there is another version, in words everybody may read. */
      words?: { reason: string };
    };

export type FactKind = Fact['kind'];
