import type { Code } from '../board/codes.ts';
import type { DrawingId } from '../drawing/drawing.ts';
import type {
  AudienceId,
  ChildId,
  ConferenceId,
  CopyId,
  DocumentId,
  Instant,
  LineId,
  PartId,
  PersonId,
  ScaleId,
  WaitingId,
} from '../protocol/ids.ts';
import type { Quorum, Sector, ViewRound } from './agency-views.ts';
import type { Agreement } from './agreement.ts';
import type { Addendum, Correction } from './corrections.ts';
import type { Course } from './course.ts';
import type { Drawing } from './drawings.ts';
import type { Earlier } from './earlier.ts';
import type { GivingOut } from './giving-out.ts';
import type { Notification } from './notifications.ts';
import type { PlanFrame } from './plan-frame.ts';
import type { Preparation } from './preparation.ts';
import type { Restriction } from './restriction.ts';
import type { Role } from './roles.ts';
import type { Scale } from './scale.ts';
import type { Staff } from './staff.ts';
import type { Template } from './template.ts';

/**
 * Everything the server knows of one conference but the text on its board, folded from facts by `evolve`.
 * It never leaves the server: what a person may know of it is `viewFor`.
 */
export interface Conference {
  readonly id: ConferenceId;
  /** The staff account that chairs it: whoever made it, until a deputy takes over. */
  readonly account: string;
  readonly staff: Staff;
  readonly details: Details;
  /** The format as it was when the conference was made, or when another one was chosen. */
  readonly template: Template;
  readonly settings: Settings;
  readonly progress: Progress;
  readonly children: readonly Child[];
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Who knocks and has not been let in yet; survives restarts and the chair's reload. */
  readonly waiting: ReadonlyMap<WaitingId, Waiting>;
  /** Who knocked and has had an answer: their browser still holds only the waiting room's pass. */
  readonly answered: ReadonlyMap<WaitingId, Answered>;
  readonly audiences: ReadonlyMap<AudienceId, Audience>;
  readonly parts: ReadonlyMap<PartId, Part>;
  readonly currentPart: PartId;
  /** Who was in which part from when to when, in the order they came: the attendance list. */
  readonly stays: readonly Stay[];
  readonly scales: ReadonlyMap<ScaleId, Scale>;
  /** The newest. */
  readonly decision: Decision | null;
  /** The newest for each audience, the newest of all last: who did not hear of that one goes on seeing their own. */
  readonly decisions: readonly Decision[];
  readonly dates: readonly NextDate[];
  /** Lines written for a person by the server: who said it owns its words (`official.locked`). */
  readonly contributions: ReadonlyMap<LineId, Contribution>;
  /** Lines released to another audience, and the line at the root of each. */
  readonly released: ReadonlyMap<LineId, Released>;
  readonly screen: Screen;
  /** Pages to draw on, in the order they were made in. */
  readonly drawings: ReadonlyMap<DrawingId, Drawing>;
  /** Unused links for someone at the door. */
  readonly spareLinks: readonly string[];
  /** Raised when the chair has the room's code made again: the older ones lead nowhere. */
  readonly codeGeneration: number;
  /** Each close issues a version, an addendum one for those it is for; a reader has the last that was made for them. */
  readonly issues: readonly Issue[];
  /** Lines taken away for good. */
  readonly redacted: ReadonlyMap<LineId, Redacted>;
  /** Where a line that went to fewer people stood before, in the very same words. */
  readonly narrowed: ReadonlyMap<LineId, Stood>;
  readonly retention: Retention;
  /** When copies of the outcomes were opened, and by whom: a person, or an account of the council's staff. */
  readonly readings: readonly Reading[];
  /** How far each part has come in the running order; a part that has not begun is not in it. */
  readonly courses: ReadonlyMap<PartId, Course>;
  readonly preparation: Preparation;
  readonly planFrames: ReadonlyMap<AudienceId, PlanFrame>;
  /** Rounds in which the agencies say what they think, the newest last. */
  readonly viewRounds: ReadonlyMap<string, ViewRound>;
  readonly givingOut: GivingOut;
  readonly corrections: ReadonlyMap<string, Correction>;
  readonly addenda: readonly Addendum[];
  /** What people say to the plan, by audience and person; the order is the one they were asked in. */
  readonly agreements: readonly Agreement[];
  /** Whose people were asked whether they agree with the plan. */
  readonly agreementAsked: ReadonlySet<AudienceId>;
  readonly notifications: ReadonlyMap<string, Notification>;
  /** What is said of restricted parts, by part. */
  readonly restrictions: ReadonlyMap<PartId, Restriction>;
  /** Of a review conference: the one before. */
  readonly earlier: Earlier | null;
}

