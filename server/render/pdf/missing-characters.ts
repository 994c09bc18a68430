import type { Paper } from '../../../shared/papers/paper.ts';
import { nameOf, uncoverable } from './covered.ts';

/** A character that no font of ours has: in the PDF stands its name, in brackets. */
export interface MissingCharacter {
  readonly char: string;
  readonly name: string;
}

/** Those of the whole paper, each once: the chair is shown them before the paper goes out. */
export function missingCharacters(paper: Paper): MissingCharacter[] {
  const found = new Set(textsOf(paper).flatMap((text) => uncoverable(text)));
  return Array.from(found, (char) => ({ char, name: nameOf(char) }));
}

/** What is a code of ours in a paper and no text. */
const codes = new Set(['is', 'kind', 'lang', 'tone', 'voice', 'weight']);

/** The same paper with everything that is drawn on a letter written out by name: whatever else, this can be set. */
export const spellOutMarks = (paper: Paper): Paper =>
  JSON.parse(
    JSON.stringify(paper, (key, value: unknown) =>
      typeof value === 'string' && !codes.has(key)
        ? value.replaceAll(/\p{M}/gu, (mark) => `[${nameOf(mark)}]`)
        : value,
    ),
  ) as Paper;

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (codes.has(key) ? [] : textsOf(inner)));
}
