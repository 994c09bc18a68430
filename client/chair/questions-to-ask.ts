import type { ScaleWords } from '../../shared/conference/template.ts';

/** A danger statement the question can be about, in words. */
export interface DangerChoice {
  readonly id: string;
  readonly words: string;
  /** The document it lies in: the question is put to those who can read it. */
  readonly audience: string;
}

/** What is asked about: everything together, each worry, both in one go, or the worry of this id. */
export type About = 'overall' | 'each-danger' | 'both' | { readonly danger: string };

/** What the select begins with: as the format has it, where there are worries to ask about on this board. */
export const aboutAtFirst = ({ about }: ScaleWords, dangers: number): About =>
  dangers === 0 ? 'overall' : about;

/** One question as it will be put. */
export interface Question {
  readonly danger: string | null;
  /** A reason for everything together covers the worries that are asked with it. */
  readonly owesReason: boolean;
  /** Whether a plan is needed is asked once. */
  readonly asksPlan: boolean;
}

/** The questions of one press, everything together first. */
export function questionsToAsk(about: About, dangers: readonly string[]): readonly Question[] {
  if (typeof about === 'object')
    return [{ danger: about.danger, owesReason: true, asksPlan: true }];
  const overall = { danger: null, owesReason: true, asksPlan: true };
  if (about === 'overall' || dangers.length === 0) return [overall];
  const isCovered = about === 'both';
  const each = dangers.map((danger, at) => ({
    danger,
    owesReason: !isCovered,
    asksPlan: !isCovered && at === 0,
  }));
  return isCovered ? [overall, ...each] : each;
}

/** As the select's value, and back. */
export const aboutAsText = (about: About): string =>
  typeof about === 'object' ? `danger ${about.danger}` : about;

export function aboutOfText(text: string): About {
  if (text === 'overall' || text === 'each-danger' || text === 'both') return text;
  return { danger: text.slice('danger '.length) };
}
