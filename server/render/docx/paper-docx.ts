import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Paper, PaperSize } from '../../../shared/papers/paper.ts';
import { cleanText } from '../clean-text.ts';
import { blockParts } from './blocks.ts';
import { coreProperties } from './core-properties.ts';
import { withFixedTimes } from './fixed-times.ts';
import { indents } from './lines.ts';
import { wordsParagraph } from './runs.ts';
import { inks, letters, sheet } from './sizes.ts';
import { named, stylesFor } from './styles.ts';

/**
 * Any paper as a Word file with real headings, lists and tables, that Word's accessibility checker accepts. The same paper
 * is the same bytes at any time; no property of the file names anybody.
 */
export async function paperDocx(paper: Paper, size: PaperSize): Promise<Uint8Array> {
  const title = cleanText(paper.title);
  const file = new Document({
    title,
    styles: stylesFor(size, paper.lang),
    numbering: { config: [bullets, numbers] },
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: { size: sheet, margin: margins } },
        footers: { default: pageFooter(title, size) },
        children: [...headOf(paper), ...bodyOf(paper, size), ...footOf(paper)],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(title, paper.lang) };
  return withFixedTimes(await Packer.pack(file, 'uint8array', undefined, [core]));
}

const headOf = ({ title, lead }: Paper): Paragraph[] => [
  wordsParagraph({ text: title }, { heading: HeadingLevel.TITLE }),
  ...lead.map((text, at) => wordsParagraph({ text }, at === 0 ? { style: named.lead } : {})),
];

function bodyOf({ blocks }: Paper, size: PaperSize) {
  let [lists, pictures] = [0, 0];
  return blockParts(blocks, {
    size,
    level: 1,
    heading: '',
    tone: 'plain',
    nextList: () => (lists += 1),
    nextPicture: () => (pictures += 1),
  });
}

const footOf = ({ foot }: Paper): Paragraph[] =>
  foot.map((text) => wordsParagraph({ text }, { style: named.foot }));

const { margin } = sheet;
const margins = { top: margin, bottom: margin, left: margin, right: margin };

const pageFooter = (title: string, size: PaperSize): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: letters[size].small,
            color: inks.soft,
            children: [`${title} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

/** A level for a line, one for what was answered to it, and one more. */
const bullets = {
  reference: 'bullets',
  levels: indents.map((start, level) => ({
    level,
    format: LevelFormat.BULLET,
    text: ['•', '–', '·'][level] ?? '•',
    alignment: AlignmentType.LEFT,
    style: {
      paragraph: { indent: { left: start, hanging: 300 } },
      run: { color: inks.accent, bold: true },
    },
  })),
};

const numbers = {
  reference: 'numbers',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 440, hanging: 440 } } },
    },
  ],
};
