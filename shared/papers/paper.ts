import type { Picture } from '../drawing/picture.ts';

/**
 * A paper as a reader gets it: one structure, from which the page, the PDF and the Word file are made. Whatever somebody
 * wrote is plain text in it; a renderer knows nothing but this.
 */
export interface Paper {
  readonly kind: PaperKind;
  /** The language of the words the paper prints by itself (BCP 47). */
  readonly lang: string;
  readonly title: string;
  /** Beneath the title, one sentence each: what conference, when, about whom, for whom this copy is. */
  readonly lead: readonly string[];
  readonly blocks: readonly Block[];
  /** At the end, small: the code of the copy and what it is for. */
  readonly foot: readonly string[];
}

/** What there is to read of a conference (domain, section 6). */
export const paperKinds = [
  'outcomes',
  'easy-read',
  'decision-letter',
  'plan',
  'record',
  'annex',
  'child-page',
  'notifications',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** For the eyes: 11 pt, or 16 pt and larger. */
export type PaperSize = 'standard' | 'large';

/** What a part is about; it never says by its colour alone. */
export type Tone = 'plain' | 'danger' | 'goal' | 'child';

export type Block =
  /** Its heading is one level deeper than what it stands in, so that no level is left out. */
  | {
      readonly is: 'section';
      readonly heading: string;
      readonly tone: Tone;
      readonly blocks: readonly Block[];
    }
  | { readonly is: 'paragraph'; readonly words: Words }
  | { readonly is: 'list'; readonly items: readonly Words[]; readonly ordered: boolean }
  | { readonly is: 'facts'; readonly facts: readonly PaperFact[] }
  | { readonly is: 'lines'; readonly lines: readonly PaperLine[] }
  /** The first cell of a row is its heading. */
  | {
      readonly is: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** What somebody drew. All of it stands beneath in words, so `alt` is short. */
  | { readonly is: 'picture'; readonly picture: Picture; readonly alt: string }
  /** The number line, and in words what it shows. */
  | {
      readonly is: 'scale';
      readonly marks: readonly ScaleMark[];
      readonly alt: string;
      /** What each shape on it means, for those that are there. */
      readonly legend: readonly { readonly voice: ScaleMark['voice']; readonly words: string }[];
    };

/** A run of text: what somebody wrote, or what the paper says. */
export interface Words {
  /** Before it, in bold, with a colon. */
  readonly label?: string;
  readonly text: string;
  /** The language somebody wrote it in, where it is another than the paper's. */
  readonly lang?: string;
  /** soft: beside the point; strong: to be seen first. */
  readonly weight?: 'soft' | 'strong';
}

/** A name and what stands for it. */
export interface PaperFact {
  readonly name: string;
  readonly value: string;
}

/** A line of the board as it stood there, with what was answered to it. */
export interface PaperLine {
  readonly text: string;
  readonly lang?: string;
  readonly tone: Tone;
  readonly struck: boolean;
  /** Who said it, as a sentence; empty where nobody is named. */
  readonly said: string;
  /** What else there is to know of it, each a few words: fact or opinion, about whom, for whom, who agreed. */
  readonly notes: readonly string[];
  readonly facts: readonly PaperFact[];
  /** Against the reader's version before this one: it is new, or these were its words. */
  readonly changed?: { readonly label: string; readonly was: string };
  readonly comments: readonly PaperLine[];
}

export interface Cell {
  readonly text: string;
  /** Beneath it, smaller. */
  readonly notes?: readonly string[];
}

export interface ScaleMark {
  readonly name: string;
  readonly initials: string;
  readonly voice: 'professional' | 'family' | 'child';
  /** 0 to 10. */
  readonly score: number;
}
