import type { Block, Paper, PaperLine, Words } from '../../../shared/papers/paper.ts';

/** Every piece of text of a paper, in reading order. */
export const textsOf = ({ title, lead, blocks, foot }: Paper): string[] => [
  title,
  ...lead,
  ...blocks.flatMap(blockTexts),
  ...foot,
];

/** A paper as somebody reads it out. */
export const readOut = (paper: Paper): string => textsOf(paper).join('\n');

function blockTexts(block: Block): string[] {
  switch (block.is) {
    case 'section':
      return [block.heading, ...block.blocks.flatMap(blockTexts)];
    case 'paragraph':
      return wordsTexts(block.words);
    case 'list':
      return block.items.flatMap(wordsTexts);
    case 'facts':
      return block.facts.flatMap(({ name, value }) => [name, value]);
    case 'lines':
      return block.lines.flatMap(lineTexts);
    case 'table':
      return [
        block.caption,
        ...block.head,
        ...block.rows.flatMap((row) => row.flatMap(({ text, notes = [] }) => [text, ...notes])),
      ];
    case 'picture':
      return [
        block.alt,
        ...block.picture.parts.flatMap((part) => (part.kind === 'words' ? part.lines : [])),
      ];
    default:
      return [block.alt, ...block.marks.map(({ name }) => name)];
  }
}

const wordsTexts = ({ label, text }: Words): string[] =>
  label === undefined ? [text] : [label, text];

const lineTexts = (line: PaperLine): string[] => [
  line.text,
  line.said,
  ...line.notes,
  ...line.facts.flatMap(({ name, value }) => [name, value]),
  ...(line.changed === undefined ? [] : [line.changed.label, line.changed.was]),
  ...line.comments.flatMap(lineTexts),
];

/** The lines of a paper with the comments beneath them, in reading order. */
export const paperLines = (blocks: readonly Block[]): PaperLine[] =>
  blocks.flatMap((block) => {
    if (block.is === 'section') return paperLines(block.blocks);
    return block.is === 'lines' ? block.lines.flatMap((line) => [line, ...line.comments]) : [];
  });

/** Each heading with its level: the parts of a paper are of level 2. */
export const headingsOf = (blocks: readonly Block[], level = 2): [number, string][] =>
  blocks.flatMap((block) =>
    block.is === 'section'
      ? [[level, block.heading] as [number, string], ...headingsOf(block.blocks, level + 1)]
      : [],
  );

/** The part under this heading; its texts, read out. */
export function underHeading(paper: Paper, heading: string): string {
  const found = sections(paper.blocks).find((block) => block.heading === heading);
  return found === undefined ? '' : found.blocks.flatMap(blockTexts).join('\n');
}

type Section = Block & { readonly is: 'section' };

export const sections = (blocks: readonly Block[]): Section[] =>
  blocks.flatMap((block) => (block.is === 'section' ? [block, ...sections(block.blocks)] : []));
