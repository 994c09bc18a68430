import type { AudienceId, ChildId, Instant, LineId, PartId, PersonId } from '../protocol/ids.ts';

/** What is made ready before the day. It is the chair's, but for what a rule says that somebody else sees of it. */
export interface Preparation {
  readonly needs: ReadonlyMap<PersonId, AccessNeeds>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly errors: ReadonlyMap<string, FactualError>;
  readonly exclusions: ReadonlyMap<string, Exclusion>;
  readonly talks: ReadonlyMap<string, Talk>;
  readonly absences: ReadonlyMap<PersonId, Absence>;
  readonly handedIn: ReadonlyMap<string, HandedIn>;
  readonly childPages: ReadonlyMap<ChildId, ChildPage>;
}

/** What somebody needs to take part (E18, E19, Y7, D9). */
export interface AccessNeeds {
  readonly person: PersonId;
  readonly kinds: readonly AccessNeed[];
  readonly note: string;
}

export const accessNeeds = [
  'interpreter',
  'signer',
  'hearing',
  'large-print',
  'easy-read',
  'wheelchair',
  'travel',
  'breaks',
  'other',
] as const;
export type AccessNeed = (typeof accessNeeds)[number];

/** A report for the conference (D21, D22, D24, N11, N14): when it came, with whom it was shared, who has read it. */
export interface Report {
  readonly id: string;
  readonly author: PersonId;
  readonly title: string;
  /** ISO date, or empty while it has not come. */
  readonly receivedOn: string;
  /** Whoever has it, and since when; nobody else here is told that there is one. */
  readonly shared: readonly SharedReport[];
  readonly readBy: readonly PersonId[];
  /** Why it was late, or not shared with somebody. */
  readonly note: string;
}

export interface SharedReport {
  readonly person: PersonId;
  readonly on: string;
  /** What of it they were given, where it is not the whole: "without the address". */
  readonly version: string;
}

/** What a reader of a report says is wrong (M9). */
export interface FactualError {
  readonly id: string;
  readonly raisedBy: PersonId;
  readonly report: string | null;
  /** The document and place, in words. */
  readonly where: string;
  readonly says: string;
  readonly correct: string;
  readonly standing: (typeof errorStandings)[number];
  /** What was done about it. */
  readonly answer: string;
}

export const errorStandings = ['raised', 'agreed', 'disputed'] as const;

/** Grounds on which somebody may not come, or not to a part of it (N7, N9; Sussex's list). */
export const exclusionGrounds = [
  'welfare-of-child',
  'violence-or-threats',
  'child-asks',
  'others-cannot-speak',
  'confidential-information',
  'separate-times',
  'unfit',
  'other',
] as const;

/** The chair decides who may not come, why, and how they are heard all the same (D4, Y6, N7, N9). */
export interface Exclusion {
  readonly id: string;
  readonly person: PersonId;
  readonly from: 'all' | PartId;
  readonly ground: (typeof exclusionGrounds)[number];
  readonly reason: string;
  readonly askedBy: PersonId | null;
  readonly decidedOn: string;
  /** When the person was told in writing; empty while not. */
  readonly toldOn: string;
  /** How their views are heard. */
  readonly views: string;
}

/** How the chair and somebody talked before the day, and what they went through. */
export const talkWays = ['phone', 'visit', 'on-the-day', 'video', 'letter'] as const;
export const talkChecks = [
  'reports-read',
  'factual-errors',
  'who-will-be-there',
  'how-it-goes',
  'three-outcomes',
  'breaks-and-needs',
  'who-speaks-first',
  'restricted-part',
] as const;

/** The chair talks to each parent, and to a child, before the meeting (D19, E15, N13, N15, M9). */
export interface Talk {
  readonly id: string;
  readonly person: PersonId;
  readonly on: string;
  readonly time: string;
  readonly way: (typeof talkWays)[number];
  readonly checked: readonly (typeof talkChecks)[number][];
  readonly note: string;
}

/** A parent who cannot come is heard another way, and somebody visits them to tell them what was decided (N6, N9). */
export interface Absence {
  readonly person: PersonId;
  /** How their views are heard. */
  readonly views: string;
  readonly visitor: PersonId | null;
  /** When they are visited: ISO date, or empty. */
  readonly visitOn: string;
}

/** What can be handed in; who may hand in which is `may-hand-in.ts`. */
export const handedInKinds = [
  'statement',
  'child-view',
  'danger-statement',
  'safety-goal',
  'action',
  'factual-error',
  'objection',
  'needs',
] as const;

/** Whom the writer lets read it. */
export const handedInTo = ['chair', 'some', 'everyone'] as const;

/**
 * What somebody writes before the day or brings from elsewhere (D3, D5, D14, D26, D28, E17, N9, N13): the chair reads
 * it first, and it goes on the board only when the chair releases it.
 */
export interface HandedIn {
  readonly id: string;
  readonly kind: (typeof handedInKinds)[number];
  /** Whose words they are; null where that is nobody of the list, or the chair has to say who. */
  readonly person: PersonId | null;
  /** Who sent them: that person by their link, or somebody who speaks for them or brought a paper form. */
  readonly from: PersonId | null;
  /** The name they gave at the door; empty for somebody who was let in. */
  readonly name: string;
  /** Whom they let read it: the chair alone, everyone, or those they name in their own words. */
  readonly to: (typeof handedInTo)[number];
  readonly toWhom: string;
  readonly text: string;
  readonly child: ChildId | null;
  /** The child's name as it was typed at the door, where nobody may be told which children there are. */
  readonly childName: string;
  readonly voice: 'worry' | 'well' | 'hope' | null;
  readonly at: Instant;
  readonly standing: 'new' | 'released' | 'set-aside';
  /** Where it stands once it is released, and who read it out. */
  readonly line: LineId | null;
  readonly readOutBy: PersonId | null;
}

/** How a child took part, in the codes of the councils' records; in words they stand in the catalogue. */
export const participationCodes = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'] as const;

/** In what form a child told their views. */
export const childForms = [
  'said-it',
  'wrote-it',
  'drew-it',
  'form',
  'app',
  'through-advocate',
  'watched',
] as const;

/** How a child took part and in what form they told their views; never a score. */
export interface ChildPage {
  readonly child: ChildId;
  /** Who of the list this child is; null: whose first name it is, if there is one. */
  readonly person: PersonId | null;
  readonly forms: readonly (typeof childForms)[number][];
  readonly givenBy: PersonId | null;
  readonly participation: (typeof participationCodes)[number] | null;
  /** When the words were read back to the child. */
  readonly checkedOn: string;
  /** Whom the child lets see the page: new lines of it go there. */
  readonly audience: AudienceId | null;
  readonly note: string;
}

export const nothingPrepared: Preparation = {
  needs: new Map(),
  reports: new Map(),
  errors: new Map(),
  exclusions: new Map(),
  talks: new Map(),
  absences: new Map(),
  handedIn: new Map(),
  childPages: new Map(),
};
