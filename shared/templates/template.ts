import type { Code } from '../board/codes.ts';
import type { ReasonRule, Settings } from '../conference/conference.ts';

/**
 * A council's format as data: where each code stands, what the scale says, what the decisions are called. Lines are
 * stored by code, so a conference shown under another template loses nothing.
 */
export interface Template {
  readonly id: string;
  readonly council: string;
  /** In the order people speak in. */
  readonly headings: readonly Heading[];
  readonly scale: ScaleWords;
  readonly categories: readonly {
    readonly id: string;
    readonly words: string;
    readonly censusCode: string;
  }[];
  readonly decision: {
    readonly by: string;
    readonly plan: string;
    readonly childInNeed: string;
    readonly neither: string;
  };
  /** Where the councils' leaflets differ; the chair can change them for one conference. */
  readonly settings: Settings;
  /** The page or leaflet it comes from. */
  readonly source: string;
}

export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly subtext: string;
  /** Every code stands under exactly one heading, or in the band. */
  readonly codes: readonly Code[];
  /** What a line newly written here is. */
  readonly startsAs: Code;
  /** A plain question to show while nothing is written, with one example. */
  readonly empty: string;
  readonly tone: 'worry' | 'well' | 'next' | 'plain';
}

/**
 * Danger statements with their safety goals, and what the children say in their own words, stand in a band of their
 * own under every template.
 */
export const bandCodes = [
  'danger-statement',
  'safety-goal',
  'child-view',
] as const satisfies readonly Code[];

export interface ScaleWords {
  readonly name: string;
  readonly question: string;
  readonly ten: string;
  readonly zero: string;
  readonly reasons: ReasonRule;
}
