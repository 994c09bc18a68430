import type { Code } from '../../shared/board/codes.ts';
import type { Line } from '../../shared/board/line.ts';
import type { GreyStanding } from '../../shared/board/plan-gaps.ts';

/** Somebody who said something, in the words the board shows. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  /** What they are here as: "Mother", "Health visitor". */
  readonly title: string;
  readonly child: boolean;
}

/** Who does it, with whom, by when, and how we will know. */
export interface ShownAction {
  readonly who: string | null;
  readonly with: readonly string[];
  /** An ISO date, or empty. */
  readonly by: string;
  readonly howWeWillKnow: string;
  /** What else makes it SMART; empty where nobody wrote it, or left out where it is not known. */
  readonly achievable?: string;
  readonly realistic?: string;
  readonly timely?: string;
}

/** A row of the network's table: the line's text is how we would know. */
export interface ShownStepIn {
  readonly who: string | null;
  readonly does: string;
}

/** What this reader may do with a line. */
export interface LineRights {
  /** Write in it live. */
  readonly write: boolean;
  /** Put it elsewhere, or call it another kind. */
  readonly move: boolean;
  /** Ask for other words: their own line, without the pen. */
  readonly change: boolean;
  readonly strike: boolean;
  readonly answer: boolean;
  /** Keep somebody's own words from those who may not hear about a child. */
  readonly narrow: boolean;
  /** Say that they agree, when it is read out. */
  readonly agree: boolean;
}

/** A line as it can be read, in words: on the board, on the room's screen, in the typed outcomes. */
export interface ReadableLine {
  readonly id: string;
  readonly code: Code;
  readonly text: string;
  readonly lang: string | undefined;
  readonly saidBy: readonly Speaker[];
  /** The first name of the child whose own words these are, empty if that is not known; null for all others. */
  readonly childsWords: string | null;
  /** Who typed it, where that is somebody else than who said it. */
  readonly writtenBy: string | null;
  readonly evidence: Line['evidence'] | null;
  /** First names of the children it is about; empty when it is about all of them. */
  readonly children: readonly string[];
  readonly struck: boolean;
  /** Who may read it, where that is not the people of this part; only told to chair and minute taker. */
  readonly onlyFor: string | null;
  readonly action: ShownAction | null;
  readonly stepIn?: ShownStepIn | null;
  /** Who agreed with it when it was read out, by name. */
  readonly agreedBy?: readonly string[];
  /** They agreed before the words were changed. */
  readonly agreedBefore?: boolean;
  /** Of what we do not know: is it still open? */
  readonly grey?: GreyStanding | null;
  /** The danger statement or safety goal it answers, by the number it goes by on this board. */
  readonly answers: { readonly kind: 'danger' | 'goal'; readonly number: number } | null;
  /** The words of what we do not know, where it answers that. */
  readonly answersGrey?: string | null;
  /** ISO date of the last conference, where it stood there already. */
  readonly since?: string | null;
  /** What has become of it since then, as it was said at the review. */
  readonly became?: Line['became'];
  /** Its own number, for a danger statement or a safety goal. */
  readonly number: number | null;
}

/** A line on the board, with what this reader may do with it. */
export interface ShownLine extends ReadableLine {
  readonly comments: readonly ShownLine[];
  /** The same before other people, in other words perhaps; only told to chair and minute taker. */
  readonly alsoAs: readonly ShownLine[];
  /** The document it lies in. */
  readonly audience: string;
  readonly agreedByMe: boolean;
  readonly rights: LineRights;
  /** The fields as they lie in the document, for whoever changes them. */
  readonly fields: Line;
}

/** A heading with its lines, in the order they stand in. */
export interface ShownHeading {
  readonly id: string;
  readonly text: string;
  readonly subtext: string;
  readonly tone: 'worry' | 'well' | 'next' | 'plain';
  /** A plain question with one example, while nothing is written. */
  readonly empty: string;
  readonly startsAs: Code;
  readonly codes: readonly Code[];
  readonly lines: readonly ShownLine[];
}

/** What everyone must see first: each danger statement with its goals, and the children's own words. */
export interface ShownBand {
  readonly dangers: readonly {
    readonly statement: ShownLine;
    readonly goals: readonly ShownLine[];
  }[];
  /** Safety goals that answer no danger statement. */
  readonly goals: readonly ShownLine[];
  readonly childrensWords: readonly ShownLine[];
}

export interface ShownBoard {
  readonly band: ShownBand;
  readonly headings: readonly ShownHeading[];
}
