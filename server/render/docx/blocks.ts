import { HeadingLevel, type IParagraphOptions, Paragraph, type Table } from 'docx';
import type { Block, PaperSize, Tone, Words } from '../../../shared/papers/paper.ts';
import { factParagraph, lineParts } from './lines.ts';
import { pictureParagraph } from './picture.ts';
import { textRuns, wordsParagraph } from './runs.ts';
import { named } from './styles.ts';
import { paperTable, scaleTable, shapes } from './tables.ts';

type Part = Paragraph | Table;

interface Place {
  readonly size: PaperSize;
  /** Of the headings that stand in it: 1 beneath the title. */
  readonly level: number;
  /** What stands over it; empty at the top. */
  readonly heading: string;
  /** Of the section it stands in. */
  readonly tone: Tone;
  /** A picture comes next, and what stands here stays with it. */
  readonly isAbovePicture?: boolean;
  /** Counts ordered lists, so that each begins at 1. */
  readonly nextList: () => number;
  /** Counts pictures: each has a number of its own in the file. */
  readonly nextPicture: () => number;
}

/** What a paper is made of, one after another, as Word's paragraphs and tables. */
export const blockParts = (blocks: readonly Block[], place: Place): Part[] =>
  blocks.flatMap((block, at) =>
    partsOf(block, { ...place, isAbovePicture: blocks[at + 1]?.is === 'picture' }),
  );

function partsOf(block: Block, place: Place): Part[] {
  switch (block.is) {
    case 'section':
      return section(block, place);
    case 'paragraph':
      return [
        wordsParagraph(block.words, {
          ...styleOf(block.words),
          ...(place.isAbovePicture === true ? { keepNext: true } : {}),
        }),
      ];
    case 'list':
      return list(block, place);
    case 'facts':
      return block.facts.map((fact, at) =>
        factParagraph(fact, at === block.facts.length - 1 ? { spacing: { after: 160 } } : {}),
      );
    case 'lines':
      return block.lines.flatMap((line) => lineParts(line, 0, place.tone));
    case 'table':
      return table(block, place);
    case 'picture':
      return [pictureParagraph(block, place.nextPicture())];
    case 'scale':
      return [scaleTable(block, place.size), legend(block)];
    default:
      return block satisfies never;
  }
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const section = ({ heading, tone, blocks }: Block & { is: 'section' }, place: Place): Part[] => [
  wordsParagraph(
    { text: heading },
    { heading: headings[place.level - 1] ?? HeadingLevel.HEADING_6 },
  ),
  ...blockParts(blocks, { ...place, level: place.level + 1, heading, tone }),
];

const styleOf = ({ weight }: Words): IParagraphOptions =>
  weight === undefined ? {} : { style: named[weight] };

function list({ items, ordered }: Block & { is: 'list' }, { nextList }: Place): Paragraph[] {
  const numbering = ordered
    ? { reference: 'numbers', level: 0, instance: nextList() }
    : { reference: 'bullets', level: 0 };
  return items.map((words) =>
    wordsParagraph(words, { numbering }, words.weight === 'strong' ? { bold: true } : {}),
  );
}

/** Its name stands over it, unless the heading above says the same. */
const table = (block: Block & { is: 'table' }, { heading, size }: Place): Part[] => [
  ...(block.caption === '' || block.caption === heading
    ? []
    : [wordsParagraph({ text: block.caption }, { style: named.caption })]),
  paperTable(block, size),
  afterTable(),
];

/** Word joins tables that touch; a small space keeps the next words off. */
const afterTable = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 60, line: 120 }, children: [] });

const legend = ({ legend: kinds }: Block & { is: 'scale' }): Paragraph =>
  new Paragraph({
    style: named.soft,
    spacing: { before: 80 },
    children: textRuns(kinds.map(({ voice, words }) => `${shapes[voice]} ${words}`).join(' · ')),
  });
