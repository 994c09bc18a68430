import type { PaperLine } from '../../../shared/papers/paper.ts';
import type { Place } from './place.ts';
import { layOutFact, run, runIfAny } from './runs.ts';
import type { SheetLine } from './sheet.ts';

/** About half of what a page holds, in letters: what is longer may be cut in two. */
const halfAPage = { standard: 1400, large: 750 } as const;
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
    whole: room(line, place) <= halfAPage[place.size],
  };
}

/** How much of a page a line takes, in letters. */
const room = (line: PaperLine, place: Place): number =>
  textsIn(line).reduce((sum, text) => sum + roomOf(text, place), 0);

/** The same of one text. */
export const roomOf = (text: string, { size }: Place): number =>
  lettersInALine[size] * text.split('\n').length + text.length;

const textsIn = (line: PaperLine): string[] => [
  line.text,
  line.said,
  line.notes.join(' '),
  line.changed?.was ?? '',
  ...line.facts.map(({ name, value }) => name + value),
  ...line.comments.flatMap(textsIn),
];
