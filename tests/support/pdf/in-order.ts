import type { Block, Paper, PaperLine, Words } from '../../../shared/papers/paper.ts';

/** Every text of a paper in the order somebody reads it; a table row by row. */
export const textsInOrder = (paper: Paper): string[] =>
  [paper.title, ...paper.lead, ...paper.blocks.flatMap(ofBlock), ...paper.foot]
    .flatMap((text) => text.split('\n'))
    .filter((text) => text !== '');

function ofBlock(block: Block): string[] {
  switch (block.is) {
    case 'section':
      return [block.heading, ...block.blocks.flatMap(ofBlock)];
    case 'paragraph':
      return ofWords(block.words);
    case 'list':
      return block.items.flatMap(ofWords);
    case 'facts':
      return block.facts.flatMap(({ name, value }) => [name, value]);
    case 'lines':
      return block.lines.flatMap(ofLine);
    case 'table':
      return [
        block.caption,
        ...block.rows.flatMap((row) => row.flatMap(({ text, notes = [] }) => [text, ...notes])),
      ];
    // Its words stand where somebody put them.
    case 'picture':
      return [];
    default:
      return block.legend.map(({ words }) => words);
  }
}

const ofWords = ({ label, text }: Words): string[] =>
  label === undefined ? [text] : [label, text];

const ofLine = (line: PaperLine): string[] => [
  line.text,
  line.said,
  ...line.notes,
  ...line.facts.flatMap(({ name, value }) => [name, value]),
  ...(line.changed === undefined ? [] : [line.changed.label, line.changed.was]),
  ...line.comments.flatMap(ofLine),
];

/** The first of these that does not stand in the text after those before it; nothing where all do. */
export function firstOutOfOrder(text: string, parts: readonly string[]): string | null {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return part;
    from = at + part.length;
  }
  return null;
}
