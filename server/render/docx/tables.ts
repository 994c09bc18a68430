import {
  AlignmentType,
  BorderStyle,
  type IContext,
  type ITableCellOptions,
  type ITableOptions,
  type IXmlableObject,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Block, Cell, PaperSize, ScaleMark } from '../../../shared/papers/paper.ts';
import { cleanText } from '../clean-text.ts';
import { textRuns, wordsParagraph } from './runs.ts';
import { columnWidths } from './column-widths.ts';
import { inks, letters, textWidth } from './sizes.ts';
import { named } from './styles.ts';

type TableBlock = Block & { is: 'table' };
type ScaleBlock = Block & { is: 'scale' };

/** In place of a cell in which nothing stands: a checker takes empty ones for a picture made of a table. */
const nothing = '–';

/** A table whose first row is said again on each sheet and whose rows are not cut. */
export function paperTable({ caption, head, rows }: TableBlock, size: PaperSize): Table {
  const widths = columnWidths([head.map((text) => ({ text })), ...rows], letters[size].body);
  return new NamedTable(
    {
      ...layoutOf(widths),
      rows: [
        headRow(head, widths),
        ...rows.map((row) =>
          bodyRow(
            row.map((cell, at) => cellParagraphs(cell, at === 0)),
            widths,
          ),
        ),
      ],
    },
    caption,
  );
}

/** The number line as a row beneath the numbers from 0 to 10: who stands where, each with the shape of their kind. */
export function scaleTable({ marks, alt }: ScaleBlock, size: PaperSize): Table {
  const numbers = Array.from({ length: 11 }, (_, score) => score);
  const widths = numbers.map(() => Math.floor(textWidth / numbers.length));
  const cells = numbers.map((score) =>
    markParagraphs(
      marks.filter((mark) => mark.score === score),
      size,
    ),
  );
  return new NamedTable(
    {
      ...layoutOf(widths),
      rows: [headRow(numbers.map(String), widths, AlignmentType.CENTER), bodyRow(cells, widths)],
    },
    alt,
  );
}

/** Round for professionals, square for family, pointed for a child: not only colours. */
export const shapes: Readonly<Record<ScaleMark['voice'], string>> = {
  professional: '●',
  family: '■',
  child: '◆',
};

function markParagraphs(marks: readonly ScaleMark[], size: PaperSize): Paragraph[] {
  // Large letters fill the column: the shape stands above them.
  const between = size === 'large' ? '\n' : ' ';
  const texts = marks.map(({ voice, initials }) => `${shapes[voice]}${between}${initials}`);
  return (texts.length === 0 ? [nothing] : texts).map(
    (text) =>
      new Paragraph({
        style: named.cell,
        alignment: AlignmentType.CENTER,
        children: textRuns(text, '', { bold: text !== nothing }),
      }),
  );
}

const headRow = (
  names: readonly string[],
  widths: readonly number[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: names.map((name, at) =>
      tableCell(
        [
          new Paragraph({
            style: named.cell,
            alignment,
            keepNext: true,
            children: textRuns(name || nothing, '', { bold: true }),
          }),
        ],
        widths[at],
        { shading: { fill: 'E6EEF0' } },
      ),
    ),
  });

const bodyRow = (cells: readonly (readonly Paragraph[])[], widths: readonly number[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: cells.map((paragraphs, at) => tableCell(paragraphs, widths[at])),
  });

const tableCell = (
  children: readonly Paragraph[],
  width = 0,
  look: Pick<ITableCellOptions, 'shading'> = {},
): TableCell => new TableCell({ ...look, children, width: { size: width, type: WidthType.DXA } });

const cellParagraphs = ({ text, notes = [] }: Cell, isHeading: boolean): Paragraph[] => [
  wordsParagraph({ text: text || nothing }, { style: named.cell }, isHeading ? { bold: true } : {}),
  ...notes.map((note) => wordsParagraph({ text: note }, { style: named.cellNote })),
];

const line = { style: BorderStyle.SINGLE, size: 6, color: inks.rule };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const layoutOf = (widths: readonly number[]) =>
  ({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
  }) satisfies Partial<ITableOptions>;

/** With what a screen reader says of it before its first cell, which the library has no option for. */
class NamedTable extends Table {
  readonly #description: string;

  constructor(options: ITableOptions, description: string) {
    super(options);
    this.#description = cleanText(description);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const table = super.prepForXml(context);
    const parts: unknown = table?.['w:tbl'];
    const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
    if (isProperties(first) && this.#description !== '') {
      const value = { _attr: { 'w:val': this.#description } };
      first['w:tblPr'].push({ 'w:tblCaption': value }, { 'w:tblDescription': value });
    }
    return table;
  }
}

const isProperties = (part: unknown): part is { 'w:tblPr': unknown[] } =>
  typeof part === 'object' && part !== null && 'w:tblPr' in part && Array.isArray(part['w:tblPr']);
