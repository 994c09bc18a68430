import type { Block, Cell } from '../../../shared/papers/paper.ts';
import { lengthOf } from './headings.ts';
import { fitsOnAPage, roomOf } from './lay-out-lines.ts';
import type { Place } from './place.ts';
import { run, runIfAny } from './runs.ts';
import type { Run, SheetBlock, SheetCell, SheetLine } from './sheet.ts';

type Table = Extract<Block, { is: 'table' }>;

/** With more columns than this there is no room for words: the table is read row by row. */
const mostColumns = { standard: 6, large: 2 } as const;
/** A column is never narrower or wider than words of so many letters want it. */
const narrowest = 18;
const widest = 45;
/** A longer word may be broken. */
const longestWord = 14;
/** What a cell of a narrow column may hold and still not be cut in two; as `roomOf` counts. */
const surelyACell = 400;

/** Above a longer caption or beneath a longer heading of a column there would be no table to see. */
const longestCaption = 300;
const longestHead = 60;

/** A table with headings for its columns and its rows, or the same as lines where the columns would be too narrow. */
export function layOutTable(table: Table, place: Place): SheetBlock[] {
  if (table.rows.length === 0 || table.head.length === 0) return [];
  const caption = table.caption === place.heading ? null : runIfAny(table.caption);
  const head = table.head.map((text) => run(text, '', longestWord));
  if (head.length > mostColumns[place.size] || head.some((one) => lengthOf(one) > longestHead)) {
    const lines = table.rows.map((row) => rowAsLine(table.head, row, place));
    return [...above(caption), { is: 'lines', lines }];
  }
  const isLong = caption !== null && lengthOf(caption) > longestCaption;
  return [
    ...(isLong ? above(caption) : []),
    {
      is: 'table',
      caption: isLong ? null : caption,
      widths: table.head.map((_, at) => widthOf(table, at)),
      head,
      // Every row has a cell in every column, whatever was handed in.
      rows: table.rows.map((row) => table.head.map((_, at) => cell(row[at], place))),
    },
  ];
}

const above = (caption: Run | null): SheetBlock[] =>
  caption === null
    ? []
    : [{ is: 'paragraph', words: { label: null, text: caption, weight: 'strong' } }];

const cell = (given: Cell | undefined, place: Place): SheetCell => {
  const { text, notes = [] } = given ?? { text: '' };
  return {
    text: run(text, '', longestWord),
    notes: notes.map((note) => run(note, '', longestWord)),
    whole: roomOf([text, ...notes].join('\n'), place) <= surelyACell,
  };
};

/** As much of the page as its words ask for, within bounds. */
function widthOf({ head, rows }: Table, column: number): number {
  // What stands beneath, smaller, asks for half as much.
  const lengths = rows.flatMap((row) => {
    const { text, notes = [] } = row[column] ?? { text: '' };
    return [text.length, ...notes.map((note) => note.length / 2)];
  });
  const longest = Math.max(head[column]?.length ?? 0, ...lengths);
  return Math.min(Math.max(longest, narrowest), widest);
}

function rowAsLine(head: readonly string[], row: readonly Cell[], place: Place): SheetLine {
  const [first, ...rest] = row;
  const facts = rest.flatMap(({ text, notes = [] }, at) => {
    const value = [text, ...notes].filter((part) => part !== '').join('\n');
    return value === '' ? [] : [{ name: run(head[at + 1] ?? ''), value: run(value) }];
  });
  return {
    text: run(first?.text ?? ''),
    tone: 'plain',
    isRow: true,
    struck: false,
    said: null,
    notes: (first?.notes ?? []).flatMap((note) => runIfAny(note) ?? []),
    facts,
    changed: null,
    comments: [],
    whole: fitsOnAPage(
      row.flatMap(({ text, notes = [] }) => [text, ...notes]),
      place,
    ),
  };
}
