import type { Line } from '../../shared/board/line.ts';
import { templateOf } from '../../shared/templates/templates.ts';
import type { BoardReader } from '../../client/reading/line-rights.ts';
import { showBoard } from '../../client/reading/show-board.ts';
import type { BoardDocument, BoardToShow } from '../../client/reading/show-board.ts';

/** A line as it lies in a document, with what a test names. */
export function boardLine(fields: Partial<Line> & Pick<Line, 'id'>): Line {
  return {
    code: 'harm-now',
    order: `a${fields.id}`,
    text: `Words of ${fields.id}`,
    saidBy: ['maud'],
    recordedBy: 'dennis',
    struck: false,
    ...fields,
  };
}

export const chairReads: BoardReader = {
  person: 'marguerite',
  seesAudiences: true,
  isChair: true,
  may: ['addLine', 'changeLine', 'strikeLine'],
};

export const parentReads: BoardReader = {
  person: 'kezia',
  seesAudiences: false,
  isChair: false,
  may: ['addLine', 'changeLine', 'strikeLine'],
};

const people = [
  ['marguerite', 'Marguerite Oldacre', 'Chair', 'chair', true],
  ['dennis', 'Dennis Quill', 'Minute taker', 'minute-taker', true],
  ['maud', 'Maud Pettigrew', 'Health visitor', 'professional', true],
  ['kezia', 'Kezia Thistlewick', 'Mother', 'parent', true],
  ['bettina', 'Bettina Thistlewick', 'Nana', 'network', false],
  ['juno', 'Juno Thistlewick', 'Juno, 11', 'child', false],
] as const;

export const aDocument = (
  name: string,
  lines: readonly Line[],
  more: Partial<BoardDocument> = {},
): BoardDocument => ({ audience: name, name, pen: false, lines, locked: new Map(), ...more });

/** The board as one reader of the sample conference sees it, under North Yorkshire's three headings. */
export const shownBoard = (
  documents: readonly BoardDocument[],
  reader: BoardToShow['reader'] = chairReads,
  variants: NonNullable<BoardToShow['variants']> = [],
) =>
  showBoard({
    template: templateOf('north-yorkshire-3col'),
    people: people.map(([id, name, title, role, device]) => ({ id, name, title, role, device })),
    children: [
      { id: 'c1', name: 'Juno' },
      { id: 'c2', name: 'Otis' },
    ],
    documents,
    variants,
    reader,
  });