/** What the councils' leaflets disagree about: a default of the format, changed for one conference by its chair. */
export interface Settings {
  /** How many supporters may be here at once. East Sussex: one; Durham: several. */
  readonly supporters: number;
  /** Derby: a supporter writes only when the chair switches it on. */
  readonly supportersWrite: boolean;
  /** Who decides whether a plan is needed: the words on the board follow it. */
  readonly decides: 'chair' | 'professionals' | 'agencies' | 'members';
}

/** Where a conference stands. Postponed is planned with another date; adjourned goes on another day. */
export type Progress = 'planned' | 'open' | 'adjourned' | 'closed';

export interface Details {
  readonly kind: 'initial' | 'review';
  readonly template: string;
  /** ISO date and wall-clock time in Europe/London. */
  readonly date: string;
  readonly time: string;
  readonly place: string;
  /** The strategy discussion that started the enquiry, from which an initial conference's time runs: ISO date, or left out. */
  readonly strategyOn?: string;
  /** Of a review: when the initial conference was, and the last one. */
  readonly firstOn?: string;
  readonly lastOn?: string;
}

export interface Child {
  readonly id: ChildId;
  /** First name only. */
  readonly name: string;
  /** ISO date, for chair and minute taker: who is asked to come, and who is suggested for the core group, follow from the age. Empty where nobody wrote it. */
  readonly born: string;
}

export type Where = 'room' | 'video';

/** invited: not come yet. apologies: will not come (a report may stand for them). left: was here. removed: sent out. */
export type Attendance = 'invited' | 'present' | 'left' | 'removed' | 'apologies';

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  /** What they are here as: "Mother", "Health visitor". */
  readonly title: string;
  /** Empty for family. */
  readonly agency: string;
  readonly where: Where;
  readonly attendance: Attendance;
  /** False for someone who sits in the room without a device: chair or minute taker records for them. */
  readonly device: boolean;
  readonly pen: boolean;
  /** Adds lines and comments; the role's default until the chair changes it. */
  readonly adds: boolean;
  /** Is asked for numbers; likewise. */
  readonly scores: boolean;
  /** Whom of the children they may hear about: a half-sibling's father hears about his own child only. */
  readonly hears: 'all' | readonly ChildId[];
  /** Who must never be in the same part: bail, fear. Holds both ways. */
  readonly apart: readonly PersonId[];
  /** Whom an advocate or interpreter speaks for. */
  readonly speaksFor: readonly PersonId[];
  /** Which kind of agency a professional is of, as the chair set it; left out: as their title and agency read. */
  readonly sector?: Sector;
  /** Has had to do with the child or family themselves, so that their agency counts. Left out: yes. */
  readonly knowsFamily?: boolean;
  /** Raised at removal and when links are made again: older links and sessions are dead. */
  readonly linkGeneration: number;
}

export interface Waiting {
  readonly id: WaitingId;
  /** As they typed it. */
  readonly name: string;
  readonly role: Role;
  readonly where: Where;
  readonly via: 'link' | 'code' | 'spare';
  /** The invited person whose link it was. */
  readonly person: PersonId | null;
  readonly since: Instant;
}

export interface Answered {
  readonly name: string;
  readonly role: Role;
  /** Whom they were let in as; null when they were turned away. */
  readonly person: PersonId | null;
}

/** A named set of people, with a document of its own. */
export interface Audience {
  readonly id: AudienceId;
  /** "everyone", "professionals", "chair", or the chair's words for it. */
  readonly name: string;
  readonly members: Members;
  /** Only those of its members who may hear about all of these children; empty for the most. */
  readonly children: readonly ChildId[];
  /** The wider audience it was narrowed from for those children's sake. */
  readonly of: AudienceId | null;
  /** The document's address now; it changes with the epoch. */
  readonly document: DocumentId;
  readonly epoch: number;
}

export type Members =
  | { readonly by: 'standing'; readonly standing: 'everyone' | 'professionals' | 'chair' }
  | { readonly by: 'people'; readonly people: readonly PersonId[] }
  /** Everyone of the conference but these, whoever comes later too. */
  | { readonly by: 'all-but'; readonly people: readonly PersonId[] }
  | { readonly by: 'roles'; readonly roles: readonly Role[] };

