import type { Line } from '../../shared/board/line.ts';
import type { Official } from '../../shared/board/read-lines.ts';
import type { DocumentView } from '../../shared/conference/view.ts';
import type { Writing } from '../../shared/protocol/awareness.ts';
import type { Instant, LineId } from '../../shared/protocol/ids.ts';
import type { LinkState } from './conference-link.ts';
import type { BoardDocument, DocumentState } from './document.ts';
import type { OpenDocuments, Slot } from './open-documents.ts';
import type { Pen } from './pen.ts';
import type { Connection } from './save-status.ts';
import type { Touched } from './saved-count.ts';
import type { SyncStanding } from './synced-doc.ts';

/** The board of one audience. */
export type BoardSlot = Slot<DocumentView, DocumentState, BoardDocument>;
export type BoardDocuments = OpenDocuments<DocumentView, DocumentState, BoardDocument>;

/** One document as the board shows it. */
export interface ShownDocument extends DocumentView {
  /** Its content has arrived. `pen` means that writing works at this very moment. */
  readonly ready: boolean;
  readonly lines: readonly Line[];
  readonly official: Official;
  /** Lines with something that is not saved yet. */
  readonly unsaved: Touched;
}

/** Nobody writes on a board whose lines have not arrived: a new line would not know where it stands. */
export function penIn(slot: Pick<BoardSlot, 'document'> | undefined): Pen | null {
  const document = slot?.document;
  return document?.state().synced === true ? document.pen : null;
}

/**
 * What this person may open now, and can. Whoever was sent out or signed out has no view, or one from outside; a damaged
 * document opens for nobody.
 */
export function wantedBy({ view }: LinkState): readonly DocumentView[] {
  if (view?.at === 'screen') return view.documents;
  if (view?.at !== 'conference') return [];
  const { documents, damaged = [] } = view;
  return documents.filter(({ audience }) => !damaged.includes(audience));
}

/** Lines that were taken away for good from what this person may read. */
export const redactedBy = ({ view }: LinkState): readonly LineId[] =>
  view?.at === 'conference' ? (view.redacted ?? []) : [];

export const hasLine = ({ document }: BoardSlot, line: LineId): boolean =>
  document?.state().lines.some(({ id }) => id === line) === true;

export const placeIn = (slot: BoardSlot, line: LineId | null, at: number | undefined): Writing =>
  line === null || !hasLine(slot, line)
    ? { line: null }
    : at === undefined
      ? { line }
      : { line, at };

/** The view says which are wider. A new line that is not saved may not be there for the server either. [P6] */
export function standsWider(slots: readonly BoardSlot[], document: string, line: LineId): boolean {
  const wider = slots.find(({ view }) => view.id === document)?.view.wider ?? [];
  return slots.some(
    (slot) => wider.includes(slot.view.audience) && hasLine(slot, line) && !isNewIn(slot, line),
  );
}

const isNewIn = ({ document }: BoardSlot, line: LineId): boolean =>
  document?.state().unsaved.get(line)?.has('line') === true;

export function showSlot({ view, document, held }: BoardSlot): ShownDocument {
  const state = document?.state();
  const shown = state?.synced === true ? state : held;
  return {
    ...view,
    pen: penIn({ document }) !== null,
    ready: shown !== null && shown !== undefined,
    lines: shown?.lines ?? [],
    official: shown?.official ?? { locked: new Map(), scales: [] },
    unsaved: state?.unsaved ?? new Map(),
  };
}

/** The link, with the commands that wait for an answer: what they say is unsaved too. */
export const linkAsConnection = (
  { standing, why, since, storageWorks }: LinkState,
  oldestCommand: Instant | null,
): Connection => ({
  up: standing === 'open',
  since,
  trouble: why === 'silence',
  turnedAway: why === 'tryAgain' || !storageWorks,
  oldestUnsaved: oldestCommand,
});

export const slotAsConnection = ({
  document,
  closedAt,
}: Slot<unknown, unknown, { readonly state: () => SyncStanding }>): Connection =>
  document?.state().connection ?? {
    up: false,
    since: closedAt,
    trouble: false,
    turnedAway: false,
    oldestUnsaved: null,
  };
