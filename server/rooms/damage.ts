import type { BoardLookup } from '../../shared/conference/board-lookup.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import type { Refusal } from '../../shared/conference/refusal.ts';
import type { AudienceId, ChildId } from '../../shared/protocol/ids.ts';

/** The id of an audience with its board, or of a page to draw on. */
type DocumentOf = string;

/**
 * Why what was decided cannot be while documents are damaged on disk: it would write where nothing can be written, take
 * such a document to a new address without its words, issue copies that lack them, or give out copies that were looked
 * through without it. Null when it can.
 */
export function refuseForDamage(
  damaged: ReadonlySet<DocumentOf>,
  facts: readonly Fact[],
): Refusal | null {
  if (damaged.size === 0) return null;
  if (facts.some(({ kind }) => kind === 'outcomesIssued')) return notComplete;
  if (facts.some(leansOnCheck)) return notLookedThrough;
  return facts.some((fact) => needsOf(fact).some((id) => damaged.has(id))) ? notThere : null;
}

/** The copy check looks for what stands in every document: with one of them missing it finds less than there is. */
const leansOnCheck = ({ kind }: Fact): boolean =>
  kind === 'copiesGivenOut' || kind === 'copiesAgreed' || kind === 'hitSettled';

/** Whose documents, or whose keys, this fact needs. A page is taken away for good whatever cannot be read. */
function needsOf(fact: Fact): DocumentOf[] {
  if (fact.kind === 'drawingRedacted') return [];
  const own = 'audience' in fact && typeof fact.audience === 'string' ? [fact.audience] : [];
  const moved = 'documents' in fact ? fact.documents.map(({ audience }) => audience) : [];
  const pages = 'drawings' in fact ? (fact.drawings ?? []).map(({ drawing }) => drawing) : [];
  const shown = fact.kind === 'drawingShown' && fact.drawing !== null ? [fact.drawing] : [];
  return [...own, ...moved, ...pages, ...shown];
}

/** What nobody can read counts as written, and as about every child: nobody comes to it by a mistake. */
export const withDamage = (
  board: BoardLookup,
  damaged: ReadonlySet<AudienceId>,
  children: () => readonly ChildId[],
): BoardLookup => ({
  ...board,
  countLines: (audience) => (damaged.has(audience) ? 1 : board.countLines(audience)),
  childrenIn: (audience) => (damaged.has(audience) ? children() : board.childrenIn(audience)),
});

const notThere: Refusal = {
  kind: 'wrong-time',
  message:
    'This needs a part of the board that cannot be opened. What is written there is not lost: please ask your council’s IT.',
};
const notComplete: Refusal = {
  kind: 'wrong-time',
  message:
    'A part of the board cannot be opened, so the outcomes would lack what is written there. Please ask your council’s IT first.',
};
const notLookedThrough: Refusal = {
  kind: 'wrong-time',
  message:
    'A part of the board cannot be opened, so the copies cannot be looked through. Please ask your council’s IT first.',
};
