import type { PaperLine } from '../../../shared/papers/paper.ts';
import { replaceUncovered } from './covered.ts';
import type { Place } from './place.ts';
import { layOutFact, run, runIfAny } from './runs.ts';
import type { SheetLine } from './sheet.ts';

/**
 * What surely fits on a page, counted as `roomOf` does: even where all of it stands in a narrow column (large print has
 * none), and even if every line of it is a short one. What takes more may be cut in two.
 */
const surelyAPage = { standard: 2200, large: 900 } as const;
/** The end of a line of writing takes as much room as so many letters. */
const lettersInALine = { standard: 85, large: 50 } as const;

/** A line with everything that stands with it, and whether it fits on one page. */
export function layOutLine(line: PaperLine, place: Place): SheetLine {
  const { text, lang, tone, struck, said, notes, facts, changed, comments } = line;
  return {
    text: run(text, lang),
    tone: tone === 'plain' ? place.tone : tone,
    struck,
    said: runIfAny(said),
    notes: notes.flatMap((note) => runIfAny(note) ?? []),
    facts: facts.map(layOutFact),
    changed:
      changed === undefined ? null : { label: run(changed.label), was: runIfAny(changed.was) },
    comments: comments.map((comment) => layOutLine(comment, { ...place, tone: 'plain' })),
    whole: fitsOnAPage(textsIn(line), place),
  };
}

/** Do these fit on one page, one beneath the other? */
export const fitsOnAPage = (texts: readonly string[], place: Place): boolean =>
  texts.reduce((sum, text) => sum + roomOf(text, place), 0) <= surelyAPage[place.size];

/** How much of a page a text takes, in letters. */
export function roomOf(text: string, { size }: Place): number {
  const drawn = replaceUncovered(text);
  return lettersInALine[size] * drawn.split('\n').length + drawn.length;
}

const textsIn = (line: PaperLine): string[] => [
  line.text,
  line.said,
  line.notes.join(' '),
  line.changed?.was ?? '',
  ...line.facts.map(({ name, value }) => name + value),
  ...line.comments.flatMap(textsIn),
];
