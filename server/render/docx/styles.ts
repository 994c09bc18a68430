import { type IStylesOptions, LineRuleType } from 'docx';
import { inks, letters, type Letters } from './sizes.ts';
import type { PaperSize } from '../../../shared/papers/paper.ts';

/** The names that paragraphs go by; Word shows them in its list of styles. */
export const named = {
  lead: 'Lead',
  soft: 'Soft',
  strong: 'Strong',
  said: 'Said',
  fact: 'Fact',
  caption: 'TableName',
  cell: 'Cell',
  cellNote: 'CellNote',
  foot: 'Foot',
} as const;

/** Real styles of Word, so that its list of headings, its reading aloud and its contents work. */
export function stylesFor(size: PaperSize, lang: string): IStylesOptions {
  const letter = letters[size];
  return {
    default: {
      document: {
        run: { font: 'Arial', size: letter.body, color: inks.text, language: { value: lang } },
        paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: letter.title, bold: true, color: inks.text },
        paragraph: { spacing: { after: 120 }, keepNext: true },
      },
      heading1: headingStyle(letter.headings[0], 400),
      heading2: headingStyle(letter.headings[1], 280),
      heading3: headingStyle(letter.headings[2], 220),
      heading4: headingStyle(letter.body, 200),
      heading5: headingStyle(letter.body, 200),
      heading6: headingStyle(letter.body, 200),
      listParagraph: { paragraph: { spacing: { after: 80 } } },
    },
    paragraphStyles: ownStyles(letter),
  };
}

const headingStyle = (size: number, before: number) => ({
  run: { size, bold: true, color: inks.accent },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
});

function ownStyles({ body, small }: Letters): NonNullable<IStylesOptions['paragraphStyles']> {
  const own = { basedOn: 'Normal', quickFormat: true };
  const soft = { size: small, color: inks.soft };
  return [
    { id: named.lead, name: 'Lead', ...own, run: { size: body + 2 } },
    { id: named.soft, name: 'Soft', ...own, run: { color: inks.soft } },
    {
      id: named.strong,
      name: 'Strong sentence',
      ...own,
      run: { size: body + 2, bold: true },
      paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
    },
    { id: named.said, name: 'Said', ...own, run: soft, paragraph: { spacing: { after: 40 } } },
    {
      id: named.fact,
      name: 'Fact',
      ...own,
      run: { size: small },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: named.caption,
      name: 'Table name',
      ...own,
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    { id: named.cell, name: 'Cell', ...own, paragraph: { spacing: { after: 40 } } },
    {
      id: named.cellNote,
      name: 'Cell note',
      ...own,
      run: soft,
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: named.foot,
      name: 'Foot',
      ...own,
      run: soft,
      paragraph: { spacing: { before: 60, after: 60 } },
    },
  ];
}
