import type { OutcomeLine } from '../outcomes/outcomes.ts';
import type { OutcomeWords } from '../outcomes/words.ts';
import { factsOf, type Rows, those } from './blocks.ts';
import type { Block, PaperFact, PaperLine } from './paper.ts';
import type { PaperWords } from './words.ts';

type Voice = OutcomeLine['saidBy'][number];

/** Lines as they stood on the board, in their order; where there are none it says so. */
export const linesBlock = (lines: readonly OutcomeLine[], words: PaperWords): Block =>
  lines.length === 0
    ? { is: 'paragraph', words: { text: words.outcomes.nothingWritten, weight: 'soft' } }
    : { is: 'lines', lines: lines.map((line) => paperLine(line, words)) };

/** One line: its words, who said it, what it is, and what was answered to it. */
export function paperLine(line: OutcomeLine, words: PaperWords): PaperLine {
  return {
    text: line.text,
    tone: isChilds(line) ? 'child' : 'plain',
    struck: line.struck,
    said: said(line, words.outcomes),
    notes: notesOf(line, words.outcomes),
    facts: factsOfLine(line, words.outcomes),
    ...changedOf(line, words),
    comments: line.comments.map((comment) => commentLine(comment, words.outcomes)),
  };
}

/** Without what it is and who said it: its words, about whom, and what was answered. */
export function shortLine(line: OutcomeLine, words: PaperWords): PaperLine {
  const { outcomes: say } = words;
  return {
    ...paperLine(line, words),
    said: '',
    notes: those([
      line.children.length > 0 && say.about(say.list(line.children)),
      line.onlyFor !== null && say.onlyFor(line.onlyFor),
      line.became !== undefined && say.became[line.became],
    ]),
    facts: [],
  };
}

const isChilds = ({ kind, saidBy }: OutcomeLine): boolean =>
  kind === 'child-view' || saidBy.some(({ role }) => role === 'child');

/** "Maud (Health visitor)"; "Bettina, Grandmother (Nana Bett)", so that no bracket stands in another. */
export const voice = ({ name, title }: Pick<Voice, 'name' | 'title'>): string =>
  title === '' ? name : title.includes('(') ? `${name}, ${title}` : `${name} (${title})`;

/** Who said it; and who wrote it down, where that is given. */
export function said(
  { saidBy, writtenBy }: Pick<OutcomeLine, 'saidBy'> & Partial<Pick<OutcomeLine, 'writtenBy'>>,
  words: OutcomeWords,
): string {
  if (saidBy.length === 0) return '';
  const by = `${words.said} ${words.list(saidBy.map(voice))}`;
  return writtenBy ? `${by}, ${words.writtenBy(writtenBy)}` : by;
}

const notesOf = (line: OutcomeLine, words: OutcomeWords): string[] =>
  those([
    words.kinds[line.kind],
    line.evidence !== null && words.evidence[line.evidence],
    line.children.length > 0 && words.about(words.list(line.children)),
    line.onlyFor !== null && words.onlyFor(line.onlyFor),
    line.struck && words.struck,
    agreedBy(line, words),
    line.since !== undefined && words.since(words.date(line.since)),
    line.became !== undefined && words.became[line.became],
  ]);

/** Who agreed with it when it was read out. */
export function agreedBy(
  { agreedBy: those, agreedBefore }: OutcomeLine,
  words: OutcomeWords,
): string | null {
  if (those === undefined) return null;
  const names = words.list(those);
  return agreedBefore ? words.agreedBefore(names) : words.agreedBy(names);
}

function factsOfLine({ action, stepIn }: OutcomeLine, words: OutcomeWords): PaperFact[] {
  if (stepIn !== undefined) {
    return factsOf([
      [words.stepsIn, stepIn.who],
      [words.does, stepIn.does],
    ]);
  }
  return action === null ? [] : factsOf(actionRows(action, words));
}

const actionRows = (action: NonNullable<OutcomeLine['action']>, words: OutcomeWords): Rows => [
  [words.who, action.who],
  [words.with, action.with.length === 0 ? null : words.list(action.with)],
  [words.by, action.by === null ? null : words.date(action.by)],
  [words.howWeWillKnow, action.howWeWillKnow],
  [words.achievable, action.achievable],
  [words.realistic, action.realistic],
  [words.timely, action.timely],
  [words.answers, action.answers],
];

/** Against the reader's version before this one: it is new, or these were its words. */
export function changedOf(
  { changed, was = '' }: OutcomeLine,
  words: PaperWords,
): Pick<PaperLine, 'changed'> {
  if (changed === undefined) return {};
  return { changed: { label: changed === 'new' ? words.isNew : words.itSaid, was } };
}

const commentLine = (comment: OutcomeLine['comments'][number], words: OutcomeWords): PaperLine => ({
  text: comment.text,
  tone: comment.saidBy.some(({ role }) => role === 'child') ? 'child' : 'plain',
  struck: comment.struck,
  said: said(comment, words),
  notes: comment.struck ? [words.struck] : [],
  facts: [],
  comments: [],
});
