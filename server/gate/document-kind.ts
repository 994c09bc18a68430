import type { Doc } from 'yjs';
import { roots } from '../../shared/board/roots.ts';
import type { PersonId } from '../../shared/protocol/ids.ts';
import { lineSchema } from '../../shared/board/line.ts';
import type { BoardRules } from './board-rules.ts';
import { judgeDrawn } from './judge-drawn.ts';
import { judgeLine } from './judge-line.ts';
import type { Touch } from './touched-entries.ts';
import { drawnLimits, updateLimits, type UpdateLimits } from './update-limits.ts';

/** What kind of document it is: where a pen may write in it, and who judges what it wrote there. */
export interface DocumentKind {
  /** The root whose entries a pen writes. */
  readonly root: string;
  /** Every root there is; nothing but the server writes in the others. */
  readonly roots: readonly string[];
  readonly isField: (field: string) => boolean;
  /** How much one update may hold. */
  readonly limits: Readonly<Record<'frame' | 'comeback', UpdateLimits>>;
  /** May this person do this to this entry, and is it still valid? Throws a refusal. */
  readonly judge: (doc: Doc, entry: string, touch: Touch, person: PersonId) => void;
}

/** What a board's document has to be read. */
export const boardRoots = { roots: [roots.lines, roots.official] } as const;

/** The lines of one audience. */
export const boardKind = (rules: BoardRules): DocumentKind => ({
  root: roots.lines,
  ...boardRoots,
  limits: updateLimits,
  isField: (field) => Object.hasOwn(lineSchema.shape, field),
  judge: (doc, line, touch, person) => judgeLine(doc, line, touch, person, rules),
});

/** One page to draw on. */
export const drawingKind: DocumentKind = {
  root: roots.drawing,
  roots: [roots.drawing],
  limits: drawnLimits,
  isField: (field) => drawnFields.has(field),
  judge: (doc, entry, touch) => judgeDrawn(doc, entry, touch),
};

const drawnFields: ReadonlySet<string> = new Set([
  'place',
  'props',
  'points',
  'tie',
  'description',
]);

/** Makes the roots be there, which a document has to be read. */
export function openRoots(doc: Doc, { roots: all }: Pick<DocumentKind, 'roots'>): void {
  for (const root of all) doc.getMap(root);
}
