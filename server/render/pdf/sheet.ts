import type { ScaleMark, Tone } from '../../../shared/papers/paper.ts';

/** A text as the template sets it: line by line, in its own direction and language ('' is the paper's). */
export interface Run {
  readonly lines: readonly string[];
  readonly rtl: boolean;
  readonly lang: string;
  /** What is to be read aloud in place of its glyphs; '' where these say it well. */
  readonly aloud: string;
}

/** What `paper.typ` reads: nothing in it has to be worked out there but where it stands on the page. */
export interface Sheet {
  readonly title: string;
  readonly heading: Run;
  readonly lang: string;
  readonly region: string;
  readonly rtl: boolean;
  readonly large: boolean;
  readonly lead: readonly Run[];
  readonly blocks: readonly SheetBlock[];
  readonly foot: readonly Run[];
}

export type SheetBlock =
  | { is: 'section'; level: number; tone: Tone; heading: Run; blocks: readonly SheetBlock[] }
  | { is: 'paragraph'; words: SheetWords }
  | { is: 'list'; items: readonly SheetWords[]; ordered: boolean }
  | { is: 'facts'; facts: readonly SheetFact[] }
  | { is: 'lines'; lines: readonly SheetLine[] }
  | {
      is: 'table';
      caption: Run | null;
      widths: readonly number[];
      head: readonly Run[];
      rows: readonly (readonly SheetCell[])[];
    }
  | {
      is: 'picture';
      alt: string;
      /** In points, as all that follows. */
      width: number;
      height: number;
      layers: readonly PictureLayer[];
    }
  | {
      is: 'scale';
      stacks: readonly (readonly SheetMark[])[];
      tallest: number;
      alt: string;
      legend: readonly { voice: string; words: Run }[];
    };

/** From the bottom up: lines, of the whole picture's size, or words. */
export type PictureLayer = { readonly svg: string } | PictureWords;

export interface PictureWords {
  /** Of the first line's baseline. */
  readonly x: number;
  readonly y: number;
  /** In degrees, about there. */
  readonly turn: number;
  readonly size: number;
  /** From one baseline to the next. */
  readonly apart: number;
  readonly colour: string;
  readonly bold: boolean;
  readonly middle: boolean;
  readonly lines: readonly { readonly text: string; readonly rtl: boolean }[];
}

export interface SheetWords {
  readonly label: Run | null;
  readonly text: Run;
  readonly weight: 'plain' | 'soft' | 'strong';
}

export interface SheetFact {
  readonly name: Run;
  readonly value: Run;
}

export interface SheetLine {
  readonly text: Run;
  readonly tone: Tone;
  /** It was a row of a table: its first cell is its heading. */
  readonly isRow?: true;
  readonly struck: boolean;
  readonly said: Run | null;
  readonly notes: readonly Run[];
  readonly facts: readonly SheetFact[];
  readonly changed: { readonly label: Run; readonly was: Run | null } | null;
  readonly comments: readonly SheetLine[];
  /** Short enough to stand on one page, so it is not cut in two. */
  readonly whole: boolean;
}

export interface SheetCell {
  readonly text: Run;
  readonly notes: readonly Run[];
  readonly whole: boolean;
}

export interface SheetMark {
  readonly voice: ScaleMark['voice'];
  readonly initials: string;
}