/**
 * A stretch of the conference with its own people present, and an audience of exactly those. A conference begins with
 * one, for everyone; a split one has more. The chair is of every part and every audience.
 */
export interface Part {
  readonly id: PartId;
  readonly name: string;
  /** Where new lines go. */
  readonly audience: AudienceId;
  readonly people: 'everyone' | readonly PersonId[];
  /** While it is open, every other document is frozen; while it is not, its own is closed to everyone. */
  readonly restricted: boolean;
  /** It was open at some time, so it stays. */
  readonly opened: boolean;
}

export interface Stay {
  readonly person: PersonId;
  readonly part: PartId;
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
}

export interface Released {
  /** The first of its kind, from which this one and others were released. */
  readonly root: LineId;
  readonly audience: AudienceId;
  /** The audience of the root. */
  readonly from: AudienceId;
  /** Its words differ from the root's. */
  readonly variant: boolean;
}

export interface Screen {
  readonly shows: 'join' | 'board' | 'blank' | 'break';
  readonly audiences: readonly AudienceId[];
  /** Stands in the board's place, as long as everyone here may see it. */
  readonly drawing?: DrawingId;
}

export type PlanOutcome = 'plan' | 'child-in-need' | 'neither';

export interface Decision {
  /** Who sees the reasons, the dissent and the parents' views. */
  readonly audience: AudienceId;
  /** Counts up from 1: who records over an older one is told. */
  readonly version: number;
  readonly children: readonly ChildDecision[];
  readonly reasons: string;
  readonly dissent: readonly Dissent[];
  readonly parentsViews: readonly { readonly person: PersonId; readonly words: string }[];
  /** Rounds of the agencies' views that had been shown; it was held against the last of them. */
  readonly rounds?: readonly string[];
  /** Which agencies were here when it was recorded. */
  readonly quorum?: Quorum;
}

export interface ChildDecision {
  readonly child: ChildId;
  readonly outcome: PlanOutcome;
  /** A category id of the template; null unless the outcome is a plan. */
  readonly category: string | null;
  readonly alsoCategories: readonly string[];
  /** Why, for this child: the chair's words. */
  readonly reason?: string;
  /** Why it is another decision than most agencies said. */
  readonly differs?: string;
}

export interface Dissent {
  readonly person: PersonId;
  readonly children: readonly ChildId[];
  readonly outcome: PlanOutcome;
  readonly reason: string;
  /** They want it to be looked at as the council's rules on differences have it. */
  readonly formal?: boolean;
}

export interface NextDate {
  readonly id: string;
  readonly audience: AudienceId;
  readonly what:
    | 'core-group'
    | 'review'
    | 'child-in-need-meeting'
    | 'visit'
    | 'conference-goes-on'
    | 'other';
  readonly label: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
}

export interface Contribution {
  readonly line: LineId;
  /** Whose words they are. */
  readonly person: PersonId;
  /** Who sent them: that person, or who speaks for them. */
  readonly recordedBy: PersonId;
  readonly audience: AudienceId;
  readonly code: Code;
}

export interface Redacted {
  readonly audience: AudienceId;
  /** Who could read it until then: nobody else is told that it was there. */
  readonly readBy: readonly PersonId[];
}

export interface Stood {
  readonly line: LineId;
  readonly audience: AudienceId;
}

/** Whether and by whom the conference is to be destroyed. The date follows from the last issue and the council's setting. */
export interface Retention {
  /** It is kept whatever the date says. */
  readonly hold: { readonly at: Instant; readonly name: string; readonly reason: string } | null;
  readonly asked: Said | null;
  /** By another account than the one that asked. */
  readonly agreed: Said | null;
  /** Nothing is decided in it any more. */
  readonly destroyed: Instant | null;
}

interface Said {
  readonly account: string;
  readonly name: string;
  readonly at: Instant;
}

export interface Reading {
  readonly at: Instant;
  readonly copy: CopyId;
  readonly person: PersonId | null;
  readonly account: string | null;
}

export interface Issue {
  /** 1 for the first close. */
  readonly version: number;
  readonly at: Instant;
  readonly copies: ReadonlyMap<PersonId, CopyId>;
  /** Why there is another version, in words everybody may read. */
  readonly reason?: string;
  /** For those of this addendum: it is no close, and nobody else is told of it. */
  readonly addendum?: string;
  /** When they went to their readers; null while the chair looks at them. */
  readonly givenOut: Instant | null;
  /** Words that stood in these copies were redacted since: they cannot be read any more. */
  readonly destroyed: boolean;
}
