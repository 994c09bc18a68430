import type { IParagraphOptions, Paragraph } from 'docx';
import type { PaperFact, PaperLine, Tone, Words } from '../../../shared/papers/paper.ts';
import { wordsParagraph } from './runs.ts';
import { named } from './styles.ts';

/** How far what belongs to a line stands in, beneath its words. */
export const indents = [340, 800, 1260] as const;

/**
 * A line is a point of a list and what was answered to it are points beneath it; what belongs to one stays on one sheet.
 * `tone` is that of the section it stands in.
 */
export function lineParts(line: PaperLine, depth: number, tone: Tone): Paragraph[] {
  const level = Math.min(depth, indents.length - 1);
  const start = indents[level] ?? 0;
  const beneath = { indent: { left: start } };
  const own: ((options: IParagraphOptions) => Paragraph)[] = [
    (options) =>
      wordsParagraph(
        line,
        { ...options, numbering: { reference: 'bullets', level } },
        lookOf(line, tone),
      ),
    ...sentencesOf(line).map(
      (words) => (options: IParagraphOptions) =>
        wordsParagraph(words, { ...options, ...beneath, style: named.said }),
    ),
    ...line.facts.map(
      (fact) => (options: IParagraphOptions) => factParagraph(fact, { ...options, ...beneath }),
    ),
  ];
  return [
    ...own.map((make, at) => make(at < own.length - 1 ? together : at === 0 ? alone : last)),
    ...line.comments.flatMap((comment) => lineParts(comment, depth + 1, 'plain')),
  ];
}

const together: IParagraphOptions = { keepLines: true, keepNext: true, spacing: { after: 20 } };
const last: IParagraphOptions = { keepLines: true, spacing: { after: 160 } };
/** With nothing beneath it. */
const alone: IParagraphOptions = { keepLines: true, spacing: { after: 80 } };

const lookOf = (line: PaperLine, tone: Tone) => ({
  ...(line.struck ? { strike: true } : {}),
  ...(line.tone === 'danger' || (line.tone === 'plain' && tone === 'danger') ? { bold: true } : {}),
});

/** Who said it, what else there is to know, and how it read before. */
function sentencesOf({ said, notes, changed, lang }: PaperLine): Words[] {
  const was = changed === undefined ? [] : [changedWords(changed, lang)];
  return [said, notes.join(' · ')]
    .filter((text) => text !== '')
    .map((text): Words => ({ text }))
    .concat(was);
}

const changedWords = ({ label, was }: NonNullable<PaperLine['changed']>, lang = ''): Words =>
  was === '' ? { text: label } : { label, text: was, lang };

/** A name and what stands for it. */
export const factParagraph = (
  { name, value }: PaperFact,
  options: IParagraphOptions = {},
): Paragraph => wordsParagraph({ label: name, text: value }, { style: named.fact, ...options });
